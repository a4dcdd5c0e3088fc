"""Bylines told by their place, and lines of the same build that are none."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.words.wording import exclusive_bits
from bianzuan.model import Author

TEXT = "从县城到最远的邮政所有两百三十公里，要翻两座达坂。邮车司机开这条线开了十四年，每一块路碑都认得。"


def articles(*texts: str) -> tuple[PlannedArticle, ...]:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)]).articles


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("才旺多吉 高原邮路摄影师", "才旺多吉", "高原邮路摄影师"),
        ("斯琴高娃 草原学校教师", "斯琴高娃", "草原学校教师"),
        ("犇长河 黑山林场扑火队队长", "犇长河", "黑山林场扑火队队长"),
        ("西央 东河市文化馆馆长", "西央", "东河市文化馆馆长"),  # a word that next to no text has
        ("果品合作社", "果品合作社", ""),
        ("水利科　李慎之", "李慎之", "水利科"),
        ("民国三十六年三月　水利科　李慎之", "李慎之", "水利科"),
        ("本刊编辑部", "本刊编辑部", ""),
        ("柳溪公社通讯组", "柳溪公社通讯组", ""),
    ],
)
def test_a_line_below_a_title_and_above_text_signs(line: str, name: str, role: str) -> None:
    (made,) = articles("翻过雪线去送邮件", line, TEXT, TEXT[::-1][1:] + "。")
    assert [(author.name, author.role) for author in made.authors] == [(name, role)]
    assert len(made.blocks) == 2


@pytest.mark.parametrize("line", ["练本领 争当好职工", "大雪里 年轻的守护者", "走进果品合作社", "凝心聚力 做新时代奋斗者", "扎西说 送信的队长", "槐花 东河市文化馆馆长"])
def test_words_of_a_heading_sign_nothing(line: str) -> None:
    assert presumed_byline(line) == ()


def test_between_paragraphs_such_a_line_stays_text() -> None:
    (made,) = articles("翻过雪线去送邮件", TEXT, "才旺多吉 高原邮路摄影师", TEXT[::-1][1:] + "。")
    assert not made.authors


def test_who_names_another_once_speaks_of_little() -> None:
    fire = "扑火队下了火场，第一口水要给走在最后的人喝。扑火队背着风力灭火机跑。"
    nursery = "苗圃里的红松种子要睡够两个冬天，窖里的湿沙一年翻三次。"
    forester, worker = exclusive_bits(["如今他们的儿子在扑火队，过年给我送豆包。", "红松的种子拌上湿沙，埋进窖里。"], [fire, nursery])
    assert forester[0] < 12
    assert worker[1] > 2 * forester[0] > 0


@pytest.mark.parametrize(("line", "name"), [("（李小河）", "李小河"), ("（本报记者 李小河）", "李小河"), ("□ 塞北雁", "塞北雁"), ("本报记者 塞北雁", "塞北雁")])
def test_brackets_and_boxes_sign_below_a_title(line: str, name: str) -> None:
    (made,) = articles("翻过雪线去送邮件", line, TEXT, TEXT[::-1][1:] + "。")
    assert [author.name for author in made.authors] == [name]
    assert len(made.blocks) == 2


@pytest.mark.parametrize("line", ["（二）", "（续完）", "（摄影）", "□ 前言", "记者手记"])
def test_what_else_stands_in_brackets_or_behind_a_box_signs_nothing(line: str) -> None:
    assert presumed_byline(line) == ()


OTHER = "苗圃里的红松种子要睡够两个冬天，窖里的湿沙一年翻三次。看苗的老人说，急不得，树有树的日子。"
THIRD = "河口的灯塔换了新灯，老灯工把旧玻璃擦干净，送进了渔村的小学。孩子们第一次看见光是怎样拐弯的。"


@pytest.mark.parametrize("label", ["作者：", "□ ", "文/", "本报记者 "])
def test_every_article_of_a_page_may_say_who_wrote_it(label: str) -> None:
    """Three such lines are no conversation, and no article goes on in another's."""
    page = [
        line
        for title, name, text in [("翻过雪线去送邮件", "李小河", TEXT), ("红松种子的两个冬天", "张青山", OTHER), ("灯塔换了新灯", "王海生", THIRD)]
        for line in (title, label + name, text, text[::-1][1:] + "。")
    ]
    made = articles(*page)
    assert [article.title[0].line for article in made] == [1, 5, 9]
    assert [author.name for article in made for author in article.authors] == ["李小河", "张青山", "王海生"]


def test_a_name_without_surname_at_the_top_does_not_hide_the_names_below() -> None:
    made = articles("翻过雪线去送邮件", "塞北雁鸣", TEXT, "红松种子的两个冬天", "□ 张青山", OTHER, "灯塔换了新灯", "□ 王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["张青山", "王海生"]


def test_what_is_said_in_a_conversation_stays_text() -> None:
    (made,) = articles("灯塔上的谈话", TEXT, "记者：李工好", "灯工：坐吧", "作者：谢谢你们", "灯工：灯换了")
    assert not made.authors
    assert [block.kind for block in made.blocks] == ["paragraph"] * 5


def test_a_pen_name_below_a_title_where_other_titles_are_signed() -> None:
    made = articles("翻过雪线去送邮件", "李小河", TEXT, "红松种子的两个冬天", "塞北雁", OTHER, "灯塔换了新灯", "王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "塞北雁", "王海生"]


@pytest.mark.parametrize("line", ["尾声", "缘起"])
def test_a_word_below_a_heading_is_no_pen_name(line: str) -> None:
    made = articles("翻过雪线去送邮件", "李小河", TEXT, "红松种子的两个冬天", line, OTHER, "灯塔换了新灯", "王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "王海生"]


def test_names_alone_below_the_head_of_somebody_with_a_post() -> None:
    made = articles("翻过雪线去送邮件", "李小河 高原邮路管理局局长", TEXT, "红松种子的两个冬天", "张青山", OTHER, "灯塔换了新灯", "王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "张青山", "王海生"]


def test_a_subtitle_of_one_character() -> None:
    (made,) = articles("邮路之源", "——人", "李小河", TEXT, TEXT[::-1][1:] + "。")
    assert [author.name for author in made.authors] == ["李小河"]
    assert made.subtitle


def test_pen_names_dressed_as_the_names_of_others() -> None:
    made = articles("翻过雪线去送邮件", "（管见）", TEXT, "红松种子的两个冬天", "（张青山）", OTHER, "灯塔换了新灯", "（王海生）", THIRD)
    assert [author.name for article in made for author in article.authors] == ["管见", "张青山", "王海生"]


@pytest.mark.parametrize("line", ["（节选）", "（外一首）", "（连载）"])
def test_what_a_text_is_stands_in_brackets_too(line: str) -> None:
    made = articles("翻过雪线去送邮件", "（李小河）", TEXT, "红松种子的两个冬天", line, OTHER, "灯塔换了新灯", "（王海生）", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "王海生"]


def test_below_a_heading_a_name_is_whom_the_text_is_about() -> None:
    (made,) = articles("翻过雪线去送邮件", "李小河 高原邮路管理局局长", TEXT, "路上的人", "王海生", f"王海生是船工的儿子。{THIRD}")
    assert [author.name for author in made.authors] == ["李小河"]


def test_a_name_nobody_speaks_of_signs_below_a_title() -> None:
    made = articles("翻过雪线去送邮件", "李小河 高原邮路管理局局长", TEXT, "灯塔换了新灯", "王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "王海生"]


def test_captions_and_titles_with_a_colon_are_no_conversation() -> None:
    made = articles("翻过雪线去送邮件", "□ 李小河", TEXT, "上图：邮车在路上", "左图：雪线以上", "修路：要等到夏天", "□ 王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "王海生"]


def test_a_title_with_a_subtitle_and_a_name_begins_an_article() -> None:
    made = articles("翻过雪线去送邮件", "李小河 高原邮路管理局局长", TEXT, "灯塔换了新灯", "——记河口的老灯工", "王海生", f"{THIRD}王海生写于河口。")
    assert [author.name for article in made for author in article.authors] == ["李小河", "王海生"]


def test_a_pen_name_that_is_a_word_below_a_marked_title() -> None:
    made = articles("# 翻过雪线去送邮件", "李小河", TEXT, "# 红松种子的两个冬天", "管见", OTHER, "# 灯塔换了新灯", "王海生", THIRD)
    assert [author.name for article in made for author in article.authors] == ["李小河", "管见", "王海生"]


def test_two_in_brackets_of_whom_one_has_a_surname() -> None:
    made = articles("翻过雪线去送邮件", "（李小河）", TEXT, "红松种子的两个冬天", "（犇原野）", "— 12 —", OTHER)
    assert [author.name for article in made for author in article.authors] == ["李小河", "犇原野"]


@pytest.mark.parametrize(("line", "names"), [("刘敏 文", ["刘敏"]), ("烟雨平生　文", ["烟雨平生"]), ("王小明 文/图", ["王小明"]), ("刘敏 张文 摄影报道", ["刘敏", "张文"])])
def test_the_word_may_stand_behind_the_name(line: str, names: list[str]) -> None:
    (made,) = articles("翻过雪线去送邮件", line, "发布时间：2019-03-05", TEXT, TEXT[::-1][1:] + "。")
    assert [author.name for author in made.authors] == names
    assert (made.date, len(made.blocks)) == ("2019-03-05", 2)


@pytest.mark.parametrize("line", ["记叙 文", "北京 摄影报道", "散 文"])
def test_a_word_set_wide_is_no_name(line: str) -> None:
    assert presumed_byline(line) == ()


@pytest.mark.parametrize(("line", "name", "role"), [("刘长河　东河县志办公室", "刘长河", "东河县志办公室"), ("王小明 柳溪农业大学", "王小明", "柳溪农业大学")])
def test_a_name_and_where_he_works_sign(line: str, name: str, role: str) -> None:
    (made,) = articles("翻过雪线去送邮件", line, TEXT, TEXT[::-1][1:] + "。")
    assert [(author.name, author.role) for author in made.authors] == [(name, role)]


@pytest.mark.parametrize("line", ["高山 走进柳溪农业大学", "黄河 难忘的柳溪大学", "方向 建设一流大学"])
def test_words_before_a_body_sign_nothing(line: str) -> None:
    assert presumed_byline(line) == ()


def test_where_authors_work_is_a_note_below_their_names() -> None:
    (made,) = articles("翻过雪线去送邮件", "刘敏 王小明", "（柳溪大学历史学院）", TEXT, TEXT[::-1][1:] + "。")
    assert [author.name for author in made.authors] == ["刘敏", "王小明"]
    assert [block.kind for block in made.blocks] == ["author-note", "paragraph", "paragraph"]


def test_it_stands_so_below_a_title_further_down_too() -> None:
    first, second = articles("翻过雪线去送邮件", "张文", TEXT, TEXT[::-1][1:] + "。", "渡口的水车", "刘敏 王小明", "（柳溪大学历史学院）", "水车架在渡口下游的石坝上，河水推着它，日夜不停地转，一转就是两百年。")
    assert len(first.blocks) == 2
    assert [author.name for author in second.authors] == ["刘敏", "王小明"]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("◎柳溪高科技园区总工会课题组", "柳溪高科技园区总工会课题组", ""),
        ("文/柳溪公社通讯组", "柳溪公社通讯组", ""),
        ("柳溪农业大学　王小明", "王小明", "柳溪农业大学"),
        ("王小明 安徽", "王小明", "安徽"),
        ("安徽　王小明", "王小明", "安徽"),
    ],
)
def test_bodies_behind_a_sign_and_names_beside_a_place_sign(line: str, name: str, role: str) -> None:
    (made,) = articles("翻过雪线去送邮件", line, TEXT, TEXT[::-1][1:] + "。")
    assert [(author.name, author.role) for author in made.authors] == [(name, role)]


def test_a_name_and_a_body_sign_above_the_first_part_too() -> None:
    (made,) = articles("翻过雪线去送邮件", "杨小河　柳溪大学人文与社会科学研究所", "一、引言", TEXT, "二、邮路", TEXT[::-1][1:] + "。")
    assert [(author.name, author.role) for author in made.authors] == [("杨小河", "柳溪大学人文与社会科学研究所")]
    assert [block.kind for block in made.blocks] == ["heading", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("line", "name", "place"),
    [("新丰乡　贺长庚", "贺长庚", "新丰乡"), ("石塘农业社　刘　敏", "刘敏", "石塘农业社"), ("柳溪镇 刘敏", "刘敏", "柳溪镇")],
)
def test_where_somebody_writes_from_stands_before_his_name(line: str, name: str, place: str) -> None:
    """石塘农业社 and 柳溪镇 were taken for people, the author of 新丰乡 for a heading."""
    assert [(author.name, author.role) for author in presumed_byline(line)] == [(name, place)]


@pytest.mark.parametrize("line", ["新丰乡　石桥湾", "新丰乡　石桥村", "新丰乡　文化"])
def test_two_places_are_a_heading(line: str) -> None:
    assert presumed_byline(line) == ()


@pytest.mark.parametrize(("line", "name", "role"), [("县医院　郝淑芬", "郝淑芬", "县医院"), ("省农科院　周明", "周明", "省农科院"), ("二连　赵长江", "赵长江", "二连"), ("驻军某部　陈国强", "陈国强", "驻军某部"), ("工程支队　李长河", "李长河", "工程支队")])
def test_short_names_of_offices_and_units_before_a_name(line: str, name: str, role: str) -> None:
    assert presumed_byline(line) == (Author(name, role),)


@pytest.mark.parametrize("line", ["县医院　通知", "市一中　高考", "县城　石板路"])
def test_words_behind_such_names_are_nobody(line: str) -> None:
    assert presumed_byline(line) == ()
