"""Traditional script: marks stand in the middle of their square, which the three styles of marks use differently.

CLREQ 3.1.6: 全角式 keeps the squares, 开明式 halves all marks but those that end a sentence, 半角式 halves all; a
centred mark has blank on both sides, so a line's end takes nothing from it.
"""

from __future__ import annotations

import itertools

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.typesetting import FontSet
from drawn import Glyph
from gates import PAUSES, Line, lines, percentile, prohibited, text_by_pdfium
from setting import PAGE, lay_out, paragraphs

pytestmark = pytest.mark.pdf

TEXTS = (
    "臺灣與香港的書籍，標點居中；「引號」用直角，『內引』亦然。甲、乙、丙、丁，皆可；（括號）《書名》〈篇名〉" * 6 + "完了。",
    "他說：「『內』外，好。」又問：「是？！」——至2020年，共101.6萬冊……「還有嗎？」「沒有了。」" * 5 + "結束了。",
    "這是一個沒有任何標點的句子用來檢驗在完全沒有標點可以擠壓的情況下每一行是否仍舊恰好排滿版心" * 2,
)
OPENING, CLOSING = "（《〈「『", "）》〉」』"
STYLES = {"quanjiao": '"chws"', "kaiming": '"KAIM"', "banjiao": '"halt"'}


@pytest.fixture(scope="module", params=STYLES.values(), ids=STYLES.keys())
def data(request: pytest.FixtureRequest, traditional_fonts: FontSet) -> bytes:
    css = f"html{{font-feature-settings:{request.param}}}@page{{@top-right{{content:none}}}}"
    return bind([lay_out(paragraphs(TEXTS), traditional_fonts, lang="zh-Hant", css=css)], [], PublicationMeta("書"), 0)


@pytest.fixture(scope="module")
def found(data: bytes) -> list[Line]:
    return lines(data, top=PAGE.height - PAGE.head, bottom=PAGE.foot)


def right_edge(line: Line) -> float:
    return PAGE.measure + (PAGE.gutter if line.page % 2 == 0 else PAGE.fore_edge)


def full(found: list[Line]) -> list[Line]:
    return [line for line in found if not line.text.endswith(("完了。", "結束了。")) and line is not found[-1]]


def test_every_full_line_is_flush(found: list[Line]) -> None:
    assert len(full(found)) > 17
    assert [line.text for line in full(found) if not line.ends_at(right_edge(line), centred=True)] == []


def test_no_line_gapes_and_none_begins_or_ends_with_what_may_not(found: list[Line]) -> None:
    gaps = [gap for line in full(found) for gap in line.gaps()]
    assert percentile(gaps, 0.99) <= 0.1
    assert min(gaps) > -0.03
    assert prohibited(found) == []


def test_no_mark_runs_into_its_neighbour(found: list[Line]) -> None:
    pairs = [pair for line in found for pair in itertools.pairwise(line.chars)]
    touching = [a.text + b.text for a, b in pairs if ink(b)[0] < ink(a)[1] - 0.03 * PAGE.size]
    assert touching == []


def ink(char: Glyph) -> tuple[float, float]:
    """Where the half of a mark's square lies that holds its ink; all of other characters."""
    if char.text in OPENING:
        return char.x + char.size / 2, char.right
    if char.text in CLOSING:
        return char.x, char.x + char.size / 2
    if char.text in PAUSES:
        return char.x + char.size / 4, char.right - char.size / 4
    return char.x, char.right


def test_the_text_reads_back_exactly(data: bytes) -> None:
    assert text_by_pdfium(data).replace(" ", "") == "".join(TEXTS)


@pytest.mark.parametrize(("marks", "ems"), [('"chws"', 12.0), ('"KAIM"', 10.0), ('"halt"', 9.5)], ids=STYLES.keys())
def test_room_of_marks(marks: str, ems: float, traditional_fonts: FontSet) -> None:
    css = f"html{{font-feature-settings:{marks}}}p{{text-indent:0}}"
    laid = lay_out("<p>他說，「好。」（對）又、完</p>", traditional_fonts, lang="zh-Hant", css=css)
    (line,) = lines(bind([laid], [], PublicationMeta("書"), 0), top=PAGE.height - PAGE.head, bottom=PAGE.foot)
    assert (line.chars[-1].right - line.chars[0].x) / PAGE.size == pytest.approx(ems, abs=0.02)
