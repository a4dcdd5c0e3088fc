"""Lines that break off anywhere near a measure: typed texts and narrow columns, told by how they break off."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import body_of, cleaned

STATION = (
    "水位二十九米七一。凌晨三时，杨家闸下游发现管涌，口子有碗大，冒的是浑水。段长让把棉絮都抱来，先压反滤，后堆土袋。",
    "天亮的时候，口子小了，冒的水清了。我一夜没有坐下，脚肿得脱不下鞋。",
    "水位三十米〇二，破纪录。可是心里不慌了，堤上有两万人。",
)
BROKEN = (
    ("水位二十九米七一。凌晨", "三时，杨家闸下游发现管涌，", "口子有碗大，冒的是浑", "水。段长让把棉絮都抱来，", "先压反滤，后堆土", "袋。"),
    ("天亮的时候，口子小", "了，冒的水清了。我一夜没", "有坐下，脚肿得脱不", "下鞋。"),
    ("水位三十米〇二，破", "纪录。可是心里不慌了，", "堤上有两万人。"),
)
WHOLE = "\n\n".join(STATION) + "\n"


@pytest.mark.parametrize(("indent", "between"), [("　　", "\n"), ("", "\n\n"), ("　　", "\n\n")])
def test_ragged_lines_are_put_together_where_paragraphs_have_borders(indent: str, between: str) -> None:
    text = between.join(indent + "\n".join(lines) for lines in BROKEN)
    assert body_of(f"防汛日记\n耿立堤\n\n{text}\n") == WHOLE


def test_verse_in_stanzas_is_not() -> None:
    """Its lines pause at their ends, and its stanzas need close no sentence."""
    poem = "桥下的水还没有结冰，\n洗衣的人把月光拧干，\n晾在风里，\n我听见木桶说话。\n\n如今桥还在，\n走桥的人换了一茬，\n水声没换，\n说着说着就老了。"
    assert body_of(f"我又走过那座桥\n耿立堤\n\n{poem}\n").count("\n") > 8


def test_short_entries_are_not() -> None:
    entries = "\n\n".join(("木桶二只，竹篙一根", "马灯一盏，绳索三丈", "船桨两支，铁锚一只", "棕衣三件，斗笠五顶"))
    assert body_of(f"船上的东西\n\n{entries}\n").count("\n\n") >= 3


def test_a_heading_at_the_edge_between_indented_paragraphs_stays() -> None:
    first, second, third = (f"　　{chr(10).join(lines)}" for lines in BROKEN)
    body = body_of(f"防汛日记\n耿立堤\n\n{first}\n{second}\n八月的水\n{third}\n")
    assert body == f"{STATION[0]}\n\n{STATION[1]}\n\n## 八月的水\n\n{STATION[2]}\n"


def test_a_title_over_a_name_is_no_rest_of_the_column_that_breaks_off_above_it() -> None:
    """Text of another author is never run into: the worst of all errors."""
    first, second, third = (f"　　{chr(10).join(lines)}" for lines in BROKEN)
    text = f"防汛日记\n□耿立堤\n{first}\n{second[:-8]}\n茶棚\n□祝小棠\n{third}\n"
    assert [(article.title, article.authors[0].name) for article in cleaned(text).articles[:2]] == [("防汛日记", "耿立堤"), ("茶棚", "祝小棠")]
