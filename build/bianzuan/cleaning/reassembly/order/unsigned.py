"""What shows that a page of several texts stands in the order of reading, whatever its words say.

Paragraphs that all begin with their indent, none of them cut: who typed or exported them knew them, and no column's end cut one.
Columns may all end with a paragraph, though, and words tell where all titles are known. Where hardly
any sentence is cut, words alone make columns suspect; texts between the signed ones, under titles that nobody signs, speak of
something else by right. Of 60 pages of a newspaper in order, 3 to 12 texts each, words alone took 28 apart.
In: what stands below the heads. Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.marks import ends_sentence, mostly_han
from bianzuan.cleaning.reassembly.order.halves import is_half
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open, text_above
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import NEWS_TOO, begins_report, has_dateline
from bianzuan.cleaning.reassembly.words.wording import is_of_another

# Shorter lines are titles, names and days, which stand without an indent.
_LONG = 40
_SENTENCE = 20
# So many paragraphs show how a page is typed; captions and lists may do without.
_LEAST, _NEARLY_ALL = 4, 0.9
# Lists break off, too; a page of columns has more cuts.
_FEW_CUT = 2
# More headings than these on a page head parts of texts.
_FEW_HEADINGS = 2
# （图片）, （水墨画）: a picture that has a title; the words below it say what it shows.
_PICTURE = re.compile(r"（(?:附?(?:图片|照片|图表|图)|[\u3400-\u9fff]{0,4}(?:画|书法|篆刻|木刻|剪纸|摄影|漫画|速写|雕塑))(?:[\d一二三四五六七八九十]+[张幅])?）$")
# （刘敏）, （柳溪县文化馆 刘敏） at the end of a report: who wrote it.
_SIGNED = 2  # so many texts signed there show that all of the page are
_SIGNED_BELOW = re.compile(r"（[^（）。，：]{2,16}）$")


def typed_by_paragraphs(stretches: Sequence[Stretch], several: bool = False) -> bool:
    """True if running text begins with the indent of a paragraph wherever it stands: no half of one that was cut. Where sentences break off,
    the few without an indent, below others' ends, are the halves; and where more do in texts of `several` authors, somebody set in the halves, too."""
    text = [piece for stretch in stretches for piece in text_pieces(stretch.pieces) if piece.kind == "paragraph"]
    if several and sum(1 for piece in text if is_open(piece) and mostly_han(piece.plain)) >= _FEW_CUT:
        return False
    if any(is_open(piece) for piece in text) and any(ends_sentence(above.plain) and is_half(piece) for above, piece in pairwise(text)):
        return False
    running = [piece for piece in text if len(piece.plain) >= _LONG or len(piece.plain) >= _SENTENCE and "。" in piece.plain]
    indented = sum(1 for piece in running if piece.begins)
    return len(running) >= _LEAST and indented >= _NEARLY_ALL * len(running) and not any(stretch.from_elsewhere for stretch in stretches)


def all_told(heads: Sequence[Head], stretches: Sequence[Stretch]) -> bool:
    """True if all titles of a page are known: every one is signed; or signed or over a report, and no text stands above the first one nor
    begins within another, as a line of its own or a report shows."""
    if all(head.authors for head in heads):
        return True
    texts = [(stretch.head, text_pieces(stretch.pieces)) for stretch in stretches]
    over = {head for head, text in texts if text and has_dateline(text[0].plain)}
    within = any(has_dateline(piece.plain) or NEWS_TOO.match(piece.plain) for _, text in texts for piece in text[1:])
    within |= any(line.number is None and not is_body(line) and is_body(below) for _, text in texts for line, below in pairwise(text))
    return text_above(stretches) is None and not within and all(head.authors or number in over for number, head in enumerate(heads))


def names_others(stretches: Sequence[Stretch], told: bool = False) -> bool:
    """True if hardly a sentence is cut, and some text has a title of its own that nobody signs, or is a report by its first words, or texts are signed at their ends.

    `told`: all titles of the page are known. A report that somebody signs is a text like any other.
    """
    text = [text_pieces(stretch.pieces) for stretch in stretches]
    cut = sum(1 for pieces in text for piece in pieces if is_open(piece) and mostly_han(piece.plain))
    reports = not told and any(pieces and has_dateline(pieces[0].plain) for pieces in text)
    at_ends = sum(1 for pieces in text if pieces and (pieces[-1].kind == "signature" or _SIGNED_BELOW.search(pieces[-1].plain))) >= _SIGNED
    return cut <= _FEW_CUT and (reports or at_ends or any(map(_has_unsigned, text)))


def titles_of_others(stretches: Sequence[Stretch]) -> frozenset[int]:
    """Orders of headings that stand below the end of a text over words of quite another: titles that nobody signs. None where a page has more
    headings, which are those of parts."""
    texts = [text_pieces(stretch.pieces) for stretch in stretches]
    found = [(text, i) for text in texts for i, piece in enumerate(text) if i and piece.kind == "heading" and piece.number is None]
    over = ((text[i], text[:i], text[i + 1 :]) for text, i in found if ends_sentence(text[i - 1].plain))
    return frozenset(title.order for title, above, below in over if len(found) <= _FEW_HEADINGS and is_of_another(_words(below), _words(above)))


def _words(text: Sequence[Piece]) -> str:
    return "".join(piece.plain for piece in text if piece.kind == "paragraph")


def may_begin_within(stretches: Sequence[Stretch], told: bool = False) -> bool:
    """True for a page of such texts on which no running text breaks off: what stands above its first title comes from another
    page. A title of two clauses or a list looks cut, and is short. What begins a report goes on with nothing; its title may be lost
    on a page where nobody signs reports, but where all titles are known (`told`) it stands below."""
    above = text_above(stretches)
    if told and above is not None and has_dateline(above.plain):
        return False
    cut = [piece for stretch in stretches for piece in text_pieces(stretch.pieces) if is_open(piece)]
    return names_others(stretches, told) and len(cut) < _FEW_CUT and all(len(piece.plain) < _LONG for piece in cut)


def _has_unsigned(text: Sequence[Piece]) -> bool:
    """True if a title stands over the beginning of a report or over the words of a picture, or below a name in brackets."""
    for above, (title, below) in zip([None, *text], pairwise(text), strict=False):
        if title.number is None and headline(_PICTURE.sub("", title.plain)) and is_body(below):
            ended = above is not None and _SIGNED_BELOW.search(above.plain) is not None
            if ended or _PICTURE.search(title.plain) or begins_report(below.plain):
                return True
    return False
