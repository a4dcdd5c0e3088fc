"""Lines set at a measure where nothing but short last lines parts paragraphs: as a typesetter sets them, as typists do, in columns of several widths."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cleaning.cleaned_texts import body_of, cleaned

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402
from corruption.score import score  # noqa: E402

PARAGRAPHS = (
    "渡口的木牌是一九六一年立的，上头写着头班船和末班船的钟点。那时候两岸没有桥，赶集的人天不亮就到码头上等，谁先到谁先上，挑担子的坐船尾，抱孩子的坐船头，从来没有争过。",
    "摆渡的老韩不识字，却认得河水。他把竹篙往水里一插，就知道昨夜上游有没有下雨，今天午后会不会起风。有一年发大水，他在船上守了四天四夜，一个人也没有丢。",
    "后来县里修了桥，渡口就冷清了。老韩把船拖上岸，底朝天地扣在院子里，每年清明还要刷一遍桐油。有人劝他卖给饭馆做摆设，他听了只是摇头。",
    "去年秋天桥面大修，封了三个月的路。乡里来请老韩，问那条船还能不能下水。他没有说话，掀开油布，拿手掌在船底上拍了拍，声音又脆又实，像敲一面鼓。",
    "头一天过河的有四十多人，多半是学生。孩子们没有坐过船，一路上又笑又叫，把水撩得满身都是。老韩板着脸撑篙，撑到河心，自己也笑了起来。",
)
NEVER_FIRST = "，。、；：！？”"


def full(text: str) -> int:
    return 2 * len(text)


def close(text: str) -> int:
    """Columns, marks at half their width (开明式)."""
    return full(text) - sum(1 for character in text if character in "，、；：“”")


def lines(text: str, measure: int, width: Callable[[str], int] = full, shorter: tuple[int, ...] = (0,)) -> list[str]:
    """Lines of at most so many columns, no mark at the beginning of one; `shorter`: columns by which they are, in turn."""
    found: list[str] = []
    while text:
        room = measure - shorter[len(found) % len(shorter)]
        end = len(text)
        while width(text[:end]) > room or text[end : end + 1] in tuple(NEVER_FIRST):
            end -= 1
        found.append(text[:end])
        text = text[end:]
    return found


def layer(measure: int, width: Callable[[str], int] = full, shorter: tuple[int, ...] = (0,), between: str = "\n") -> str:
    return between.join(line for paragraph in PARAGRAPHS for line in lines(paragraph, measure, width, shorter)) + "\n"


WHOLE = "\n\n".join(PARAGRAPHS) + "\n"


@pytest.mark.parametrize("measure", [30, 36, 40, 48, 54, 62])
def test_a_line_that_has_room_for_what_comes_next_ends_its_paragraph(measure: int) -> None:
    """Room for one character is enough, where no other line leaves any."""
    assert body_of(layer(measure)) == WHOLE


@pytest.mark.parametrize("measure", [40, 42, 44, 46])
def test_marks_at_half_their_width_leave_lines_uneven_in_columns_only(measure: int) -> None:
    assert body_of(layer(measure, close)) == WHOLE


@pytest.mark.parametrize("measure", [30, 38, 40, 44])
def test_ragged_lines_are_told_from_last_ones_by_how_ragged_others_are(measure: int) -> None:
    assert body_of(layer(measure, shorter=(0, 4, 2, 0, 2, 4, 0))) == WHOLE


@pytest.mark.parametrize("measure", [32, 40, 54])
def test_empty_lines_between_all_lines_part_nothing(measure: int) -> None:
    assert body_of(layer(measure, between="\n\n")) == WHOLE


@pytest.mark.parametrize(("upper", "lower"), [(60, 40), (36, 56)])
def test_each_stretch_has_its_own_measure(upper: int, lower: int) -> None:
    text = "\n".join([*(line for one in PARAGRAPHS[:3] for line in lines(one, upper)), *(line for one in PARAGRAPHS[3:] for line in lines(one, lower))])
    assert body_of(f"{text}\n") == WHOLE


# The second line of the first paragraph is full, and its sentence is over.
FULL_END = """渡口的木牌是一九六一年立的，上头写着头班船和
末班船的钟点，天不亮就有人在码头上等着过河了。
{below}
摆渡的老韩不识字，却认得河水。他把竹篙往水里
一插，就知道昨夜上游有没有下雨，今天午后会不
会起风。有一年发大水，他在船上守了四天四夜，
一个人也没有丢。
后来县里修了桥，渡口就冷清了。老韩把船拖上岸，
底朝天地扣在院子里，每年清明还要刷一遍桐油。
有人劝他卖给饭馆做摆设，他听了只是摇头。
"""


def test_a_heading_below_a_full_line_heads_what_follows() -> None:
    body = body_of("渡口旧事\n刘敏\n" + FULL_END.format(below="老韩认得河水"))
    assert body.startswith("渡口的木牌是一九六一年立的，上头写着头班船和末班船的钟点，天不亮就有人在码头上等着过河了。\n\n## 老韩认得河水\n\n摆渡的老韩")


def test_who_wrote_it_goes_on_with_nothing_where_the_name_spans_more_than_the_measure() -> None:
    body = body_of(f"渡口旧事\n濮阳守拙 湖南省郴阳县地方志编纂委员会办公室\n{layer(36)}")
    assert body.endswith(f"\n\n{WHOLE}") or body == WHOLE


COUNTED = "过河的规矩有三条：（一）风大了不开船；（二）天黑了不载人，有急病的除外；（三）牲口和人不坐一条船，抱孩子的坐在船头。"


def test_a_number_that_counts_on_within_a_sentence_begins_nothing() -> None:
    broken = lines(COUNTED, 72)
    assert any(line.startswith("（三）") for line in broken)
    text = "\n".join([*lines(PARAGRAPHS[0], 72), *broken, *(line for one in PARAGRAPHS[1:] for line in lines(one, 72))])
    assert f"\n\n{COUNTED}\n\n" in body_of(f"{text}\n")


def test_a_full_line_that_may_be_the_last_one_is_asked_about() -> None:
    """Nothing but the lengths of the paragraphs tells, and they leave it open."""
    rows = [row for row in cleaned(layer(70)).ledger if row.confidence == "doubtful"]
    reason = "the line fills the measure; its sentence is over, and a paragraph may be"
    assert [(row.action, row.status, row.reason) for row in rows] == [("join", "applied", reason), ("flag", "flagged", reason)]
    assert rows[1].before.startswith("头一天过河的")


def test_what_goes_on_below_a_shorter_line_is_not_said_to_stand_below_a_full_one() -> None:
    indented = "".join("\u3000\u3000" + "\n".join(lines(one, 40)) + "\n" for one in PARAGRAPHS)
    text = indented.replace("谁先到谁先上，挑\n担子的坐船尾，抱孩子的坐船头，从来没有争\n过", "谁先\n到谁先上，挑担子的坐船尾，抱孩子的坐船\n头，从来没有争过")
    assert text != indented
    reasons = {row.reason.split("; ")[0] for row in cleaned(text).ledger if row.rule == "paragraph-join"}
    assert reasons == {"the line fills the measure", "the line breaks off"}


@pytest.mark.parametrize(
    ("how", "seed"),
    [
        ("even lines", 5),
        ("marks set close", 5),
        ("lines wide apart", 3),
        ("lines wide apart", 4),  # most of its empty lines stand at headings and below paragraphs
        ("three texts, each with its measure", 3),
        ("three texts, each with its measure", 4),
    ],
)
def test_paragraphs_of_pages_of_the_bench(how: str, seed: int) -> None:
    tally = score(make_page(next(recipe for recipe in RECIPES if recipe.name == f"no indents, {how}"), tuned(), seed))
    assert (tally.f1("paragraphs"), tally.f1("headings"), tally.count["letters lost"]) == (1.0, 1.0, 0)
