"""A small run of the cleaning bench with bars: nothing lost, no wording touched, no authors spliced.

The bars hold for these seeds; what the bench says of many more stands in the README.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from cleaning import table, tallies  # noqa: E402
from corruption.alignment import Out  # noqa: E402
from corruption.articles import fresh, held_out, of_folder, tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, Recipe, make_page  # noqa: E402
from corruption.score import Tally, score  # noqa: E402
from corruption.splices import Questions  # noqa: E402

GROUPS = list(dict.fromkeys(recipe.group for recipe in RECIPES))
# Texts on one theme whose columns end where a paragraph ends show no sign of disorder: the README says how many are spliced.
HIDDEN = "one theme: cut at paragraph ends"
SCRAMBLED = [recipe for recipe in RECIPES if recipe.group.startswith(("scrambled", "one theme")) and recipe.group != HIDDEN]
# Where full lines hide the ends of columns, some joins stand that the editor is asked about.
WRAPPED = [recipe for recipe in RECIPES if recipe.group.startswith("wrapped")]
OTHERS = [recipe for recipe in RECIPES if not recipe.group.startswith(("scrambled", "one theme", "wrapped"))]


def tally_of(recipe: Recipe, seeds: range) -> Tally:
    total = Tally()
    for seed in seeds:
        total.add(score(make_page(recipe, tuned(), seed)))
    return total


def test_the_same_seed_gives_the_same_page() -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.layout == "shuffled")
    assert make_page(recipe, tuned(), 1) == make_page(recipe, tuned(), 1)
    assert make_page(recipe, tuned(), 1).text != make_page(recipe, tuned(), 2).text


def test_no_text_is_of_two_sorts() -> None:
    titles = [text.title for sort in (tuned, held_out, fresh) for text in sort()]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("recipe", OTHERS, ids=lambda recipe: recipe.name)
def test_nothing_is_lost_and_no_word_changed(recipe: Recipe) -> None:
    total = tally_of(recipe, range(2))
    assert total.count["rebuilt"] == total.pages
    assert total.count["letters lost"] == total.count["letters wrong"] == 0
    assert total.splices == []


@pytest.mark.parametrize("recipe", SCRAMBLED, ids=lambda recipe: recipe.name)
def test_no_author_is_spliced_to_another(recipe: Recipe) -> None:
    total = tally_of(recipe, range(2))
    assert total.count["rebuilt"] == total.pages
    assert total.splices == []


@pytest.mark.parametrize("recipe", WRAPPED, ids=lambda recipe: recipe.name)
def test_no_author_is_spliced_to_another_without_a_question(recipe: Recipe) -> None:
    total = tally_of(recipe, range(2))
    assert total.count["rebuilt"] == total.pages
    assert [str(splice) for splice in total.splices if splice.told == "nothing"] == []


def test_lines_of_print_are_all_of_their_text() -> None:
    """The recipe itself: nothing is left out, paragraphs begin with an indent, and no other line of theirs begins with a mark."""
    recipe = next(recipe for recipe in RECIPES if recipe.name == "wrapped, one text")
    for seed in range(8):
        page = make_page(recipe, tuned(), seed)
        (text,) = page.truth
        lines = page.text.splitlines()
        assert "".join(page.text.split()) == "".join("".join((text.title, text.byline, *(block.text for block in text.blocks))).split())
        assert sum(1 for line in lines if line.startswith("\u3000")) >= sum(1 for block in text.blocks if block.kind == "paragraph")
        assert not any(line[:1] in tuple("，。、；：！？”》") for line in lines)


def test_a_splice_is_seen() -> None:
    """The score itself: two texts under one title are two splices at least."""
    recipe = Recipe("by hand", "by hand", 2, "none")
    page = make_page(recipe, tuned(), 0)
    second = page.truth[1]
    text = page.text.replace(f"{second.title}\n", "", 1).replace(f"{second.byline}\n", "", 1).replace("\n\n\n", "\n")
    broken = type(page)(text, page.truth, page.due, page.suspects, page.lost, recipe)
    assert score(broken).splices


def test_whether_a_splice_is_told() -> None:
    block = Out(0, "paragraph", 0, "窑工们把砖坯码成一人高的花墙。", (), ())
    assert Questions().about(block) == "nothing"
    assert Questions({"窑工们把砖坯"}, page=True).about(block, None) == "asked"
    assert Questions({"渡船靠岸"}, page=True).about(block) == "page"
    assert Questions({"渡船靠岸"}).about(block) == "nothing"


def test_what_went_with_the_edit_of_another_rule_is_done() -> None:
    """The score itself: a tag in a page number that was dropped is gone; one that still stands is not."""
    recipe = next(recipe for recipe in RECIPES if "debris" in recipe.noise)
    page = make_page(recipe, tuned(), 0)
    assert page.due["debris"]
    assert score(page).recall("debris") == 1
    standing = frozenset({*page.due["debris"], page.text.index("。")})
    assert score(type(page)(page.text, page.truth, {**page.due, "debris": standing}, page.suspects, page.lost, recipe)).recall("debris") < 1


def test_a_slip_stays_one_in_the_other_script_and_in_a_pull_quote() -> None:
    """The truth itself: each planted look-alike is known where it stands, also where noise wrote it anew."""
    recipe = Recipe("by hand", "by hand", 1, "none", noise=("pull_quotes", "traditional", "radicals"))
    for seed in range(4):
        page = make_page(recipe, tuned(), seed)
        # The clean texts have none of these.
        assert {i for i, char in enumerate(page.text) if char in "\u592d\u4faf"} <= page.suspects
    assert any("◆" in line and "夭" in line for seed in range(40) for line in make_page(recipe, tuned(), seed).text.splitlines())


def test_texts_of_somebody_else_are_read(tmp_path: Path) -> None:
    """Signed ones stand on pages, too; without a theme no page is on one."""
    for number in range(3):
        paragraphs = "\n".join(f"第{number}处渡口的第{count}位船工，" + "每天在河口来回四十趟，认得每一位坐船的人，也认得每一条缆绳，雾里看不见对岸的灯就敲船舷。" * 2 for count in range(3))
        (tmp_path / f"{number}.txt").write_text(f"渡口旧事之{number}\n@ 葛大勇 河口渡口管理员\n{paragraphs}\n", encoding="utf-8")
    texts = of_folder(tmp_path)
    assert [text.title for text in texts] == ["渡口旧事之0", "渡口旧事之1", "渡口旧事之2"]
    assert all(text.prose and len(text.blocks) == 3 for text in texts)
    groups = tallies(texts, (1,))
    assert groups
    assert not any(name.startswith("one theme") for name in groups)
    assert len(table(groups)) == len(groups) + 2
