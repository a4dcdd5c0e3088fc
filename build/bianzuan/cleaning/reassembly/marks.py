"""What the last and first characters of a text tell: closed, open, unable to begin a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

# What is asked of each pair of the paragraphs of a page, or of a line again and again, is read off each once; a page has some hundred,
# a list some thousand.
KEPT = 16384
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3007]")
END_MARKS = "。！？!?….．"
# Marks after which a sentence certainly goes on.
PAUSE_MARKS = "，、,"
CLOSERS = "”’」』）)】》〉〕]\"'"
_OPENING, _CLOSING = "“‘《（「『【", "”’》）」』】"
# Marks that never begin a line of Chinese text.
NEVER_FIRST = "，。、；：！？”’」』）】》〉,;:!?)%％"
# Particles lean on the word before them; 的确, 了解, 着力 … begin sentences well enough, and so does 着长衫的是 or 着红衣者.
_PARTICLES = re.compile("的(?![确士])|了(?![解却结])|着(?![力眼手重实急火迷]|[^，。；！？]{1,12}(?:的是|者))|们|吗|呢|吧")
# A mark alone on its line stood at the end of the last one.
_CLOSES = re.compile("[…—]{1,4}[”’」』]|[，。、；：！？”’」』）】》〉]{1,3}$")
# 含水率在 310%～ breaks off before the other figure; 真好～ does not.
_HAN_OR_DIGIT_END = re.compile(HAN.pattern[:-1] + r"0-9０-９—“‘（《]$|[0-9][%％℃]?[～~]$")


# 渡口旧事· · · · 13: a line of contents is whole.
_LEADS = re.compile("(?:(?<!…)…{2,}|(?<![.．·])(?<![.．·] )(?:[.．·] ?){4,}) ?(?:[0-9]{1,4}|[ivxlc]{1,6})$")
# …之也。”[2]23: behind the end of a sentence the number of a source, and of its page.
_HEADWORD = re.compile(r"[\u3400-\u9fff]\s*[：:]|[\u3400-\u9fff]\s*[\[［]")  # 的：[de], in a list of words
# 他们分别是——: what follows is a list, on lines of its own.
_ANNOUNCES = re.compile("(?:是|为|如下|包括|写道|说道)——$")
_CITED = re.compile(r"(?<=[。！？!?…”’）)])\s*[\[［〔]\d{1,3}[\]］〕](?:\d{1,4}(?:[-—–]\d{1,4})?)?$")


# 旅行就是学问。──商务印书馆 刘敏, 河边没有路。 by 刘敏: behind what is quoted, dashes and who said it.
_SAID_BY = re.compile(r"(?<=[。！？…”」’])\s*(?:[─—―]{1,2}|--|\b[Bb]y\b)\s*(?:《[^《》。]{1,30}》|[^。！？，；《》]){2,30}$")


# 交换了意见。（外事组）, 大家都笑。（未完）: what stands behind the end of a sentence begins none.
_CALL_LAST = re.compile("(?:[\\[［〔][0-9]{1,3}[\\]］〕]|[\u2460-\u2473])$")  # … 随行。[1]
_BRACKET_LAST = re.compile("(?<=[。！？…”])[（(][^（）()]{1,24}[）)]$")


# A letter sets the one it honours on a new line: 此致 / 敬礼, 敬请 / 福安, 谨呈 / 县长陈.
BEFORE_HONOURED = re.compile("(?:此致|专此|[谨此右]呈|[即敬恭并顺此祗叩谨][请颂祝]|[谨即]问)$")


# A cry or a question ends a sentence, whatever is said in brackets behind it: 大家新年好！（国语、客语）
_EXCLAIMS = re.compile("[？！?!](?:[（(][^（）()]*[）)])?$")
# More words with spaces between them are a row: key words, names.
_WORDS = 4
# 令各省市政府, 令清河县县长刘大河: whom an order is sent to.
_ORDERED = re.compile("令(?:各|直辖|本|所属)?[^，。的人]{1,24}(?:政府|[厅局部院处]|[县区乡镇校局所馆]长|公署|机关|学校|委员会|司令)(?:[ \u3000]?[\u3400-\u9fff]{2,3})?")
# A publisher's name on the title page.
# -全文完-, （完）, ——END——: the end of a text.
_THE_END = re.compile("[（(【\\[—–＝=*·• -]*(?:(?:全[文书剧篇本]|本[文篇章])?[完终](?:结)?|未完待续|END|End|The End)[)）】\\]—–＝=*·• -]*[。]?")
# 共支　大洋一百九十二元三角, 甘草3克　夜交藤30克: a row of an account or of a recipe. 人均增收三千元 is a heading.
_COUNT = "[0-9.一二三四五六七八九十百千万零〇两半]"
_AMOUNT = re.compile(f"(?:[ \u3000][^ \u3000]*{_COUNT}(?:克|枚|片|粒|毫升|元|圆|钱|两|斤)(?:{_COUNT}+[角分钱厘毫文])*|[0-9](?:克|枚|片|粒|毫升))[正整]?(?:[（(][^（）()]{{1,6}}[）)])?$")
_PUBLISHER = re.compile("[\u3400-\u9fff]{2,12}(?:出版社|书局|印书馆)(?:出版|印行)?")


def no_head(text: str) -> bool:
    """True for a line that heads nothing: a cry, a question, words that somebody speaks, many words with spaces between them, amounts."""
    if _AMOUNT.search(text) or _THE_END.fullmatch(text) or _EXCLAIMS.search(text) or _ORDERED.fullmatch(text) or _PUBLISHER.fullmatch(text) or sum(1 for word in text.split() if mostly_han(word)) > _WORDS:
        return True
    return text[-1] == "”" and (text.count("“") != text.count("”") or text[text.rindex("“") - 1] in "：，")


def han_count(text: str) -> int:
    """How many Han characters `text` has."""
    return len(HAN.findall(text))


@lru_cache(maxsize=KEPT)
def mostly_han(text: str) -> bool:
    """True if at least half of the visible characters are Han; punctuation counts, white space does not."""
    visible = sum(1 for c in text if not c.isspace())
    return visible > 0 and 2 * han_count(text) >= visible


def ends_sentence(text: str) -> bool:
    """True if `text` ends with an end mark, also inside closing quotes or brackets."""
    return text.rstrip().rstrip(CLOSERS)[-1:] in tuple(END_MARKS) if text.strip().rstrip(CLOSERS) else False


@lru_cache(maxsize=KEPT)
def is_over(text: str) -> bool:
    """True for the end of a sentence, also with a bracket or the mark of a note behind it."""
    return ends_sentence(_BRACKET_LAST.sub("", _CALL_LAST.sub("", text)))


@lru_cache(maxsize=KEPT)
def open_tail(text: str) -> bool:
    """True if `text` breaks off: its last character is Han, a digit, an opening mark or a pause mark.

    `；` and `：` are left to the caller: list items and speeches end so by right.
    """
    text = _SAID_BY.sub("", _CITED.sub("", text.rstrip()))
    return bool(text) and not _LEADS.search(text) and not _ANNOUNCES.search(text) and (text[-1] in PAUSE_MARKS or bool(_HAN_OR_DIGIT_END.search(text)))


def closes(text: str) -> bool:
    """True if `text` begins with dots or dashes that close what was said above: ……”."""
    return _CLOSES.match(text) is not None


@lru_cache(maxsize=KEPT)
def cannot_begin(text: str) -> bool:
    """True if `text` (Simplified) begins with a mark or a particle that only continues something; `![` is an image."""
    return bool(text) and not text.startswith("![") and (text[0] in NEVER_FIRST or closes(text) or _PARTICLES.match(text) is not None and not _HEADWORD.match(text))


@lru_cache(maxsize=KEPT)
def unclosed(text: str, opening: str = _OPENING, closing: str = _CLOSING) -> int:
    """How many marks are still open at the end of a text."""
    depth = 0
    for char in text:
        depth = depth + 1 if char in opening else max(0, depth - 1) if char in closing else depth
    return depth


@lru_cache(maxsize=KEPT)
def unopened(text: str) -> int:
    """How many marks a text closes that it never opened."""
    return unclosed(text[::-1], _CLOSING, _OPENING)


def marks_fit(before: str, after: str) -> bool:
    """What closes must have been opened; a title in 《》 or a bracket that opens must close."""
    if unopened(after):
        return unclosed(before) > 0
    return not unclosed(before, "《（", "》）")
