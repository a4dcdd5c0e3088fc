"""Files damaged at random, objects and all: a report or a reason, never a crash."""

from __future__ import annotations

import io
import random

import pikepdf
import pytest
from bianzuan.errors import ContentError
from bianzuan.preflight import check_pdf
from small_book import SWIFT, expected, pdf
from test_press_checks import made, paint

pytestmark = pytest.mark.pdf
WORDS = (b"/", b"<<", b">>", b"[", b"]", b" 0 R ", b"null", b"-1", b"(\xff)", b"/\xe9")
KEYS = (b"/MediaBox", b"/TrimBox", b"/Kids", b"/Font", b"/Contents", b"/Resources", b"/N ", b"/Dest", b"/Annots", b"/Rect",
        b"/Info", b"/Metadata", b"/OutputIntents", b"/First", b"/Encoding", b"/ToUnicode", b"/ColorSpace", b"/Names")  # fmt: skip


def plain(data: bytes) -> bytes:
    """The file without compression, so that damage reaches every object."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        out = io.BytesIO()
        opened.save(
            out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True,
        )  # fmt: skip
    return out.getvalue()


def damage(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 3, 8))):
        at = chance.randrange(len(spoilt))
        match chance.randrange(4):
            case 0:
                spoilt[at] = chance.randrange(256)
            case 1:
                del spoilt[at : at + chance.randrange(1, 30)]
            case 2:
                spoilt[at:at] = chance.choice(WORDS)
            case _:
                at = spoilt.find(chance.choice(KEYS))
                spoilt[at + 1 : at + 2] = b"Z" if at >= 0 else spoilt[at + 1 : at + 2]
    return bytes(spoilt)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_file_gives_a_report_or_a_reason(seed: int) -> None:
    chance = random.Random(seed)
    sound = plain(pdf() if seed % 2 else made())
    for _ in range(12):
        outcome = checked(damage(sound, chance), chance)
        assert outcome in ("a report", "preflight.corrupt", "preflight.unreadable-page", "preflight.encrypted")


def checked(data: bytes, chance: random.Random) -> str:
    try:
        check_pdf(data, expected() if chance.random() < 0.5 else None, checks=SWIFT)
    except ContentError as error:
        return error.problems[0].key
    return "a report"


def test_operators_that_make_no_sense_are_told_with_their_page() -> None:
    report = check_pdf(made(paint(b"1 0 0 k 3 w (x) w 20 20 re f /Im Do 0 0 0 1 k 20 20 9 9 re f")), checks=SWIFT)
    told = [(one.page, one.message) for one in report.findings if one.code == "syntax" and one.page]
    assert len(told) == 1
    assert told[0][0] == 2
    assert told[0][1].rstrip("）)").endswith("w re")
