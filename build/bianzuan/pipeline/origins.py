"""Where each article first stood, as far as its source says so: a newspaper or a site, the day, the page or number.

In: cleaned sources. Out: an Origin for every article whose head (来源：江口晚报　2019-04-12), masthead (江口日报　1957年6月21日
第三版) or file name (江口日报1957-06-21第三版.txt) tells it. Nothing is gathered from a text itself, and nothing is guessed:
what only the site knows of itself (来源：本站, 来源：网络) tells a reader nothing and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from bianzuan.cleaning import converted
from bianzuan.model import Article, Cleaned, Edit, Origin, Script

# Reports of other kinds end like papers.
_NO_PAPER = re.compile("(?:[电電海通情举舉预預喜捷年上填]|(?<!^文)[汇匯]|.申)[报報]$")
_HAN = "\u3007\u3400-\u9fff"
_PAPER = f"[{_HAN}]{{1,11}}[报報刊]"
_DAY = r"(?P<y>(?:18|19|20)\d{2})\s*[年./_-]\s*(?P<m>\d{1,2})\s*[月./_-]\s*(?P<d>\d{1,2})\s*日?"
_WEEKDAY = "(?:[ \u3000]*星期[一二三四五六日天])?"
_PAGE = f"第?\\s*(?P<page>\\d{{1,3}}|[{_HAN}]{{1,3}})\\s*版"
_GAP = "[ \u3000\t_（(\\[［)）\\]］,，·]*"
# 江口日报　1957年6月21日　第三版, 1951年9月15日江口日报 第1版; so are masthead lines and the names of files.
_MASTHEADS = (
    re.compile(f"(?P<name>《?{_PAPER}》?){_GAP}{_DAY}{_WEEKDAY}{_GAP}(?:{_PAGE})?{_GAP}"),
    re.compile(f"{_DAY}{_WEEKDAY}{_GAP}(?P<name>《?{_PAPER}》?){_GAP}(?:{_PAGE})?{_GAP}"),
    re.compile(f"(?P<name>《?{_PAPER}》?){_GAP}(?:{_PAGE}){_GAP}{_DAY}{_WEEKDAY}{_GAP}"),
)
# 《江口日报》（2021年09月12日 第05版） behind a name.
_PRINTED = re.compile(f"《(?P<name>{_PAPER})》{_GAP}{_DAY}{_WEEKDAY}{_GAP}(?:{_PAGE})?{_GAP}$")
# 《江口文艺》2019年第3期, 江口学刊 2019年3期.
_ISSUE = re.compile(f"(?:^|(?<=[ \u3000]))(?P<name>《[^《》]{{2,20}}》|[{_HAN}]{{2,16}}) ?(?P<number>(?:18|19|20)\\d{{2}}\\s*年?[,，]?\\s*第?\\s*\\d{{1,3}}\\s*期)")
_WHENCE = re.compile(
    f"(?:^|(?<=[^{_HAN}]))(?:(?:(?:稿件|文章|信息|新闻|新聞|资讯|資訊)?[来來] ?源|稿源|原载|原載|[载載]于|转自|轉自|选自|選自|摘自)\\s*[：:]|以[下上]文章[来來]源[于於][：:]?)\\s*(?P<name>《[^《》]{{2,20}}》|[{_HAN}A-Za-z][{_HAN}A-Za-z·]{{1,19}})(?P<behind>[^{_HAN}]|$)"
)
# The site itself, or nobody.
_NOBODY = re.compile("本[报報刊网網站社台]|原[创創]|网[络絡]|網[络絡]|互[联聯]|[转轉][载載]|[综綜]合|[个個]人|自媒体|未知|不[详詳]|投稿|用[户戶]|会员|會員|作者")
_TAG = re.compile("<[^<>]*>")
_NUMBER = re.compile(r"\d+")


def origins(cleaned: Iterable[Cleaned], script: Script) -> dict[str, Origin]:
    """What the sources say of where their articles first stood, by the names of the articles."""
    found: dict[str, Origin] = {}
    for one in cleaned:
        named = _of_masthead(PurePath(one.source.name).stem)
        mastheads = [(edit.source.line, said) for edit in one.ledger if (said := _of_masthead(edit.before))]
        for number, article in enumerate(one.articles, start=1):
            heads = [edit for edit in one.ledger if edit.rule == "byline" and edit.target and edit.target.article == number]
            unattributed = article.kind == "fragments"  # of which article nobody knows: the head of none speaks for it
            said = None if unattributed else next((told for edit in heads if (told := _of_head(edit, article))), None)
            said = said or _of_masthead(article.kicker) or (None if unattributed else _above(article, mastheads)) or named
            if said:
                found[article.stem] = Origin(converted(said.name, script), said.date, converted(said.place, script))
    return found


def _of_masthead(line: str) -> Origin | None:
    match = next(_matches(line.strip()), None)
    name = match["name"].strip("《》") if match else ""
    if match is None or _NOBODY.match(name) or _NO_PAPER.search(name):
        return None
    return Origin(name, _iso(match), _page(match))


def _matches(line: str) -> Iterator[re.Match[str]]:
    yield from filter(None, (shape.fullmatch(line) for shape in _MASTHEADS) if len(line) <= _LONGEST else ())


# A masthead is no longer than that.
_LONGEST = 60


def _above(article: Article, mastheads: Iterable[tuple[int, Origin]]) -> Origin | None:
    """The last masthead at or above the first line of an article: it is the head of the page on which it stands."""
    first = next(map(int, _NUMBER.findall(article.source.lines)), 0)
    # The first article of a page has the masthead among its own lines.
    return next((said for line, said in sorted(mastheads, key=lambda one: -one[0]) if line <= first), None)


def _of_head(edit: Edit, article: Article) -> Origin | None:
    """What a line of an article's head tells; a day only where the line has it."""
    words = " ".join(_TAG.sub(" ", edit.before).split())
    if said := _of_masthead(words):
        return said
    if (match := _PRINTED.search(words)) and not _NOBODY.match(match["name"]):
        return Origin(match["name"], _iso(match), _page(match))
    if match := _ISSUE.search(words):
        return Origin(match["name"].strip("《》"), "", "".join(match["number"].split()))
    match = _WHENCE.search(words)
    if match is None or _NOBODY.search(match["name"]):
        return None
    return Origin(match["name"].strip("《》"), article.date if _has(words, article.date) else "")


def _has(words: str, date: str) -> bool:
    """True if the numbers of an ISO date stand in `words` side by side."""
    wanted = [int(part) for part in date.split("-") if part]
    given = [int(one) for one in _NUMBER.findall(words)]
    return bool(wanted) and any(given[start : start + len(wanted)] == wanted for start in range(len(given)))


def _iso(match: re.Match[str]) -> str:
    return f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"


def _page(match: re.Match[str]) -> str:
    return f"第{match['page'].lstrip('0') or match['page']}版" if match["page"] else ""
