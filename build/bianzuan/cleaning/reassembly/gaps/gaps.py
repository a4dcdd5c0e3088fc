"""Lost text, marked where it can be proved: an open end, a heading over nothing, a hole in a numbering chain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.gaps.shown import placed
from bianzuan.cleaning.reassembly.headings.empty_headings import empty_headings
from bianzuan.cleaning.reassembly.marks import BEFORE_HONOURED, PAUSE_MARKS, cannot_begin, open_tail
from bianzuan.cleaning.reassembly.numbering import RANKS, next_provision
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, following_texts, next_text
from bianzuan.cleaning.reassembly.words.word_evidence import half_word
from bianzuan.model import Confidence

ANOTHER_BEGINS = "another fragment begins, whose author is not known"
STANDS_APART = "what likely stands here is among the fragments: not surely enough this author's"
# Such marks say that texts do not go on with each other, not that any is lost.
NOT_LOST = (ANOTHER_BEGINS, STANDS_APART)
# A paragraph shorter than this without an end mark is a signature, a place, a label.
_RUNNING = 30
# One inside which a sentence ends is running text at this length; what is shorter may end in a reference or a source.
_SENTENCE = 24
# One of more clauses is asked about from this length on.
_CLAUSES = 14
# So many bits has half a word in 42 of 100 cuts inside words, and the end of a clause in 3 of 100.
_HALF_A_WORD = 3.0
# In a text that often leaves out the end mark, an open end proves nothing.
_CLOSED_SHARE, _WITNESSES = 0.8, 3
# p=F/S=ρgh: no Han, and an equals sign between other signs.
_FORMULA = re.compile("[^\u3400-\u9fff=＝≈<>＜＞≤≥]{1,40}[=＝≈<>＜＞≤≥][^\u3400-\u9fff]{1,60}")
_CLAUSE_ENDS = re.compile("[，,、；; \u3000]+")
_DIGIT = "[〇零○元正一二三四五六七八九十廿\\d]"
_WRITTEN = re.compile(f"(?:(?:民国)?{_DIGIT}{{2,4}}年)?(?:{_DIGIT}{{1,3}}月(?:{_DIGIT}{{1,3}}日)?|[春夏秋冬初末底])?[\u3400-\u9fff]{{0,4}}(?:写|作|改|稿|毕|成|订|校|记|识|补|撰|脱稿|定稿)(?:[于於在][\u3400-\u9fff]{{1,8}})?")
# A line that ends with a comma and has so many characters is no name and no word of a letter.
_PAUSING = 10


def gap(order: int, reason: str, confidence: Confidence = "likely") -> Piece:
    """An editorial mark for lost text."""
    return Piece("gap", (), "", order, reason=reason, confidence=confidence)


def mark_gaps(pieces: Sequence[Piece], goes_on_elsewhere: bool = False, in_order: bool = True) -> list[Piece]:
    """The body of one article with its gaps; `goes_on_elsewhere`: a jump line ended it; `in_order`: so its page has it."""
    closed = keeps_end_marks(pieces)
    holes = losses_shown(pieces, in_order)
    following = following_texts(pieces)
    bodiless = empty_headings(pieces, following, _labels(pieces))
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index in holes:
            if piece.lost_above and result and result[-1].kind == "gap":
                result.pop()  # one mark: the page numbers say more than the open end
            result.append(gap(piece.order, holes[index]))
        result.append(piece)
        if reason := _gap_after(pieces, index, following[index], closed) or bodiless.get(index, ""):
            result.append(gap(piece.order, reason))
    if goes_on_elsewhere and not (result and result[-1].kind == "gap"):
        order = result[-1].order if result else 0
        result.append(gap(order, "a jump line says that the text goes on, on a page that is not here", "certain"))
    return result


def losses_shown(pieces: Sequence[Piece], in_order: bool = True) -> dict[int, str]:
    """Index of the piece before which text is missing, as numbers, quotations and lines without a beginning show → why."""
    return placed(pieces, _holes(pieces), in_order)


def _tells_when(text: str) -> bool:
    """True for when a text was written and when it was changed: 二〇〇四年三月写，二〇〇六年十月改."""
    clauses = [clause.strip() for clause in _CLAUSE_ENDS.split(text)]
    return all(_WRITTEN.fullmatch(clause) for clause in clauses)


def _gap_after(pieces: Sequence[Piece], index: int, after: int, closed: bool) -> str:
    piece = pieces[index]
    if after >= 0 and may_continue(piece, pieces[after]):
        return ""  # the next line may go on with it: `losses` weighs both by what the whole page shows
    if after >= 0 and next_provision(piece.plain, pieces[after].plain):
        return ""  # that an article of a law lost its stop is likelier than that it lost its end
    if after >= 0 and _FORMULA.fullmatch(pieces[after].plain):
        return ""  # the sentence goes on with a formula on its own line
    if after >= 0 and pieces[after].kind == "verse":
        return ""  # what leads to a poem often has no mark at its end
    closed = closed or after < 0 and _are_closed(pieces[:index])  # the last paragraph is weighed against the others
    if after < 0 and _tells_when(piece.plain):
        return ""
    if after >= 0 and pieces[after].plain.isdecimal() and _goes_on_below(pieces, piece, after):
        return ""  # a number alone may be that of a page, and `losses` asks
    if piece.kind == "paragraph" and closed and (breaks_off(piece) or _breaks_a_quotation(piece) or after < 0 and (_ends_in_a_pause(piece) or _ends_in_a_word(piece))):
        return "the sentence breaks off and no text goes on with it"
    return ""


def _goes_on_below(pieces: Sequence[Piece], piece: Piece, number: int) -> bool:
    below = next_text(pieces, number)
    return below >= 0 and may_continue(piece, pieces[below])


def _breaks_a_quotation(piece: Piece) -> bool:
    """True for an open line that opens a quotation, a title or a bracket last and does not close it: two signs, however short it is."""
    text = piece.plain.rstrip()
    return not piece.sealed and len(text) >= _PAUSING and open_tail(text) and any(text.rfind(a) > text.rfind(b) for b, a in _OPENERS.items() if b != "’")


def _ends_in_a_pause(piece: Piece) -> bool:
    """True for a last line, short as it may be, that ends with a comma."""
    text = piece.plain.rstrip()
    return not piece.sealed and len(text) >= _PAUSING and text[-1] in PAUSE_MARKS and not BEFORE_HONOURED.search(text)


def _ends_in_a_word(piece: Piece) -> bool:
    """True for a last line of clauses that ends with half a word; who an author is ends with a whole one."""
    return is_of_clauses(piece) and not BEFORE_HONOURED.search(piece.plain) and half_word(piece.plain) >= _HALF_A_WORD


def breaks_off(piece: Piece) -> bool:
    """True for running text with an open end."""
    text = piece.plain
    return (
        not piece.sealed
        and open_tail(text)
        and not BEFORE_HONOURED.search(text)
        and (len(text) >= _RUNNING or bool(piece.joins) or (len(text) >= _SENTENCE and "。" in text[:-1]))
        and ("。" in text or "，" in text)
    )


def is_of_clauses(piece: Piece) -> bool:
    """True for an open line of more clauses than one, too short to be surely running text."""
    text = piece.plain
    return not piece.sealed and open_tail(text) and len(text) >= _CLAUSES and "，" in text[:-1] and "。" not in text


def keeps_end_marks(pieces: Sequence[Piece]) -> bool:
    """True if the paragraphs of a text are closed, so that an open end means something; it says nothing of itself."""
    texts = [p.plain for p in pieces if p.kind == "paragraph" and len(p.plain) >= _RUNNING]
    closed = sum(1 for text in texts if not open_tail(text))
    return len(texts) < 2 or closed >= max(_WITNESSES, _CLOSED_SHARE * (len(texts) - 1))


def _are_closed(pieces: Sequence[Piece]) -> bool:
    texts = [p.plain for p in pieces if p.kind == "paragraph" and len(p.plain) >= _RUNNING]
    return 0 < _CLOSED_SHARE * len(texts) <= sum(1 for text in texts if not open_tail(text))


# What stands for characters, most of them white space, that a wrong decoding lost, and a colon that a page set on a new
# line below its label: no text is missing there.
_LOST = "?：:"
# A speech may have several paragraphs.
_SPEECH = 5
_OPENERS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", "》": "《"}


def _holes(pieces: Sequence[Piece]) -> dict[int, str]:
    """Index of the piece before which, or somewhere above which, text is missing → why: a number skipped, a head without tail."""
    holes: dict[int, str] = {}
    last: dict[str, int] = {}
    # One number alone is a quotation from a longer list; two that follow each other are a chain.
    chains = Counter(p.number.style for p in pieces if p.kind == "heading" and p.number)
    labels = _labels(pieces) | _running_on(pieces)
    body = [i for i, p in enumerate(pieces) if p.kind not in TRANSPARENT]
    for place, index in enumerate(body):
        piece = pieces[index]
        if not place and piece.kind == "heading" and piece.number and piece.number.rank <= RANKS["section"] and piece.number.value > 1:
            # 第四节 at the top of a text: that is where somebody began to copy a book.
            last[piece.number.style] = piece.number.value - 1
        if piece.lost_above and place and (open_tail(pieces[body[place - 1]].plain) or cannot_begin(piece.plain)):
            holes[index] = piece.lost_above
        if piece.kind == "heading" and piece.number:
            number = piece.number
            expected = last.get(number.style, 0) + 1
            if number.value > expected and chains[number.style] > 1 and number.style not in labels:
                holes[index] = f"number {expected} of this chain is missing"
            last[number.style] = number.value
            for style in [s for s in last if _deeper(s, number.style)]:
                del last[style]
        elif piece.kind == "paragraph" and piece.number and piece.number.value == last.get(piece.number.style, 0) + 1:
            last[piece.number.style] = piece.number.value  # a paragraph of the chain, too long for a heading
        elif piece.kind == "paragraph" and not piece.sealed and piece.plain[0] not in _LOST and cannot_begin(piece.plain) and any(map(str.isalnum, piece.plain)):
            before = [pieces[i] for i in body[max(place - _SPEECH, 0) : place]]
            if _closes("".join(above.plain for above in before), piece):
                continue
            if not (before and before[-1].kind == "paragraph" and open_tail(before[-1].plain)):
                holes[index] = "the beginning of this sentence is missing"
    return holes


def _closes(above: str, piece: Piece) -> bool:
    """True for a line that a page broke before the mark which closes the speech above: no words are missing there."""
    opener = _OPENERS.get(piece.plain[0], "")
    return bool(opener) and above.rfind(opener) > above.rfind(piece.plain[0])


def _labels(pieces: Sequence[Piece]) -> frozenset[str]:
    """Styles whose numbers count nothing: one that is no first comes twice in a row. (二) (二) (一) (一) are labels."""
    found: set[str] = set()
    last: dict[str, int] = {}
    for piece in pieces:
        if piece.kind == "heading" and piece.number:
            style, value = piece.number.style, piece.number.value
            if value == last.get(style, 0) and value > 1:
                found.add(style)
            last[style] = value
    return frozenset(found)


def _running_on(pieces: Sequence[Piece]) -> frozenset[str]:
    """Styles that count on from 1 through all parts of a text: 第一部分 has 1 and 2, 第二部分 3 and 4."""
    values: dict[str, list[int]] = {}
    for piece in pieces:
        if piece.kind == "heading" and piece.number:
            values.setdefault(piece.number.style, []).append(piece.number.value)
    return frozenset(style for style, counted in values.items() if counted == list(range(1, len(counted) + 1)))


def _deeper(style: str, than: str) -> bool:
    return RANKS[style] > RANKS[than]
