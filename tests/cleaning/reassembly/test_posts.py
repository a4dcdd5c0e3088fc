"""What stands behind a name in papers: posts, papers, bodies in quotation marks, and departments; and what does not."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.signers.bylines import byline


@pytest.mark.parametrize(
    "role",
    ["《城市周刊》记者", "《企业与改革》杂志社特约编辑", "“百花”杂志社编辑", "“八一”农场职工", "老知青", "种粮大户", "全国劳动模范", "某县机关干部", "退伍军人家属", "石匠"],
)
def test_what_its_bearer_is_stands_behind_a_name(role: str) -> None:
    assert [(author.name, author.role) for author in byline(f"桓雨亭 {role}")] == [("桓雨亭", role)]


@pytest.mark.parametrize("line", ["王雨亭 《清河日报》2010年记者", "王雨亭 “我不去了”", "王雨亭 “我不去了，”老人", "高山 “流水”知音", "王雨亭 争当好干部", "王雨亭 《水车》"])
def test_other_words_behind_a_name_are_no_post(line: str) -> None:
    assert byline(line) == ()


@pytest.mark.parametrize("role", ["省气象学会", "市第三人民医院内科", "清河县广播站", "红旗钢铁厂动力车间", "柳溪县水利局"])
def test_below_a_title_where_somebody_works_is_enough(role: str) -> None:
    assert [(author.name, author.role) for author in presumed_byline(f"陆秉文 {role}")] == [("陆秉文", role)]


@pytest.mark.parametrize("line", ["陆秉文 走进省气象学会", "陆秉文 谈市第三人民医院内科", "秋天 省气象学会", "陆秉文 我们的学会"])
def test_a_phrase_that_names_a_body_is_a_heading(line: str) -> None:
    assert presumed_byline(line) == ()
