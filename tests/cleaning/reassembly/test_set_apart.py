"""Abstracts, key words, signatures, places of work; and what stands beside a picture or heads an entry."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.kinds.furniture import author_note, is_caption
from cleaned_texts import body_of

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净。"
BODY = f"{ONE}\n\n{TWO}\n"


def test_an_issuer_and_a_date_below_the_text_are_its_signature() -> None:
    body = body_of(f"# 修缮水车的通知\n\n{BODY}\n柳溪县人民政府\n\n2019年3月5日\n\n（此件公开发布）\n")
    assert body.endswith("柳溪县人民政府\n{: .signature }\n\n2019年3月5日\n{: .signature }\n\n（此件公开发布）\n")


def test_what_is_enclosed_is_listed_above_the_signature() -> None:
    body = body_of(f"# 召开会议的通知\n\n{BODY}\n附件：1．参会回执\n　　　2．日程安排\n　　　3．路线图\n\n柳溪县水利局\n2019年3月1日\n")
    assert "#" not in body
    assert body.endswith("3．路线图\n\n柳溪县水利局\n{: .signature }\n\n2019年3月1日\n{: .signature }\n")


@pytest.mark.parametrize("signed", ["刘敏\n一九五六年三月五日", "柳溪县水利局\n柳溪县木工社\n2019年3月5日", "刘敏 张文\n2019年3月5日", "儿 文清\n1956年3月5日于柳溪", "你的学生：刘敏 敬上\n1956年3月5日夜"])
def test_names_sign_a_letter(signed: str) -> None:
    assert body_of(f"# 给学徒的信\n\n{BODY}\n{signed}\n").count("{: .signature }") == len(signed.split("\n"))


@pytest.mark.parametrize(
    "lines",
    [
        "2019年3月5日",  # nobody signs
        "柳溪县人民政府",  # without a day
        "水车转了整整一年\n2019年3月5日",
    ],
)
def test_a_date_or_a_name_alone_is_no_signature(lines: str) -> None:
    assert "signature" not in body_of(f"# 河边的水车\n\n{BODY}\n{lines}\n\n{BODY}")


def test_the_days_of_a_chronicle_are_no_signatures() -> None:
    chronicle = "".join(f"2019年3月{day}日\n\n{ONE}\n\n" for day in (5, 6, 7))
    assert "signature" not in body_of(f"# 大事记\n\n{chronicle}")


def test_what_a_notice_makes_known_has_a_heading() -> None:
    body = body_of(f"# 印发水车规则的通知\n\n{BODY}\n柳溪县人民政府\n2019年3月5日\n\n柳溪县水车管理规则\n\n{BODY}")
    assert "\n## 柳溪县水车管理规则\n" in body


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("摘要：本文从三座水车的图纸出发，考察了柳溪水车的源流和形制。", "abstract"),
        ("【内容提要】本文从三座水车的图纸出发，考察了柳溪水车的源流和形制。", "abstract"),
        ("关键词：水车；图纸；木工", "keywords"),
        ("中图分类号：K921 文献标识码：A", "keywords"),
    ],
)
def test_abstract_and_key_words_are_told(line: str, kind: str) -> None:
    assert f"{line}\n{{: .{kind} }}\n" in body_of(f"# 水车考\n\n{line}\n\n{BODY}")


@pytest.mark.parametrize("line", ["摘要写在前面，关键词写在后面。", "摘要：见后。", "关键词是水车。他说：好。"])
def test_sentences_about_abstracts_are_none(line: str) -> None:
    assert "{:" not in body_of(f"# 水车考\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_where_authors_work_is_a_note_about_them() -> None:
    assert author_note("（1.柳溪大学 历史学院，江苏 南京 210000；2.木工研究所，北京 100000）") == 0
    assert author_note("（一九五六年共收稻谷 210000 斤。）") == -1


@pytest.mark.parametrize(
    "line",
    ["（原载《木工日报》1978年11月8日第一版）", "原载《木工日报》1978年11月8日。", "来源：柳溪县档案馆", "【来源：作者原创】", "（根据录音整理，未经本人审阅）"],
)
def test_where_a_text_comes_from_is_a_note(line: str) -> None:
    assert author_note(line) == 0


@pytest.mark.parametrize("line", ["选自《水车谱》的三幅图都在这里。他说。", "来源：远处的雪水。近处的泉水。", "根据县里的要求整理账目，人人动手。", "原载货三千斤", "来源：柳溪"])
def test_sentences_about_where_things_come_from_are_none(line: str) -> None:
    assert author_note(line) == -1


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("▲修好的水车立在河边", True),
        ("▲图一：修好的水车。", True),
        ("▲木工报记者：我想问，水车何时修好？", False),
        ("△上午，召集木匠开会，谈修缮水车的有关问题。", False),
    ],
)
def test_a_mark_before_a_line_is_not_always_a_picture(text: str, caption: bool) -> None:
    assert is_caption(text) is caption


def test_an_enclosed_document_heads_its_own_sections() -> None:
    rules = f"水车保护办法\n\n{ONE}\n\n一、总则\n\n{ONE}\n\n二、保护\n\n{TWO}\n"
    body = body_of(f"# 印发办法的通知\n\n{BODY}\n柳溪县人民政府\n\n2019年3月5日\n\n{rules}")
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 水车保护办法", "### 一、总则", "### 二、保护"]
