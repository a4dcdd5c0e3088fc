"""What a page says of itself and of its pictures: a summary for search engines, file names of pictures, whose text it is.

In: lines of a page, Simplified. Out: indices of lines that are the site's. A summary goes only where all its words stand
again below it; a file name only where it is all of its line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bianzuan.cleaning.reassembly.signers.published import published

_FILE = re.compile(r"[\w\u3400-\u9fff.()（）+-]{1,48}\.(?:jpe?g|png|gif|bmp|webp|tiff?)", re.IGNORECASE)
_NO_WORDS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]")
# A summary is so long, stands among so many first lines, and is made of at least so many of the lines below it.
_SUMMARY, _TOP, _MADE_OF, _REACH = 40, 8, 3, 40
_TITLE, _PARAGRAPH, _LONG_SUMMARY = 8, 30, 80
# 核心提示：, 导读：: the word before such a summary; then it may be the beginning of one line.
_LABEL = re.compile(r"[【\[]?(?:核心提示|本文摘要|内容提要|内容摘要|导读|导语|提示|摘要|简介|概要)[】\]]?\s*[：:]\s*")
# 刘敏：河边的水车, [刘敏] 河边的水车: who wrote it and the title, right above the title itself.
_NAME_AND_TITLE = re.compile(r"(?P<name>[\u3400-\u9fff·]{2,8})\s*[：:|｜]\s*(?P<title>.{2,60})")
# 注意：本站部分内容由网友投稿，如侵权请联系删除。: what a site says below a text of where it has it from.
_DISCLAIMS = re.compile(
    r"[（(【*※]?\s*(?:(?:注意?|注明|说明|声明|提示|备注|申明|免责|版权|温馨提示|特别说明|郑重声明)\s*[】]?\s*[：:])?[^。：]{0,60}(?:本[站网平公]|网友|网络|作者本人|原作者|著作权|版权|侵权)[^。：]{0,80}"
    r"(?:(?:联系|告知|通知|来[信电函])[^。]{0,40}(?:删除|处理|撤[除下换]|更正)|(?:删除|处理|撤下)[^。]{0,20}联系)[^。]{0,80}。?(?:[^。]{0,60}(?:邮箱|电话|QQ|微信|客服)[^。]{0,60}。?)?[)）】]?"
)
_NOTICE = 260
# 木工文献网, 渡口论坛: what sites are called.
_OF_SITES = re.compile("(?!.*的)[\u3400-\u9fffA-Za-z]{3,12}(?:网|网站|门户网站|论坛|在线|文库|频道|贴吧|官网|资讯网|信息网|平台|客户端)")
_ABOVE, _LONGEST_TITLE = 5, 60


def page_names(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """Indices of all such lines."""
    yield from _file_names(texts, taken)
    yield from _summary(texts, taken)
    yield from _contents_alone(texts, taken)
    yield from (i for i, text in enumerate(texts) if len(text) <= _NOTICE and _DISCLAIMS.fullmatch(text))


def site_above(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """The name of a site as the first line of a page, above a title longer than it and running text."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken][:_ABOVE]
    if len(lines) < _ABOVE or not _OF_SITES.fullmatch(texts[lines[0]]):
        return
    title = texts[lines[1]]
    fits = len(texts[lines[0]]) < len(title) <= _LONGEST_TITLE and title[-1] not in "。；，、：" and published(title) is None
    if fits and any(len(texts[i]) >= _PARAGRAPH and texts[i][-1] in "。！？…”，；" for i in lines[2:]):
        yield lines[0]


def is_picture(text: str) -> bool:
    """True for the file name of a picture."""
    return _FILE.fullmatch(text) is not None


def name_and_title(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """A line of a name and a title, where the title alone stands right below it."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken][:_TOP]
    for upper, lower in zip(lines, lines[1:], strict=False):
        match = _NAME_AND_TITLE.fullmatch(texts[upper].strip("'\"‘’"))
        if match and _words(match["title"]) == _words(texts[lower]) != "":
            yield upper


def title_again(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """The title of a page that tells its source and day, once more alone between paragraphs, as below a picture."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    told = next((place for place, i in enumerate(lines[:_TOP]) if place and (day := published(texts[i])) and (day.fields or day.date)), 0)
    title = texts[lines[told - 1]] if told else ""
    again = [place for place in range(told + 1, len(lines)) if len(title) >= _TITLE and texts[lines[place]] == title]
    if len(again) == 1 and all(0 <= beside < len(lines) and len(texts[lines[beside]]) >= _PARAGRAPH for beside in (again[0] - 1, again[0] + 1)):
        yield lines[again[0]]


def _file_names(texts: Sequence[str], taken: Collection[int]) -> list[int]:
    """Names of picture files alone on their lines: several of them, or one on a page that has more of a site's."""
    named = [i for i, text in enumerate(texts) if _FILE.fullmatch(text)]
    return named if len(named) > 1 or taken else []


def _summary(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """A line that runs together the words of the lines around it, as a page has them for search engines."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken][:_REACH]
    for place, index in enumerate(lines[:_TOP]):
        label = _LABEL.match(texts[index])
        words = _words(texts[index][label.end() :] if label else texts[index])
        if label and len(words) >= _TITLE and any(words == _words(texts[i]) for i in lines if i != index):
            yield index
        if len(words) < _SUMMARY:
            continue
        others = [_words(texts[i]) for i in (*lines[:place], *lines[place + 1 :])]
        if any(_made_of(words, others[start:], 1 if label else _MADE_OF if len(words) < _LONG_SUMMARY else 2) for start in range(min(place + 3, len(others)))):
            yield index


def _contents_alone(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """目录 where no contents follow: the button of an encyclopaedia above its first heading."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    for label, heading, text in zip(lines, lines[1:], lines[2:], strict=False):
        if texts[label] == "目录" and label > lines[0] and len(texts[heading]) < _PARAGRAPH <= len(texts[text]) // 2 and texts[text][-1] in "。！？…”":
            yield label


def _made_of(words: str, lines: Sequence[str], least: int) -> bool:
    """True if `words` are those of several lines one after the other, the last perhaps not to its end."""
    used = 0
    for line in filter(None, lines):
        if not words:
            break
        if words.startswith(line):
            words = words[len(line) :]
        elif line.startswith(words):
            words = ""
        else:
            return False
        used += 1
    return not words and used >= least


def _words(text: str) -> str:
    return _NO_WORDS.sub("", text)
