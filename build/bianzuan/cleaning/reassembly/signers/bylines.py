"""Bylines: who wrote it. A surname and a post, two or more names, or one name alone.

Only the place right below a title is asked; speakers in a dialogue and lists of names stand elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bianzuan.cleaning.reassembly.marks import KEPT
from bianzuan.cleaning.reassembly.signers.book_makers import (
    FOREIGN,
    GAP,
    NATION,
    SPLIT_NAME,
    makers,
    old_authors,
)
from bianzuan.cleaning.reassembly.signers.days import day_before
from bianzuan.cleaning.reassembly.signers.person_names import NAME
from bianzuan.cleaning.reassembly.signers.person_names import is_name as is_name
from bianzuan.cleaning.reassembly.signers.posts import is_post as is_post
from bianzuan.cleaning.reassembly.signers.posts import without_quoted_names
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK, WITH_LEARNERS
from bianzuan.cleaning.reassembly.signers.reporters import (
    behind_posts,
    names_closed,
    reported,
    says_reporter,
    sent_by,
    without_posts,
)
from bianzuan.cleaning.reassembly.words.places import is_town
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.model import Author

_SPREAD_NAME = re.compile("([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])")  # 章 罗 生
# 采访、整理：刘敏: two things one person did.
_DONE = "(?:采访|访谈|口述|讲述|采写|采录|记录|整理|撰文|撰稿|执笔|统稿|编译|翻译|编选|摄影)"
_BOTH = f"{_DONE}(?:[、/／·][ \u3000]?{_DONE})+"
_LABEL = re.compile(
    r"[\[【［]\s*(?:作者|文|撰文)\s*[\]】］]\s*|(?:连载|散文|随笔|小说|小小说|诗歌|杂文|特写|游记|童话)[ \u3000]+(?=[\u3400-\u9fff]{2,4}$)|(?:[□◎○●■◆☉⊙☆★]\s*)?(?:"
    + _BOTH + r"|(?:研究生|作者|论文作者)姓[ \u3000]?名|论文作者|作[ \u3000]*者|文[‧·・、．/／╱&＆和 ]?图|图[‧·・、．/／╱&＆和 ]?文|文|诗词?|词|撰[文稿]人?|执笔[人者]?|编写[人者]?|(?:搜集|录音)?整理[人者]?|口述[人者]?|讲述[人者]?|采访(?:整理|[人者])?|访谈[人者]|采写|编剧|改编|翻译|译者|编[者著]|(?:[\u3400-\u9fff]{1,8}(?:[社网报刊台]|新闻|卫视|客户端))?(?:" + ANY_RANK + r"|职工)?(?:记者|评论员|通讯员))"
    "(?:\\s*[：:/／╱|｜‖]\\s*|[ \u3000]+)|[□◎○●■☉⊙]\\s*"
    # 1947届 刘敏（北京）, 高中58级 王小明: former pupils in the paper of their school.
    "|[\u3400-\u9fff]{0,6}(?:(?:19|20)?\\d{2}|[一二][〇○零一二三四五六七八九]{3})[届级](?:[\u3400-\u9fff]{1,6}[班系])?(?:校友|毕业生)?[ \u3000]+"
)
# 采写：渡口早报记者 刘敏: behind one label another, with the paper somebody writes for.
_POST_BEHIND = re.compile("[\u3400-\u9fff]{2,8}(?:记者|通讯员|评论员)[ \u3000]+")
# 《水车》作者 刘敏, 刘敏/清河日报: who wrote it, and the paper it comes from.
_OF_PAPER = re.compile(
    "《[^《》]{2,12}》(?:特约|专栏)?作者[ \u3000：:]+(?P<of>[\u3400-\u9fff]{2,4}(?:[ \u3000、][\u3400-\u9fff]{2,4}){0,3})"
    "|(?P<name>[\u3400-\u9fff]{2,4}) ?[/／] ?[\u3400-\u9fff]{2,8}[报网社刊]"
)
# What somebody did for the text, as the word before his name says it; 作者, 文 and 记者 say no more than that he wrote it.
_DID = re.compile(f"{_BOTH}|" + "(?:搜集|录音)?整理|口述|讲述|采访整理|采访|访谈|编剧|改编|翻译|编著|译|编(?=者)|执笔")
# Who else has part in a text: 摄影/刘敏, 题字：张文.
_OTHERS = re.compile("[\u3400-\u9fff]{1,8}[：:/／|｜](?P<name>[\u3400-\u9fff]{2,4})")
_BRACKETED = re.compile("(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12})[（(](?P<role>[^（）()]{2,40})[）)]")
# 王小明+李红, 王 丽，李红: how copies of journals have the authors of a paper.
_IN_A_ROW_MARK = re.compile("(?:(?<!\\s)\\s+)?(?:[+＋]{1,2}|[，,])\\s*")
_IN_A_ROW = re.compile(f"[\u3400-\u9fff·]{{1,4}}(?:[ \u3000][\u3400-\u9fff])?(?:{_IN_A_ROW_MARK.pattern}[\u3400-\u9fff·]{{1,4}}(?:[ \u3000][\u3400-\u9fff])?){{1,5}}")
# 王小明1，李红2*: numbers of the places where they work, as papers have them.
_NUMBERED_NAME = re.compile("([\u3400-\u9fff]{2,4})[ \u3000]*[0-9⁰¹²³⁴-⁹①-⑳*＊†,]*")
_SPLIT_NUMBERED = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?=[ \u3000]*[0-9⁰¹²³⁴-⁹①-⑳*＊†])")  # 刘　敏1
_NUMBERED_NAMES = re.compile(
    "(?:[\u3400-\u9fff]{2,4}[ \u3000]*(?:(?:[0-9⁰¹²³⁴-⁹①-⑳](?![0-9])|[*＊†])+(?:,(?:[0-9](?![0-9])|[*＊]))*)[ \u3000]*[，,、;；]?[ \u3000]*){1,12}"
)
# Behind 作者： any name is one, also a pen name; who is no person ends like this.
_AUTHOR_IS = re.compile(r"(?:作[ \u3000]*者|撰文|撰稿|执笔)\s*[：:]|执笔\s*[/／]|[\[【［]\s*作者\s*[\]】］]")
_NO_PERSON = (*"部室组社局会网报台院司馆所编", "整理", "转载", "综合", "搜集")
# 文/看山水, 诗‖刘敏（清河）: behind a stroke, too, any name is one, of whatever length.
_PEN_NAME = re.compile("(?:(?:文|诗词?|词)\\s*[/／╱|｜‖]|文[：:])\\s*(?!.*(?:记者|通讯员|编辑|摄影|[图画曲文]))(?P<name>[\u3400-\u9fff]{1,6})(?:[（(](?P<role>[^（）()]{2,20})[）)])?")
# 刘敏口述　王小明整理: who told it and who wrote it down; none of them a word such as 老人.
_TOLD = re.compile(
    "(?P<teller>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,8})[ \u3000]*(?P<told>口述|讲述|自述|述)[ \u3000，,、；;/／]+"
    "(?P<writer>[\u3400-\u9fff]{2,4}?)[ \u3000]*(?P<wrote>整理|记录|笔录|笔记|采写|采访|执笔|撰文|撰写|记|录)"
)
# 作者刘敏: the word and a name without anything between; what else it goes together with names a field.
_GLUED = re.compile("作者(?!简|单位|介绍|声明|原|自|手记|按|附|寄语|题)([\u3400-\u9fff]{2,4})")
# 作者：Jinkey
_LATIN = re.compile(r"(?:作者|撰文|文)\s*[：:/／|｜]\s*(?!(?:admin|administrator|editor|root|webmaster|user|guest|test)\d*$)(?P<name>[A-Za-z][A-Za-z.·'-]{1,15}(?: [A-Z][A-Za-z.·'-]{0,15}){0,3})")
# 刘敏 （进入专栏）: a button behind the name; 刘敏（1924—2017）: when somebody lived.
_COLUMN_OF = re.compile("(?:(?<![ \u3000])[ \u3000]+)?[（(]进入专栏[）)]$")
_LIFE = re.compile(r"^[\u3400-\u9fff·]{2,12}[ \u3000]*[（(](?:约|生于)?(?:公元)?(?:1[0-9]|20)\d{2}[^（）()]{0,16}[）)]$")
# 作者：黄慎言　清: behind the name the dynasty, as collections of old texts have it.
_IN_DYNASTY = re.compile(r"(?P<author>作者\s*[：:]\s*[\u3400-\u9fff]{2,4})[ \u3000]*(?:[ \u3000]|[（(〔])(?:先秦|春秋|战国|秦|[西东]?汉|三国|[西东]?晋|南北朝|北?魏|隋|唐|五代|[北南]?宋|辽|金|元|明|清|民国)(?:朝|代)?[）)〕]?")
# What sites have in the field of authors where nobody is named.
_NOBODY = ("管理员", "佚名", "未知", "不详", "本站", "网络", "网络整理", "网友", "原创", "转载", "匿名", "暂无", "无")
_REPORTER = re.compile("(?:本[报刊网台])?(?:" + WITH_LEARNERS + ")?(?:记者|通讯员|摄影|实习生)")
# 本报记者 刘敏 文/图: he took the pictures, too.
_REPORTER_BEFORE, _PICTURES_BEHIND = re.compile("(?:[□◎○●■◆][ \u3000]*)?(?:本[报刊网台社])?(?:" + ANY_RANK + ")?(?:记者|通讯员)[ \u3000：:/／]"), re.compile("[ \u3000]+(?:文[/／·、&＆]?图|图[/／·、&＆]?文|文并?摄|文)$")
_NOTE_MARK = re.compile(r"\[\d{1,2}\]$")
# ◎青竹（湖南）: a poet as journals of verse have him, and where he lives.
_PLACES = "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
_POET = re.compile(f"[□◎○●■◆☉⊙☆★][ \u3000]*(?P<name>[\u3400-\u9fff]{{2,4}})[ \u3000]*[（(](?P<role>(?:{_PLACES})[\u3400-\u9fff· \u3000]{{0,8}}|[\u3400-\u9fff]{{1,8}}[省市县州])[）)]")
# 【江苏】刘敏, [清河]刘敏, 江苏·刘敏: where somebody lives stands before the name.
_FROM = re.compile(rf"(?:[【\[［〔（(](?P<place>(?:{_PLACES})[\u3400-\u9fff· ]{{0,6}}|[\u3400-\u9fff]{{1,6}}[省市县区州旗镇乡村])[】\]］〕）)][ \u3000]*|(?P<home>{_PLACES})·)(?P<name>[\u3400-\u9fff]{{2,4}})")
# What parts a label from the names behind it.
_STROKES = "：:/／╱|｜‖"
# What names a field of a record, though it begins with a surname: 原题, 主题.
_FIELD_NAME = re.compile("(?:原|主|副|引|小|眉|本)(?:标)?题|原载|原文|原刊|来源|出处|正文|时间|日期|主题词|关键词|单位")
_SPACED_STROKE = re.compile(f"(?<=[\u3400-\u9fff])[ \u3000]?([{_STROKES}])[ \u3000]?(?=[\u3400-\u9fff])")  # 文 / 刘敏 图 / 李红
# Longer than this is a sentence that begins with somebody's name.
_LONGEST = 60


@lru_cache(maxsize=KEPT)
def byline(text: str) -> tuple[Author, ...]:
    """Authors named by `text`, spelt as they stand; () if it is no byline. Recognition is by Simplified forms."""
    text = _COLUMN_OF.sub("", _NOTE_MARK.sub("", text.strip()))
    _, text = day_before(text)
    if _LIFE.search(text):
        return ()  # whom the text is about
    if dated := _IN_DYNASTY.fullmatch(text):
        return byline(dated["author"])
    if _REPORTER_BEFORE.match(text) and (pictures := _PICTURES_BEHIND.search(text)):
        return byline(text[: pictures.start()])
    if (glued := _GLUED.fullmatch(text)) and not _FIELD_NAME.fullmatch(text):
        return (Author(glued[1]),) if is_name(glued[1]) else ()
    if (told := _TOLD.fullmatch(text)) and not (is_common_noun(told["teller"]) or is_common_noun(told["writer"])):
        return Author(told["teller"], told["told"]), Author(told["writer"], told["wrote"])
    if (pen := _PEN_NAME.fullmatch(text) or _POET.fullmatch(text)) and not pen["name"].endswith(_NO_PERSON) and not _are_two_names(pen["name"]):
        return (Author(pen["name"], pen["role"] or ""),)
    if lives := _FROM.fullmatch(text):  # 江苏·苏州 names nobody
        return (Author(lives["name"], lives["place"] or lives["home"]),) if is_name(lives["name"]) and not is_common_noun(lives["name"]) else ()
    if (of := _OF_PAPER.fullmatch(text)) and all(map(is_name, names := re.split("[ \u3000、]", of["of"] or of["name"]))) and not any(map(is_common_noun, names)):
        return tuple(map(Author, names))
    if signed := sent_by(text) or _signed_in_turn(text) or _signed_by_parts(text) or behind_posts(text):
        return signed
    if len(text) <= _LONGEST and (numbered := _NUMBERED_NAMES.fullmatch(_SPLIT_NUMBERED.sub(r"\1\2", _AUTHOR_IS.sub("", text).strip()))):
        names = _NUMBERED_NAME.findall(numbered[0])
        return tuple(Author(name) for name in names) if all(map(is_name, names)) else ()
    if latin := _LATIN.fullmatch(text):
        return (Author(latin["name"]),)
    if _FIELD_NAME.fullmatch(text):
        return ()
    if _IN_A_ROW.fullmatch(text) and all(map(is_name, parts := ["".join(part.split()) for part in _IN_A_ROW_MARK.split(text)])):
        return tuple(Author(part) for part in parts)
    if not 2 <= len(text) <= _LONGEST or any(mark in without_quoted_names(text) for mark in "。！？；，“”"):
        return ()
    if (names_told := reported(text)) is not None:
        return names_told
    if "·" in text and (of := NATION.match(text)) and is_name(text[of.end() :]) or (foreign := FOREIGN.fullmatch(text)) and text[0] in "〔［[" and len(foreign["name"]) > 1:
        return (Author(text),)  # 〔英〕约翰·史密斯
    if made := old_authors(text) or makers(text):
        return made
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    if label and (named_behind := behind_posts(rest)):
        return named_behind  # 作者：本报记者刘敏
    if label and any(mark in label[0] for mark in _STROKES) and (post := _POST_BEHIND.match(rest)):
        rest = rest[post.end() :]
    if rest.endswith("等") and len(GAP.split(rest.removesuffix("等"))) > 1:
        rest = rest.removesuffix("等").rstrip()  # there are more authors than are named
    named = _is_named_author if _AUTHOR_IS.match(text) else is_name
    if bracketed := _BRACKETED.fullmatch(rest):
        return (Author(bracketed["name"], bracketed["role"]),) if named(bracketed["name"]) else ()
    if named is _is_named_author and (parts := [part for part in re.split("[ \u3000、，,&＆]+", rest) if part]) and all(map(named, parts)):
        did = _DID.match(text)
        return tuple(Author(part, did[0] if did else "") for part in parts)
    rest = _SPREAD_NAME.sub(r"\1\2\3", rest) if _SPREAD_NAME.fullmatch(rest) else rest
    authors = _named(SPLIT_NAME.sub(r"\1\2", rest), labelled=label is not None)
    did = _DID.match(label[0]) if label else None
    return tuple(Author(author.name, author.role or did[0]) for author in authors) if did else authors


def _signed_in_turn(text: str) -> tuple[Author, ...]:
    """通讯员 王小明 李红 记者 张文, 记者沈锡安　通讯员高帆: two kinds of reporters one after the other; () if it is anything else."""
    words = GAP.split(names_closed(text.lstrip("□◎○●■◆ \u3000"))) if len(text) <= _LONGEST else []
    posts = [_REPORTER.match(word) for word in words]
    names = [name for word, post in zip(words, posts, strict=True) if (name := word[post.end() :] if post else word)]
    in_turn = sum(map(bool, posts)) > 1 and bool(posts[0])
    return tuple(Author(name) for name in names) if in_turn and names and all(map(is_name, names)) else ()


def _signed_by_parts(text: str) -> tuple[Author, ...]:
    """文/刘敏 采访/张文 摄影/李红: labels and names in turn; who took the pictures is no author."""
    parts = GAP.split(_SPACED_STROKE.sub(r"\1", text)) if len(text) <= _LONGEST else []
    if len(parts) < 2 or not all(_LABEL.match(part) or (other := _OTHERS.fullmatch(part)) and is_name(other["name"]) for part in parts):
        return ()
    named = [byline(part) for part in parts if _LABEL.match(part)]
    return tuple(dict.fromkeys(author for authors in named for author in authors)) if all(named) else ()


def is_credit(text: str) -> bool:
    """True for a line whose label and colon or stroke say that who stands behind them wrote."""
    return is_labelled(text) and any(mark in text for mark in _STROKES) and bool(byline(text))


def _are_two_names(text: str) -> bool:
    return len(text) > 3 and is_name(text[: len(text) // 2]) and is_name(text[len(text) // 2 :])


def named_author(text: str) -> tuple[Author, ...]:
    """Authors named by a line of which something else says that it names them."""
    return byline(f"作者：{text}")


def tells_what_was_done(text: str) -> bool:
    """True for names behind each of which stands what its bearer did: 张福生口述, 林晓 编著."""
    return bool(makers(text.strip()) or _TOLD.fullmatch(text.strip()))


@lru_cache(maxsize=KEPT)
def is_labelled(text: str) -> bool:
    """True if a word like 作者 or 本报记者 stands before the names."""
    return any((_LABEL.match(text.strip()), _OF_PAPER.fullmatch(text.strip()), says_reporter(text.strip())))


def date_of(text: str) -> str:
    """ISO date of a line that is nothing but a date, or tells when and where a text was published, else ""."""
    told = published(text)
    return told.date if told else ""


def web_authors(text: str) -> tuple[Author, ...] | None:
    """Authors that a web page names in its line of date and source; None if that line has no such fields."""
    told = published(text)
    if told is None or not told.fields:
        return None
    if (posted := _BRACKETED.fullmatch(told.authors)) and is_name(posted["name"]):
        return (Author(posted["name"], posted["role"]),)
    authors = SPLIT_NAME.sub(r"\1\2", without_posts(told.authors, " ").strip())
    names = [part for part in re.split("[ \u3000、，,/]+", authors) if part]
    return tuple(Author(name) for name in names) if names and all(map(is_name, names)) else ()


def with_those_told(authors: tuple[Author, ...], lines: Sequence[str]) -> tuple[Author, ...]:
    """Authors, and before them whom the site's line calls 作者：: whom a line of a name alone names may be who was asked."""
    told = [a for line in lines if not authors or _AUTHOR_IS.search(line) for a in web_authors(line) or _author_field(line)]
    names = {author.name for author in authors}
    return (*(a for a in told if a.name not in names), *authors)


def _author_field(line: str) -> tuple[Author, ...]:
    """Authors of a line of a site's record that is nothing but 作者：…; a post may stand before the names."""
    field = line.lstrip("•·▪*- ")
    match = _AUTHOR_IS.match(field)
    if match and (named := byline("作者：" + without_posts(field[match.end() :]).strip())):
        return named
    # A pen name, too, where the line is a site's and 作者 stands on it among other fields.
    told = published(line) if _AUTHOR_IS.search(line) else None
    return byline("作者：" + told.authors) if told and told.authors and " " not in told.authors and told.authors not in _NOBODY else ()


def _is_named_author(text: str) -> bool:
    """True for what may be a name, because a word before it says so."""
    return is_name(text) or (NAME.fullmatch(text) is not None and not text.endswith(_NO_PERSON))


def _named(text: str, labelled: bool) -> tuple[Author, ...]:
    parts = [part for chunk in GAP.split(text) for part in chunk.split("、") if part]
    if not parts:
        return ()
    lives = [part for part in parts if re.fullmatch(_PLACES, part)] or [part for part in parts[:1] if len(parts) == 2 and is_town(part)]
    if len(parts) == 2 and len(lives) == 1 and all(map(is_name, others := [part for part in parts if part not in lives])):
        return (Author(others[0], lives[0]),)  # 包长河 安徽
    if len(parts) == 2 and not labelled and is_name(parts[0]) and is_post(parts[1]) and is_common_noun(parts[1]):
        return (Author(*parts),)  # 桓雨亭 石匠: 石 is a surname, too
    if all(is_name(part) for part in parts):
        certain = labelled or len(parts) > 1 or not is_common_noun(parts[0])
        return tuple(Author(part) for part in parts) if certain else ()
    first, _, role = text.partition(_first_gap(text))
    if is_name(first) and is_post(role):
        return (Author(first, role.strip()),)
    before, _, last = text.rpartition(_last_gap(text))
    return (Author(last, before.strip()),) if is_name(last) and is_post(before) else ()


def _first_gap(text: str) -> str:
    match = GAP.search(text)
    return match[0] if match else "\n"


def _last_gap(text: str) -> str:
    gaps = GAP.findall(text)
    return gaps[-1] if gaps else "\n"
