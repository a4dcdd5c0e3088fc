"""What differs between two texts, and how much of the rest is shown."""

from __future__ import annotations

import pytest
from bianzuan.comparing.strands import CONTEXT, Change, beginning_and_end, changes, strands
from hypothesis import given
from hypothesis import strategies as st

texts = st.text(alphabet="的人民，。工会2024年A—\n", max_size=40)


def shown(old: str, new: str) -> str:
    """[-old-]{+new+} notation."""
    parts = [
        run.old if run.same else (f"[-{run.old}-]" if run.old else "") + (f"{{+{run.new}+}}" if run.new else "")
        for run in changes(old, new)
    ]
    return "".join(parts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("共五份文献", "共六份文献", "共[-五-]{+六+}份文献"),
        # numbers and Latin words are compared whole
        ("建于2023年", "建于2024年", "建于[-2023-]{+2024+}年"),
        ("增长3.5%，", "增长13.5%，", "增长[-3.5%-]{+13.5%+}，"),
        # 习 agrees by chance
        ("要认真学习才行", "要仔细研习才行", "要[-认真学-]{+仔细研+}习才行"),
        ("甲认真习惯性研究乙", "甲仔细习得后探讨乙", "甲[-认真习惯性研究-]{+仔细习得后探讨+}乙"),
        # an insertion that could stand in several places begins after a mark
        ("一、甲；三、丙。", "一、甲；二、乙；三、丙。", "一、甲；{+二、乙；+}三、丙。"),
        ("来了，走了。", "来了。", "来了[-，走了-]。"),
        ("", "新", "{+新+}"),
    ],
)
def test_what_differs(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@given(texts, texts)
def test_the_runs_make_up_both_texts(old: str, new: str) -> None:
    runs = changes(old, new)
    assert "".join(run.old for run in runs) == old
    assert "".join(run.new for run in runs) == new
    assert not any(a.same and b.same for a, b in zip(runs, runs[1:], strict=False))


@given(texts, texts)
def test_nothing_is_lost_by_showing_less(old: str, new: str) -> None:
    before, after = strands(changes(old, new))
    assert "".join(strand.text for strand in before) == old
    assert "".join(strand.text for strand in after) == new


def test_of_what_is_the_same_only_the_neighbourhood_is_shown() -> None:
    long = "春天来了花开了草也绿了鸟儿在枝头唱歌孩子们在河边放风筝"
    before, _ = strands([Change(long, long), Change("旧", "新"), Change(long, long), Change("", "又"), Change(long, long)])
    kinds = [strand.kind for strand in before]
    assert kinds == ["elided", "same", "changed", "same", "same", "elided"]
    assert before[1].text == long[-CONTEXT:]
    assert before[3].text == long  # too short to leave its middle out twice


def test_a_neighbourhood_ends_at_a_mark_if_one_is_near() -> None:
    text = "春天来了花开了，草也绿了鸟儿在枝头唱歌，孩子们在河边放风筝"
    before, _ = strands([Change("旧", "新"), Change(text, text)])
    assert before[1].text == "春天来了花开了，草也绿了鸟儿在枝头唱歌，"


def test_a_text_known_is_shown_by_its_ends() -> None:
    strand = beginning_and_end("崇高精神从来都不是自发产生的，需要不断涵养，" + "培育和铸就" * 9 + "蔚然成风。")
    assert [one.kind for one in strand] == ["same", "elided", "same"]
    assert strand[0].text == "崇高精神从来都不是自发产生的，"
    assert beginning_and_end("短") == (strand[0].__class__("短"),)
