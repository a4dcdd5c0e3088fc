"""Sections of one text that are signed at their ends, and what else ends a section."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, body_of

THREE = "茶馆的伙计把门板一块一块卸下来，擦干净桌椅，等着第一条船靠岸的客人。"
_MARK = "\n{: .signature }"


def _essays(end: str) -> str:
    return body_of(f"河岸小品\n林岸　著\n\n自　序\n\n{ONE}\n\n{end}\n\n渡口的早晨\n\n{TWO}\n\n{THREE}\n\n碾坊的晚上\n\n{ONE[:-1]}，后来也没有人再来看。\n")


@pytest.mark.parametrize("day", ["一九八二年冬至", "1982年春节前夕", "民国三十二年初秋于渡口镇", "癸亥清明"])
def test_a_preface_among_essays_is_signed(day: str) -> None:
    assert f"林岸{_MARK}\n\n{day}{_MARK}\n\n## 渡" in _essays(f"林岸\n{day}")


@pytest.mark.parametrize("line", ["一九八二年冬至", "1981年3月，渡口镇", "一九八五年秋于渡口", "1957年8月初稿于河岸镇"])
def test_when_and_where_a_section_was_written(line: str) -> None:
    assert f"{line}{_MARK}\n\n## 渡" in _essays(line)
    assert body_of(f"河岸小品\n\n{ONE}\n\n{TWO}\n\n{line}\n").endswith(f"{line}{_MARK}\n")


@pytest.mark.parametrize("line", ["一九八二年", "一九八二年冬天的事", "一九八二年秋季运动会", "春　秋"])
def test_other_words_with_a_year_sign_nothing(line: str) -> None:
    assert "signature" not in _essays(line)


def test_letters_below_each_other_are_signed_alike() -> None:
    letters = (("船于初八日到岸，一路平安，同舱的人都好。", "此问\n近好", "兄　启文\n四月十二日"), ("来信收到了，母亲能起床走动，我很欢喜。", "即问\n近安", "启文手书\n五月三十日"), ("火车票已托人去买，路上要带一件夹衣。", "", "兄　启文\n八月廿六日夜"))
    text = "\n\n".join(f"{number}\n\n慧珍吾妹：\n\n{words}\n\n{wish}\n\n{signed}" for number, (words, wish, signed) in zip("一二三", letters, strict=True))
    body = body_of(f"家书三通\n\n{text}\n")
    assert body.count(_MARK) == 6
    assert f"近好\n\n兄　启文{_MARK}\n\n四月十二日{_MARK}\n\n## 二" in body


def test_names_and_days_of_a_list_are_no_signature() -> None:
    body = body_of(f"值班表\n\n一、上旬\n\n王小明\n三月五日\n\n二、中旬\n\n李文华\n三月十五日\n\n三、说明\n\n{ONE}\n")
    assert "signature" not in body
