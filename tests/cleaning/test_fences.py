"""Code between tildes is code; a line of tildes and words, or one that is never closed, is text."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.body import BodyBlock, parse_body, reads_back, writable, write_body
from cleaned_texts import body_of

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"
CODE = "~~~\nx = 1\n\nprint(x)\n~~~"


def test_code_between_tildes() -> None:
    assert body_of(f"# 水车\n\n{ONE}\n\n{CODE}\n\n{ONE}\n") == f"{ONE}\n\n{CODE}\n\n{ONE}\n"


@pytest.mark.parametrize("line", ["~~~好的，我这就来。", "~~~", "~~~ 好 ~~~"])
def test_tildes_of_a_text(line: str) -> None:
    assert line in body_of(f"# 水车\n\n{ONE}\n\n{line}\n\n{ONE}\n")


@pytest.mark.parametrize(
    "blocks",
    [
        (BodyBlock("code", CODE), BodyBlock("paragraph", ONE)),
        (BodyBlock("code", "~~~ python\nx\n~~~"),),
        (BodyBlock("code", "```\n~~~\n```"), BodyBlock("paragraph", ONE)),
        (BodyBlock("paragraph", "~~~好的"), BodyBlock("paragraph", ONE), BodyBlock("paragraph", "~~~再见")),
    ],
)
def test_blocks_read_back(blocks: tuple[BodyBlock, ...]) -> None:
    assert parse_body(write_body(blocks)) == blocks
    assert all(reads_back(block) for block in blocks)


def test_what_is_not_closed_is_written_as_lines() -> None:
    assert writable("code", "~~~\nx = 1") == "verse"
