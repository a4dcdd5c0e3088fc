"""Heads on the pages of newspapers of all sorts, and what stands between two texts and heads nothing."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from bianzuan.cleaning.reassembly.heads.paper_tops import paper_top
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.where_others_sign import named
from bianzuan.cleaning.reassembly.pieces import Piece
from cleaned_texts import cleaned
from paper_texts import BEES, BEES_TOO, CLOCKS, CLOCKS_TOO, FERRY, FERRY_TOO, LETTER, POEM, SALT, TOP, told

ERRATUM = ("更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
REPORT = ("渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO)
CLOCK = ("钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO)


def titles(*lines: str) -> list[str]:
    return [title for title, _ in told(*lines)]


def headings(*lines: str) -> list[str]:
    return [line[3:] for article in cleaned("\n".join(lines) + "\n").articles for line in article.body.split("\n") if line.startswith("## ")]


@pytest.mark.parametrize(
    "top",
    [
        ("第　六　页", "民国二十五年四月十九日", "小　园　　　第二百零七期", "编辑者　樊　圃"),
        ("16　　浯江文摘　　2009.4.21　　生活·百味",),
        ("前　哨　报", "沔川机器制造厂《前哨报》编辑室编", "第318期　　1964年5月20日　　内部刊物"),
        ("华湾日报", "港闻", "一九六八年九月三日　农历戊申年闰七月十一日　　第二张第一页"),
        ("华　声　晨　报", "1991年2月10日　星期日　　　社团与地方"),
        ("蓝帆少年报", "1999年5月12日　第19期（总第866期）　　·3·"),
    ],
)
def test_mastheads_of_all_sorts(top: tuple[str, ...]) -> None:
    assert masthead_lines([Piece("text", (), line, place) for place, line in enumerate((*top, "渡口换了新牌子", FERRY))]) == len(top)


@pytest.mark.parametrize(
    ("line", "fields"),
    [("本报每份售铜元三枚　外埠邮费照加", ("price", "cost")), ("本版责编　绿　豆　　插图　小　鱼", ("makers", "artist")), ("责编：江月　版式统筹　顾　眉", ("staff", "staff"))],
)
def test_fields_of_feet(line: str, fields: tuple[str, ...]) -> None:
    assert page_fields(line) == fields


def test_a_notice_that_ends_without_a_mark_was_cut_by_no_column() -> None:
    page = (TOP, *REPORT, "寻人", "小儿阿福、年十一岁、身穿蓝布短衫、有知其下落者送至家中、谢洋二十元、决不食言。北门内豆芽弄第三家陈姓启", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "寻人", "钟楼下面的柜台"]


def test_titles_behind_marks_and_the_column_above_them() -> None:
    page = (TOP, "本埠新闻", "●渡口换了新牌子", FERRY, FERRY_TOO, "二百码赛跑　甘静娟　席婉如　卞秀文", "提灯竞走　褚兰君　甘静娟", "●坡上蜂场添新箱", BEES, BEES_TOO, *CLOCK)
    assert titles(*page) == ["●渡口换了新牌子", "●坡上蜂场添新箱", "钟楼下面的柜台"]


def test_an_office_signs_above_the_next_head() -> None:
    page = (TOP, "晚稻苞虫怎样防治", SALT, BEES, "县农业技术推广站", "读者来信", "路灯应该早点修", "编辑同志：", LETTER, "白石乡前进社　皮友德", "车水歌（山歌）", "严大牛", *POEM, *ERRATUM)
    assert told(*page) == [("晚稻苞虫怎样防治", ["县农业技术推广站"]), ("路灯应该早点修", ["皮友德"]), ("车水歌（山歌）", ["严大牛"]), ("更正", [])]


def test_what_stands_close_to_the_text_above_closes_it() -> None:
    page = (TOP, "", "渡口换了新牌子", FERRY, FERRY_TOO, "县法律顾问处　敬业", "", "坡上蜂场添新箱", f"本报讯　{BEES}", BEES_TOO, "", *CLOCK)
    assert told(*page) == [("渡口换了新牌子", ["敬业"]), ("坡上蜂场添新箱", []), ("钟楼下面的柜台", ["沈半樵"])]


def test_who_asks_is_answered_by_name() -> None:
    page = (TOP, "本报信箱", "路灯归谁修", "编辑同志：", LETTER, "浯南乡　储桂香", "储桂香同志：", f"路灯的事，{SALT}", "这样看来，路灯应当由街道来修。", *REPORT, *ERRATUM)
    assert titles(*page) == ["路灯归谁修", "渡口换了新牌子", "更正"]
    assert headings(*page) == []


def test_all_numbered_paragraphs_end_a_text() -> None:
    rules = ("一、湿手不要去摸开关。", "二、行灯必须用三十六伏以下的电压。", "三、电线上不许晾衣服。")
    page = (TOP, "", *REPORT, "", "夏季用电安全常识", *rules, "厂篮球队首战告捷", f"本月十七日晚上，{CLOCKS}", "", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "夏季用电安全常识", "厂篮球队首战告捷", "钟楼下面的柜台"]


def test_an_office_and_the_day_end_a_notice() -> None:
    page = (TOP, *REPORT, "讣　告", f"退休教师佘望舒同志因病逝世。{FERRY_TOO}", "生物系　　2003年11月28日", "校园短波", f"★{BEES}", f"★{SALT}", *CLOCK)
    assert told(*page)[1:3] == [("讣告", ["生物系"]), ("校园短波", [])]


def test_a_table_that_a_line_names_is_an_item() -> None:
    page = (TOP, *REPORT, "第22轮战报", "铁锚　1比1　飞轮", "海鸥　0比2　北塔", "石桥　3比3　长风", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "第22轮战报", "钟楼下面的柜台"]


def test_reports_of_other_houses() -> None:
    page = (TOP, *REPORT, "巴士撞灯柱　两客受伤", f"【特讯】{CLOCKS}", "象脚山华小募得电脑", f"【象脚山9日讯】{BEES}", *ERRATUM)
    assert titles(*page) == ["渡口换了新牌子", "巴士撞灯柱　两客受伤", "象脚山华小募得电脑", "更正"]


def test_a_title_and_its_author_on_one_line() -> None:
    page = (TOP, *REPORT, "凤梨苦瓜鸡　　阿满姨", f"土鸡半只，苦瓜一条。{SALT}", "柳浪渡　（四十三）　闻人笑", f"却说{CLOCKS}", CLOCKS_TOO, *ERRATUM)
    assert told(*page)[1:3] == [("凤梨苦瓜鸡", ["阿满姨"]), ("柳浪渡　（四十三）", ["闻人笑"])]


def test_a_title_of_several_lines_of_one_length_is_no_verse() -> None:
    page = (TOP, "依靠船工　讲究实效　分段负责", "青石渡口改造工程提前完工", "“一年的活，七个月干完了”", "——记渡口改造工程的建设者们", "本报记者　罗开山", FERRY, FERRY_TOO, *CLOCK)
    assert told(*page) == [("“一年的活，七个月干完了”", ["罗开山"]), ("钟楼下面的柜台", ["沈半樵"])]


def test_section_numbers_are_no_titles() -> None:
    page = (TOP, "渡口等船记", "罗开山", FERRY, "一", BEES, BEES_TOO, "二", SALT, *CLOCK)
    assert titles(*page) == ["渡口等船记", "钟楼下面的柜台"]


def test_verse_below_news_in_brief_is_an_item() -> None:
    poem = ("秋天的信", "我把一片叶子寄给你", "邮戳盖在叶脉上", "走了九天", "", "你说收到时它已经碎了", "只剩一根细细的柄", "我说那就对了", "秋天本来就是")
    page = (TOP, *CLOCK, "短波", f"▲{BEES}", f"▲{SALT}", "", *poem)
    assert titles(*page) == ["钟楼下面的柜台", "短波", "秋天的信"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("（摘自《市井》1999年第3期　石原/文）", "石原"), ("（摘自4月2日《洮口晚报》　文／葛青）", "葛青"), ("（摘自《榕树下》杂志2009年第3期　车远文）", "车远")],
)
def test_who_wrote_stands_with_the_source(source: str, name: str) -> None:
    page = (TOP, "半杯水的三种喝法", SALT, BEES, source, *CLOCK, *ERRATUM)
    assert told(*page)[0] == ("半杯水的三种喝法", [name])


def test_a_reporter_and_where_he_reports_from() -> None:
    assert [author.name for author in presumed_byline("本报记者 郭野 榕湾报道")] == ["郭野"]


def test_who_signs_for_an_office() -> None:
    assert [(author.name, author.role) for author in named("县法律顾问处　敬业")] == [("敬业", "县法律顾问处")]
    assert [author.name for author in named("（县气象站）")] == ["县气象站"]


@pytest.mark.parametrize(
    "top",
    [
        ("小　星　星　报　　　　　（中高年级版）", "1999年11月第4期　总第612期　　每周三出版　　每期定价0.60元"),
        ("金　湾　侨　声　报", "THE GOLDEN BAY CHINESE VOICE　　Saturday, June 12, 1965　　一九六五年六月十二日　星期六"),
        ("览胜文摘", "总第877期　2003年5月第4周"),
        ("前 锋 报", "中共平河县委员会机关报　　第287期　　1958年10月21日"),
        ("一九六三年八月九日　星期五　农历六月二十　　第六十二期", "第二版"),
    ],
)
def test_what_papers_put_beside_their_name_is_above_all_titles(top: tuple[str, ...]) -> None:
    assert paper_top([Piece("text", (), line, place) for place, line in enumerate((*top, "渡口换了新牌子", FERRY))]) == len(top)


@pytest.mark.parametrize("line", ["1993年的夏天", "县报编辑部答读者问", "第三版的故事", "星期三的渡口"])
def test_a_title_may_say_one_thing_that_mastheads_say(line: str) -> None:
    assert paper_top([Piece("text", (), line, 0), Piece("text", (), FERRY, 1)]) == 0


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [("纺织英雄郭二嫂　　李　青", "纺织英雄郭二嫂", "李青"), ("【小评论】账要算在前头　钟　晚", "【小评论】账要算在前头", "钟晚"), ("市场一瞥：蒜薹入库，价格看涨（本报记者　郑　凯）", "市场一瞥：蒜薹入库，价格看涨", "郑凯")],
)
def test_a_title_and_who_signs_in_any_dress_on_one_line(line: str, title: str, name: str) -> None:
    assert told(TOP, *REPORT, line, CLOCKS, CLOCKS_TOO, *ERRATUM)[1] == (title, [name])


def test_an_office_signs_over_the_name_of_a_column() -> None:
    page = (TOP, "", "开水能不能早开", "", "编辑部：", "", LETTER, "", "总务处生活服务科", "", "读者来信", "", "图书馆的灯", "", f"{CLOCKS}", "", CLOCKS_TOO, "", *ERRATUM)
    assert [one for one in told(*page) if one[0] == "图书馆的灯"] == [("图书馆的灯", [])]
    assert told(*page)[0] == ("开水能不能早开", ["总务处生活服务科"])


def test_a_source_behind_a_dash_ends_a_text() -> None:
    page = (TOP, *CLOCK, "——选自《河湾里的村庄》，梅若青著，定价：16.80元", "笑一笑", f"●{BEES}", f"●{SALT}", *ERRATUM)
    assert titles(*page) == ["钟楼下面的柜台", "笑一笑", "更正"]


def test_the_line_of_one_clause_is_the_title() -> None:
    page = (TOP, "不等雨，不靠天", "下柳沟担水点种二百亩", f"本报讯　{FERRY}", FERRY_TOO, *CLOCK)
    assert titles(*page) == ["下柳沟担水点种二百亩", "钟楼下面的柜台"]


def test_news_by_wire_below_a_column_alone_are_an_item() -> None:
    page = (TOP, "本报专电", f"▲省城电　　{BEES}", f"▲海埠电　　{SALT}", "本埠新闻", "◎渡口换了新牌子", FERRY, FERRY_TOO, *CLOCK)
    assert titles(*page) == ["本报专电", "◎渡口换了新牌子", "钟楼下面的柜台"]


def test_a_head_over_the_note_of_an_editor_begins_an_item() -> None:
    page = (TOP, "青石渡口春来早", "罗开山", FERRY, FERRY_TOO, "开展“我为发展献一策”讨论", "别让样板路断了头", "编者按：讨论开展以来，已收到来信三百件。", f"我们县的公路修得又宽又平。{SALT}", "临泽县石塘镇　龚　放", *ERRATUM)
    assert told(*page)[1] == ("别让样板路断了头", ["龚放"])
