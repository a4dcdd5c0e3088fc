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


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("闻岱 （上海）", "闻岱", "上海"),
        ("谷梁 《县域文化》", "谷梁", "《县域文化》"),
        ("夏侯晓 《青年生活》周刊", "夏侯晓", "《青年生活》周刊"),
        ("司徒玉 76岁", "司徒玉", "76岁"),
        ("濮阳守拙 湖南省郴阳县地方志编纂委员会办公室", "濮阳守拙", "湖南省郴阳县地方志编纂委员会办公室"),
        ("庾长水 陕西省麟川县洋槐沟村", "庾长水", "陕西省麟川县洋槐沟村"),
        ("盍新 陕西靖沙县", "盍新", "陕西靖沙县"),
        ("仡濮·阿牛 搜集整理", "仡濮·阿牛", "搜集整理"),
        ("通拉嘎·巴图 《塞北日报》通讯员、旗委宣传部", "通拉嘎·巴图", "《塞北日报》通讯员、旗委宣传部"),
        ("劳景元 沂川市委研究室调查组", "劳景元", "沂川市委研究室调查组"),
        ("尤凤笙 ［作者系《南屏文艺》编辑］", "尤凤笙", "《南屏文艺》编辑"),
        ("戈 南 〔小说〕", "戈南", ""),
        ("紫川天文台 陆 鸣", "陆鸣", "紫川天文台"),
        ("体育记者 鲁一鸣 发自滨州湾", "鲁一鸣", "体育记者"),
        ("□ 老 槐", "老槐", ""),
        ("县工业局 报道组", "县工业局 报道组", ""),
        ("东峪县 呼延宝", "呼延宝", "东峪县"),
        ("青山小学五年级 柳依依", "柳依依", "青山小学五年级"),
        ("大桥建设指挥部总指挥 车振邦", "车振邦", "大桥建设指挥部总指挥"),
    ],
)
def test_a_place_a_paper_an_age_or_a_body_tells_any_name(line: str, name: str, role: str) -> None:
    assert [(author.name, author.role) for author in presumed_byline(line)] == [(name, role)]


@pytest.mark.parametrize(
    "line",
    ["文昌阁 清河县城关镇", "老水车 清河县柳庄", "王家坝 防汛指挥部", "高山 流水村", "王雨亭 我的家乡", "清晨 大水村", "母亲 76岁", "故事 《水浒传》", "往事 （上海）", "闻岱 到上海去", "闻岱 （第一次）", "前 言", "茶山 三日", "水车 〔散文〕", "李家庄 大队", "北京 《人民文学》"],
)
def test_headings_of_two_parts_are_no_names(line: str) -> None:
    assert presumed_byline(line) == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("郝国栋 临溪一中 史玉梅 青阳师范", [("郝国栋", "临溪一中"), ("史玉梅", "青阳师范")]),
        ("田老岩 讲述 吉克·木呷 搜集整理", [("田老岩", "讲述"), ("吉克·木呷", "搜集整理")]),
        ("宫彩云 木偶剧团国家二级演员 口述 卓然 整理", [("宫彩云", "木偶剧团国家二级演员 口述"), ("卓然", "整理")]),
        ("钟其璋（方言学者，现居 淮浦）", [("钟其璋", "方言学者")]),
        ("记者 葛晚照 发自 榆林渡", [("葛晚照", "")]),
        ("米多多 广告公司文案", [("米多多", "广告公司文案")]),
        ("〔英〕 哈·格兰特 著 汤以宁 译", [("〔英〕哈·格兰特", "著"), ("汤以宁", "译")]),
    ],
)
def test_each_of_two_says_what_he_is(line: str, authors: list[tuple[str, str]]) -> None:
    assert [(author.name, author.role) for author in presumed_byline(line)] == authors


@pytest.mark.parametrize("line", ["清河县 石桥湾", "清河县 王家坝", "青山小学 春天", "东峪县 高山", "第五小学 方圆", "郝国栋 临溪一中 春天 青阳师范"])
def test_a_place_before_a_word_signs_nothing(line: str) -> None:
    assert presumed_byline(line) == ()
