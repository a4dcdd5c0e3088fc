"""Reporters: 本报记者 刘敏, 〔记者王小明／清河报导〕, 本报讯（记者 刘敏）, 清河社记者刘敏张文.

In: a line (Simplified forms are matched). Out: whom it names, () for any other line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK, WITH_LEARNERS
from bianzuan.cleaning.reassembly.words.word_evidence import (
    divided,
    is_common_noun,
    is_ordinary_word,
    is_rare,
)
from bianzuan.model import Author

# 特派記者賴錦宏/北京報導, 〔記者王小明、李紅／台北報導〕, 文／王小明; the paper's own name may stand behind.
_REPORTED = re.compile(
    r"[〔［\[【（(]?(?:[\u3400-\u9fff]{2,6}[报社网台刊] ?[／/]? ?)?(?:特派|特约|驻[\u3400-\u9fff]{2,4}|资深|实习)?记者[ \u3000：:]?(?P<names>[\u3400-\u9fff]{2,4}(?:[、 \u3000][\u3400-\u9fff]{2,4}){0,3})"
    r"[ \u3000]?[/／|｜][ \u3000]?[\u3400-\u9fff]{0,6}(?:综合|专题|特稿|连线|即时)?(?:报导|报道|电|专访|摄影)[ \u3000]?(?:[\u3400-\u9fff]{2,6}[报社网台刊])?[〕］\]】）)]?"
)
# 本报讯（记者 刘敏）, 新华社青石3月5日电（记者刘敏、张文）, 本报记者 刘敏 报道 on a line of their own above the report.
_WIRED = re.compile(
    "(?:[\u3400-\u9fff]{2,4}[报刊社网台]|本[报刊社网台])[\u3400-\u9fff\\d· ]{0,16}?(?:讯|专?电|消息)[ \u3000]*[（(][ \u3000]*(?:本[报刊网台社])?(?:" + WITH_LEARNERS + ")?(?:记者|通讯员)[ \u3000：:]*(?P<names>[\u3400-\u9fff]{2,4}(?:[、 \u3000]+[\u3400-\u9fff]{2,4}){0,3})[ \u3000]*[）)]"
    "|(?:本[报刊网台社])?(?:" + WITH_LEARNERS + ")?(?:记者|通讯员)[ \u3000]*(?P<who>[\u3400-\u9fff]{2,4}(?:[、 \u3000]+[\u3400-\u9fff]{2,4}){0,3}?)[ \u3000]*(?:摄影)?(?:报道|报导)"
)
# 清河社记者刘敏、张文, 本报“水车行”记者刘敏 通讯员李红: nothing between the post and the names; the paper stands before it.
_POSTS = "(?:" + ANY_RANK + "|驻[\u3400-\u9fff]{1,5}?(?:首席|特派)?)?(?:记者|通讯员|评论员)"
_NAMES_GLUED = "[\u3400-\u9fff]{2,12}?(?:[、 \u3000]+[\u3400-\u9fff]{2,3}){0,5}"
_GLUED_POSTS = re.compile(f"(?:本[报刊网台社]|[\u3400-\u9fff]{{2,6}}[社报网台刊])(?:“[^“”]{{2,12}}”)?[ \u3000]?{_POSTS}{_NAMES_GLUED}(?:[ \u3000/／]*(?:本[报刊网台社])?{_POSTS}{_NAMES_GLUED})*")
_POST_WORD = re.compile(f"(?:本[报刊网台社]|新华社|中新社)?[ \u3000]?{_POSTS}")
# 本报记者张　敏　李　强: names of two characters set as wide as those of three, the first one behind the post.
_WIDE_NAME = re.compile("(?:(?<=记者)|(?<=通讯员)|(?<=评论员)|(?<=[ \u3000、]))([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?=[ \u3000、/／]|$)")
_FULL_NAME, _TWO_NAMES, _THREE_NAMES = 3, 5, 9
# So many characters may be a word by chance.
_BY_CHANCE = 2
_HAN = re.compile("[\u3400-\u9fff]+")
# Longer than this is a sentence that begins with somebody's name.
_LONGEST = 60


def sent_by(text: str) -> tuple[Author, ...]:
    """Who sent a report, from the line above it."""
    match = _WIRED.fullmatch(text)
    names = re.split("[、 \u3000]+", match["names"] or match["who"]) if match else []
    return tuple(map(Author, names)) if names and all(map(is_name, names)) else ()


def reported(text: str) -> tuple[Author, ...] | None:
    """Names between 记者 and 报道, () for words that are none; None for any other line."""
    match = _REPORTED.fullmatch(text)
    if match is None:
        return None
    names = re.split("[、 \u3000]", match["names"])
    return tuple(Author(name) for name in names) if all(map(is_name, names)) else ()


def says_reporter(text: str) -> bool:
    """True for a line that is nothing but posts of reporters and what stands behind them."""
    return _REPORTED.fullmatch(text) is not None or _GLUED_POSTS.fullmatch(_WIDE_NAME.sub(r"\1\2", text)) is not None


def names_closed(text: str) -> str:
    """A line of posts and names without the space inside names of two characters that are set wide."""
    return _WIDE_NAME.sub(r"\1\2", text)


def without_posts(text: str, instead: str = "") -> str:
    """The text without 本报记者, 通讯员 and the like."""
    return _POST_WORD.sub(instead, text)


def behind_posts(text: str) -> tuple[Author, ...]:
    """Names right behind the post; 记者 and a word (本报记者调查) name nobody."""
    text = _WIDE_NAME.sub(r"\1\2", text)
    if len(text) > _LONGEST or not _GLUED_POSTS.fullmatch(text):
        return ()
    return _glued_names(text)


def _glued_names(text: str) -> tuple[Author, ...]:
    """The names behind posts, 记者刘敏张文、李红, if each run of characters can be parted into names in one way only."""
    runs = [run for part in _POST_WORD.split(text)[1:] for run in re.split("[、 \u3000/／]+", part) if run]
    parted = [_parted(run) for run in runs]
    return tuple(Author(name) for ways in parted for name in ways[0]) if runs and all(len(ways) == 1 for ways in parted) else ()


_NO_NAME = tuple("的了着在们是")


def _parted(run: str) -> list[tuple[str, ...]]:
    """All ways in which a run of characters is names of two or three; one that is a word is no name. A run of three is one name, whatever the dictionary takes it for."""
    if not run:
        return [()]
    if len(run) == _FULL_NAME and is_name(run):
        return [(run,)]
    heads = [run[:length] for length in (2, 3) if len(run) >= length and is_name(run[:length]) and not is_common_noun(run[:length])]
    return [(head, *rest) for head in heads for rest in _parted(run[len(head) :])]


def run_together(text: str) -> tuple[Author, ...]:
    """张印东周庆新: names that lost what parted them, if they can be parted in one way only; () for any other line."""
    if not _TWO_NAMES <= len(text) <= _THREE_NAMES or not _HAN.fullmatch(text):
        return ()
    ways = _parted(text)
    # 修表匠和他的钟楼: nobody is called 他的.
    if len(ways) != 1 or any(name.endswith(_NO_NAME) for name in ways[0]) or len(ways[0]) < 2 or _FULL_NAME not in map(len, ways[0]) or _is_words(text, ways[0]):
        return ()
    return tuple(map(Author, ways[0]))


def _is_words(text: str, names: Sequence[str]) -> bool:
    """True if words of the language stand in a line that could be names, 国家统计局: of somebody's name only the given one may be a word, 张建国."""
    starts = [sum(map(len, names[:i])) for i in range(len(names))]
    given = {start + 1 for start, name in zip(starts, names, strict=True) if len(name) == _FULL_NAME}
    place = len(text)
    for word in divided(text):
        place -= len(word)
        if any(place < start < place + len(word) for start in starts):
            if len(word) > _BY_CHANCE:
                return True
            continue  # 东|周: the end of one name and the surname of the next
        if len(word) > 1 and is_ordinary_word(word) and not is_rare(word) and not (place in given and len(word) == _FULL_NAME - 1):
            return True
    return False


def reporters(text: str) -> tuple[Author, ...]:
    """Names right behind the post in the words of a credit: 记者刘敏张文."""
    return _glued_names(text) if _POST_WORD.match(text) and len(text) <= _LONGEST else ()
