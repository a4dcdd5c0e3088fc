"""Chronicles, letters, plays and archives: names of sections, signed days, scenes, titles the text itself names."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean
from bianzuan.model import Source
from bianzuan.reading import split_lines
from cleaned_texts import ONE, TWO, body_of, only_article

SECTIONS = ("历史", "兵事录", "户口", "山", "物产")


def _sections(names: tuple[str, ...]) -> str:
    return "\n".join(f"{name}\n  {ONE}{place}。" for place, name in enumerate(names))


def test_words_above_the_sections_of_a_chronicle_are_headings() -> None:
    body = body_of(f"柳溪县乡土志\n{TWO}\n{_sections(SECTIONS)}\n")
    assert [line for line in body.splitlines() if line.startswith("#")] == [f"## {name}" for name in SECTIONS]


@pytest.mark.parametrize(
    "names",
    [
        ("小明", "小红", "小明", "小红", "小明"),  # who speaks, again and again
        ("历史",),  # too few for a pattern
        ("刘敏", "王芳", "刘小明"),  # who speaks
        ("刘敏 站长", "张文 队长", "王芳 会长", "李红 馆长"),  # who signs
    ],
)
def test_short_lines_above_text_may_be_anything(names: tuple[str, ...]) -> None:
    assert "##" not in body_of(f"# 河边的水车\n\n{TWO}\n{_sections(names)}\n")


def _between_empty_lines(names: tuple[str, ...]) -> str:
    sections = "\n\n".join(f"{name}\n\n{ONE}{place}。" for place, name in enumerate(names))
    return body_of(f"# 河边的水车\n\n{TWO}\n\n{sections}\n")


@pytest.mark.parametrize("names", [("原料", "做法"), ("水文", "航运"), ("原料", "做法", "小贴士")])
def test_words_between_empty_lines_are_headings(names: tuple[str, ...]) -> None:
    assert [line for line in _between_empty_lines(names).splitlines() if line.startswith("#")] == [f"## {name}" for name in names]


@pytest.mark.parametrize("names", [("刘敏", "王芳"), ("广告", "广告"), ("原料",), ("坨碓", "砻臼")])
def test_other_lines_between_empty_lines_are_none(names: tuple[str, ...]) -> None:
    assert "##" not in _between_empty_lines(names)


def test_a_county_below_a_title_signs_nothing() -> None:
    article = only_article(f"清河县志\n原县\n　　{ONE}\n　　{TWO}\n")
    assert article.authors == ()


def test_two_names_at_the_left_edge_head_texts_with_an_indent() -> None:
    sections = _sections(("水源", "渡口"))
    assert body_of(f"柳溪县乡土志\n\u3000\u3000{TWO}\n{sections.replace('  ', chr(0x3000) * 2)}\n").count("## ") == 2
    assert "##" not in body_of(f"柳溪县乡土志\n{TWO}\n{sections.replace('  ', '')}\n")


def test_short_lines_elsewhere_make_no_sections() -> None:
    loose = "\n".join(("桐油", "麻绳", "楔子", "木炭", "石灰"))
    assert "## 山" not in body_of(f"# 河边的水车\n\n{TWO}\n{loose}\n{_sections(SECTIONS)}\n")


@pytest.mark.parametrize("line", ["雍正十三年六月十日哥哥寄", "一九三五年三月五日刘敏记于渡口", "道光二年仲春河东老人识"])
def test_a_day_and_who_wrote_sign_a_letter(line: str) -> None:
    body = body_of(f"家书\n渡口寄弟\n{ONE}\n{line}\n船上寄弟\n{TWO}\n")
    assert f"{line}\n{{: .signature }}\n\n## 船上寄弟" in body


@pytest.mark.parametrize("line", ["一九五八年的渡口和水车", "道光二年大水纪事", "雍正年间的渡口"])
def test_a_year_may_stand_in_a_heading(line: str) -> None:
    assert f"## {line}" in body_of(f"# 水车考\n\n{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["柳溪刘敏氏著", "乾隆己巳"])
def test_who_wrote_and_a_year_by_its_signs_head_nothing(line: str) -> None:
    assert f"## {line}" not in body_of(f"家书\n\n{line}\n\n{ONE}\n\n{TWO}\n")


def test_a_line_of_verse_without_its_last_mark_is_verse() -> None:
    lines = ("河上秋风起，渡口晚潮平，老翁修水车，童子数归星。", "春种田中水，夏收陌上禾，秋来仓廪满，冬至听渔歌")
    assert "  \n".join(lines) + "\n{: .verse }" in body_of(f"# 家书\n\n{ONE}\n\n{lines[0]}\n{lines[1]}\n\n{TWO}\n")


def test_slogans_of_one_measure_are_a_heading() -> None:
    assert "## 新水车，新渠道，新收成" in body_of(f"# 水车\n\n{ONE}\n\n新水车，新渠道，新收成\n\n{TWO}\n")


def test_lines_that_the_text_names_as_one_title_are_one() -> None:
    notice = f"柳溪镇办发〔2019〕15号\n关于印发水车修缮规则的通知\n\n各村：\n现将《柳溪镇渡口上下游各村水车修缮和看管规则》印发给你们。{ONE}\n\n柳溪镇人民政府\n2019年3月5日\n\n"
    body = only_article(f"{notice}柳溪镇渡口上下游各村\n水车修缮和看管规则\n\n第一章 总则\n\n第一条 {ONE}\n\n第二条 {TWO}\n").body
    assert "## 柳溪镇渡口上下游各村水车修缮和看管规则\n" in body


def test_lines_that_no_text_names_stay_two() -> None:
    assert "渡口上下游各村水车修缮" not in body_of(f"# 水车\n\n{ONE}\n\n渡口上下游各村\n水车修缮和看管规则\n\n{TWO}\n")


PLAY = "人物表\n刘 敏\n张 文\n第一场送别\n[渡口，水车旁。\n[刘敏挑水上。\n刘 （放下担子）今年的水车修好了。\n张 （走近）修好了。\n[刘敏下。\n"


def test_persons_and_scenes_head_the_parts_of_a_play() -> None:
    body = body_of(f"《水车》\n{PLAY}")
    assert "## 人物表\n" in body
    assert "## 第一场送别\n" in body


@pytest.mark.parametrize("line", ["第一场雪", "时间"])
def test_elsewhere_they_are_words(line: str) -> None:
    body = body_of(f"# 水车\n\n{ONE}\n{line}\n桐油\n麻绳\n{TWO}\n")
    assert f"## {line}" not in body


def test_an_empty_field_of_an_archive_swallows_no_title() -> None:
    pages = "".join(f"第1版()\n专栏：\n\n{title}\n【本社十四日电】{ONE}\n\n\n" for title in ("渡口架起新的水车", "柳溪粮站开秤收粮", "上游修成一座石坝"))
    text = f"1951年9月15日河东日报 第1版\n\n{pages}"
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert [article.title for article in result.articles] == ["渡口架起新的水车", "柳溪粮站开秤收粮", "上游修成一座石坝"]


STANZAS = "如果冬天来了\n春天就在渡口叩门\n那么春天来了\n暴雨就快要落下\n秋天呢\n\n然后\n你知道\n岁月的水车\n有木有石\n有铁有绳\n\n还有放水的孩子\n找个小辈代劳\n你会怎样修它\n轻轻舒口气\n或者\n"


def test_free_verse_in_stanzas_is_verse() -> None:
    body = body_of(f"# 春望\n\n{STANZAS}\n{ONE}\n")
    assert body.count("{: .verse }") == 3
    assert "那么春天来了  \n暴雨就快要落下  \n秋天呢\n{: .verse }" in body


def test_lists_that_empty_lines_divide_are_no_verse() -> None:
    names = "水利科\n农技站\n粮食管理所\n渡口\n\n农具修造厂\n供销社\n石灰窑\n河东中学\n\n卫生院\n木工组\n邮电支局\n船运队\n"
    assert ".verse" not in body_of(f"# 柳溪镇\n\n{ONE}\n\n{names}\n{TWO}\n")


def test_figures_leave_no_tags() -> None:
    assert "figure" not in body_of(f'# 水车\n\n<figure>\n<img src="a.jpg" alt="">\n<figcaption>渡口的水车</figcaption>\n</figure>\n\n{ONE}\n\n{TWO}\n')
