"""Text that may be lost where no cut shows it: an end that ends nothing, a number left out, a question nobody answers.

In: the finished texts of a document. Out: flags; an author may count wrongly and a writer leave off as he likes. What two
signs prove is marked by `reassembly.gaps`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from bianzuan.cleaning.body import GAP, MARKS
from bianzuan.cleaning.reassembly.marks import BEFORE_HONOURED, ends_sentence, open_tail
from bianzuan.cleaning.reassembly.words.word_evidence import divided, half_word, part_of_speech
from bianzuan.cleaning.rule import HAN_CLASS, Page
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.segments import Change

# Shorter lines are labels, salutations, sources.
_RUNNING, _CLAUSES, _ANNOUNCING = 30, 16, 12
# A last line of two clauses that says what somebody does may be so short where every other paragraph is closed; wishes and
# couplets end so by right.
_SHORT, _ALL_CLOSED = 10, 3
_WISHES = re.compile("[祝愿望盼请敬谨顺此致颂]|[^，]*，[^，]*[祝颂安]$")
# In a text that often leaves out the end mark, an open end says nothing.
_CLOSED_SHARE, _WITNESSES, _TURNS = 0.8, 2, 2
# Of cuts inside words half have so many bits; of headings of two clauses, which are few, one in thirty.
_HALF_A_HEADING = 2.0
# Numbers lead headings, and sentences hardly ever.
_LEADS = re.compile("[（(]?[一二三四五六七八九十\\d]+[）)、．. ]|第[一二三四五六七八九十\\d]+[章节篇]|#")
# 来源：…, 联系电话：…: a line with a label; （作者系…: who wrote it.
_LABELLED = re.compile("[^，。：]{1,8}[：:].|[（(【\\[*※]|关键词|主题词|摘要|作者|来源|地址|单位|单元|附件")
_DIGITS = "零一二三四五六七八九十"
_NUMBER = f"[{_DIGITS[1:]}]"
# 一是 … 二是 …, 第一，… 第二，…, 其一，… 其二，…, each where a clause begins.
_CIRCLED, _STEMS, _LETTERS = "\u24ea\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468", " 甲乙丙丁戊己庚辛壬癸", " ABCDEFGH"
_ITEM = f"(?=[{HAN_CLASS}“《])"
_ORDINAL = re.compile(
    f"(?:^|(?<=[，。；：、！？”）\n]))(?:(?P<number>{_NUMBER})(?P<word>是|要|靠|看|抓)|(?P<order>第|其)(?P<place>{_NUMBER})[，、：])"
    # Items inside a line; those that begin lines are weighed with the numbers of lists.
    f"|(?<=[，。；：])(?:(?P<circled>[{_CIRCLED[1:]}])|[（(](?P<bracketed>[1-9])[）)]){_ITEM}|(?:^|(?<=[。；：\n]))(?:(?P<stem>[{_STEMS[1:]}])|(?P<letter>[A-H]))[、．.]{_ITEM}"
)
_SERIES = {"number": _DIGITS, "place": _DIGITS, "circled": _CIRCLED, "bracketed": "0123456789", "stem": _STEMS, "letter": _LETTERS}
_NEXT = re.compile("其次|另外|此外|还有|再就是|同时|然后|接着|随后|再者|最后|再[则有]")
_FAR = 1_500
_FIRST, _THIRD = re.compile("(?:^|(?<=[。；：！？]))首先"), re.compile("(?:^|(?<=[。；！？]))再次，")
_SECOND = re.compile("其次|第二|二是|其二|另外|此外|还有|然后|接着|随后|再者|其三")
# 有三个原因：一是 …
_COUNTED = re.compile("(?P<count>[两二三四五六七八九])(?:个|点|条|项|大|类|种|方面|件|步)(?P<what>[^，。；：！？]{0,8})[：:]一(?P<word>是|要|靠|看|抓)")
_TURN, _TALK = re.compile(f"([{HAN_CLASS}]{{1,4}})[：:](?=.)"), 4
_CALLED = {"问": "question", "答": "answer"}


def bodies(page: Page) -> Iterator[Sequence[int]]:
    """Lines of each article, in order."""
    bodies: dict[int, list[int]] = {}
    for line in range(len(page.lines)):
        if not page.kinds or page.kinds[line]:
            bodies.setdefault(page.articles[line] if page.articles else 1, []).append(line)
    yield from bodies.values()


def _prose(page: Page, body: Sequence[int]) -> list[int]:
    return [line for line in body if not page.kinds or page.kinds[line] == "paragraph"]


def breaks_off(page: Page) -> Iterator[Change]:
    """The last line of a text, or of a part of it, that does not end what it says."""
    for body in bodies(page):
        prose = _prose(page, body)
        long = [line for line in prose if len(page.lines[line]) >= _RUNNING]
        closed = sum(1 for line in long if ends_sentence(page.lines[line]))
        parts = {one for one, other in pairwise(body) if page.kinds and page.kinds[other] == "heading"}
        for line in body:
            if page.kinds and page.kinds[line] == "heading" and closed >= _ALL_CLOSED and _is_no_heading(text := page.lines[line].rstrip()):
                yield Change(line, len(text) - 1, len(text), text[-1] + GAP, "the line may head the text below, or be a sentence that has no end")
        for line in prose:
            text = page.lines[line].rstrip()
            last = line == body[-1]
            # A table or a picture below may be what is announced.
            if not (last or line in parts) or text.endswith(MARKS) or line in page.before_others:
                continue
            # What ends so is open itself and no witness.
            others = len(long) - (len(text) >= _RUNNING)
            whole = closed == others >= _ALL_CLOSED
            if (why := _why_open(text, last, _SHORT if whole else _CLAUSES)) and closed >= (1 if text[-1] in "：:" else max(_WITNESSES, _CLOSED_SHARE * others)):
                yield Change(line, len(text) - 1, len(text), text[-1] + GAP, why)


def _why_open(text: str, last: bool, least: int) -> str:
    if _LABELLED.match(text) or BEFORE_HONOURED.search(text):
        return ""
    if last and len(text) >= _ANNOUNCING and text[-1] in "：:":
        return "the text announces something, and nothing follows"
    if last and len(text) >= _CLAUSES and text[-1] in "；、，":
        return "the text ends in the middle of a sentence"
    if len(text) >= _CLAUSES and "，" in text[:-1] and open_tail(text):
        return "the sentence has no end, and nothing goes on with it"
    if last and least <= len(text) < _CLAUSES and "，" in text[:-1] and open_tail(text) and _says_what_is_done(text):
        return "the sentence has no end, and nothing goes on with it"
    # Without a clause it may be the name of a part, a signature, a label: it has a verb and is the only line without an end.
    if least == _SHORT and len(text) >= _CLAUSES and "，" not in text and open_tail(text) and _has_verb(simplify(text)):
        return "the sentence has no end, and nothing goes on with it"
    return ""


def _says_what_is_done(text: str) -> bool:
    """True for two clauses of unlike length, the second of which has a verb: neither a couplet, nor who wrote the text and where."""
    *above, below = simplify(text).split("，")
    return len(above[-1]) != len(below) and not _WISHES.match(text) and _has_verb(below)


def _is_no_heading(text: str) -> bool:
    """True for a line of clauses that ends inside a word, or has three, the last of them cut short: 城里的灯太亮，站在街上抬头，能看见."""
    clauses = re.split("，", text)
    if len(clauses) < 2 or len(text) < _SHORT or not open_tail(text) or text[0] in "“《（【" or _LEADS.match(text):
        return False
    return half_word(simplify(text)) >= _HALF_A_HEADING or len(clauses) > 2 and len(clauses[-1]) + 1 < min(map(len, clauses[:-1]))


def _has_verb(clause: str) -> bool:
    return any(part_of_speech(word).startswith("v") for word in divided(clause))


def skipped(page: Page) -> Iterator[Change]:
    """A number that a text leaves out when it counts, or does not reach; a question without its answer."""
    for body in bodies(page):
        prose = _prose(page, body)
        yield from _left_out(page, prose)
        yield from _not_reached(page, prose)
        yield from _not_second(page, prose)
        yield from _unanswered(page, prose)


def _left_out(page: Page, prose: Sequence[int]) -> Iterator[Change]:
    whole = "\n".join(page.lines[line] for line in prose)
    starts = [0, *accumulate(len(page.lines[line]) + 1 for line in prose)]
    chains: dict[str, tuple[int, int]] = {}  # the way of counting → the last number, and where its item begins
    for match in _ORDINAL.finditer(whole):
        group = next(name for name in _SERIES if match[name])
        way, value = match["word"] or match["order"] or group, _SERIES[group].index(match[group])
        last, begun = chains.get(way, (0, 0))
        if last and value == last + 2 and match.start() - begun <= _FAR and not _says(whole[begun : match.start()], last + 1):
            missing = match[0].replace(match[group], _SERIES[group][value - 1], 1).rstrip("，、：．.")
            place = bisect_right(starts, match.start()) - 1
            start = match.start() - starts[place]
            yield Change(prose[place], start, start + len(match[0]), match[0], f"{missing} is missing before it")
        if value in (1, last + 1):
            chains[way] = value, match.end()
        else:
            chains.pop(way, None)


def _says(text: str, value: int) -> bool:
    """True if a text counts `value` in other words: 其次, 第二个, 二来."""
    return _NEXT.search(text) is not None or re.search(f"[第其]{_DIGITS[value]}|{_DIGITS[value]}[是来则、，）要]", text) is not None


def _not_reached(page: Page, prose: Sequence[int]) -> Iterator[Change]:
    for place, line in enumerate(prose):
        text = page.lines[line]
        for match in _COUNTED.finditer(text):
            due = _DIGITS.index(match["count"].replace("两", "二"))
            below = page.lines[prose[place + 1]] if place + 1 < len(prose) else ""
            said = [m for m in _ORDINAL.finditer(text, match.start("word") - 1) if m["word"] == match["word"]]
            values = [_DIGITS.index(m["number"]) for m in said]
            rest = text[said[-1].end() :] + below if said else ""
            if 1 < len(values) < due and values == list(range(1, len(values) + 1)) and not _says(rest, len(values) + 1) and not _says(rest, due):
                count = f"{due} are announced, {len(values)} follow"
                yield Change(line, said[-1].start(), said[-1].end(), said[-1][0], count)


def _not_second(page: Page, prose: Sequence[int]) -> Iterator[Change]:
    said = ""
    for line in prose:
        text = page.lines[line]
        first, third = _FIRST.search(text), _THIRD.search(text)
        if third and (first.start() < third.start() if first else bool(said)):
            between = text[first.start() : third.start()] if first else said + text[: third.start()]
            if len(between) <= _FAR and not _SECOND.search(between):
                yield Change(line, third.start(), third.end() - 1, third[0][:-1], "其次 is missing before it")
        said = text[first.start() :] if first else "" if third or len(said) > _FAR else said + text if said else ""


def _unanswered(page: Page, prose: Sequence[int]) -> Iterator[Change]:
    """A turn of the same speaker below his own, once in a talk of two who else take turns; 问 and 答 are two, and so are names."""
    turns = [match[1] if (match := _TURN.match(page.lines[line])) else "" for line in prose]
    two = Counter(turn for turn in turns if turn).most_common(2)
    if len(two) < 2 or two[1][1] < (_TURNS if {who for who, _ in two} == {"问", "答"} else _TALK):
        return
    one, other = (who for who, _ in two)
    in_a_row = [place for place in range(1, len(turns)) if turns[place] == turns[place - 1] and turns[place] in (one, other)]
    # Where turns of one often stand together, nobody answers each.
    if len(in_a_row) == 1:
        line, who = prose[in_a_row[0]], turns[in_a_row[0]]
        missing = "answer" if who == "问" else "question" if who == "答" else "turn of the other"
        yield Change(line, 0, len(who), who, f"no {missing} stands between this {_CALLED.get(who, 'turn')} and the one above")
