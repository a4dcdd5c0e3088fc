"""What a play's people sing is verse from its first line on; what they say is none."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan

SINGS, SONG = "阿　秀　（唱）清早起来去挑水，", ("井台边上等一回。", "东家嫂子西家婶，")


def kinds(*lines: str, apart: int = 1) -> list[tuple[str, int]]:
    pages = [PageLine(n * apart, line.strip(), len(line) - len(line.lstrip())) for n, line in enumerate(lines, 1) if line]
    made: PlannedArticle = plan(pages).articles[0]
    return [(block.kind, len(block.runs)) for block in made.blocks]


@pytest.mark.parametrize("song", [SONG[:1], SONG], ids=["two lines", "three lines"])
@pytest.mark.parametrize("indent", [0, 12], ids=["at the left edge", "set in"])
@pytest.mark.parametrize("apart", [1, 2], ids=["one below the other", "an empty line between"])
def test_an_aria_begins_with_the_line_of_who_sings_it(song: tuple[str, ...], indent: int, apart: int) -> None:
    made = kinds("挑水记", "王妈：（白）天还没有亮透，你就出门了？", SINGS, *(" " * indent + line for line in song), "王　妈　（白）慢些走，石板路上滑。", apart=apart)
    assert [lines for kind, lines in made if kind == "verse"] == [1 + len(song)]


def test_a_list_of_speakers_ends_where_one_sings() -> None:
    said = ("王　妈　（白）天亮了没有？", "阿　秀　（白）亮了，我这就走。", "王　妈　（白）路上小心。")
    assert ("verse", 2) in kinds("挑水记", *said, SINGS, SONG[0])


@pytest.mark.parametrize(
    "lines",
    [
        ("阿　秀　（白）清早起来去挑水，", "井台边上等一回。"),
        ("阿　秀　（唱）清早起来去挑水，", "王　妈　（白）慢些走，石板路上滑。"),
        ("阿　秀　（唱）清早起来去挑水，", "她把扁担放在井台上，擦了擦汗，又回头朝村口望了一眼。"),
    ],
    ids=["spoken", "one line", "prose below"],
)
def test_what_is_said_is_none(lines: tuple[str, ...]) -> None:
    assert not [kind for kind, _ in kinds("挑水记", *lines) if kind == "verse"]
