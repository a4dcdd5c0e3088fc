"""A page whose second text has a title, a name alone and running text: the name signs, though it be a pen name."""

from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan
from texts_of_three import BEES, BOATS, CLOCKS


def titles(*lines: str) -> list[str]:
    planned = plan([PageLine(number, text) for number, text in enumerate(lines, 1)])
    return ["".join(lines[run.line - 1][run.start : run.end] for run in article.title) for article in planned.articles]


def test_a_pen_name_signs_beside_a_name() -> None:
    assert titles("河口的摆渡船", "周克勤", *BOATS, "修钟人的柜台", "瓯海", *CLOCKS) == ["河口的摆渡船", "修钟人的柜台"]


def test_a_pen_name_signs_above_a_name() -> None:
    assert titles("河口的摆渡船", "竹青", *BOATS, "修钟人的柜台", "周克勤", *CLOCKS) == ["河口的摆渡船", "修钟人的柜台"]


def test_whom_a_text_speaks_of_does_not_sign_it() -> None:
    of_him = [f"{CLOCKS[0]}瓯海不收学徒。", CLOCKS[1]]
    assert titles("河口的摆渡船", "周克勤", *BOATS, "修钟人的柜台", "瓯海", *of_him) == ["河口的摆渡船"]


def test_two_pen_names_alone_do_not_sign() -> None:
    assert "修钟人的柜台" not in titles("河口的摆渡船", "竹青", *BOATS, "修钟人的柜台", "瓯海", *CLOCKS)


def test_a_pen_name_signs_where_others_say_what_they_are() -> None:
    posts = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "山坡上的蜂场", "柳春生 清河镇养蜂人", BEES)
    assert titles(*posts, "修钟人的柜台", "今哲", *CLOCKS) == ["河口的渡口", "山坡上的蜂场", "修钟人的柜台"]
    assert titles(*posts, "修钟人的柜台", "采冰", *CLOCKS, "今年的采冰队换了新手。") == ["河口的渡口", "山坡上的蜂场"]  # a heading of two lines
    assert titles(*posts[:4], "修钟人的柜台", "今哲", *CLOCKS) == ["河口的渡口", "修钟人的柜台"]
    assert titles(*posts[:4], "修钟人的柜台", "北京", *CLOCKS) == ["河口的渡口"]  # what everybody knows is no pen name


def authors(*lines: str) -> list[str]:
    (article,) = plan([PageLine(number, text) for number, text in enumerate(lines, 1)]).articles
    return [author.name for author in article.authors]


def test_a_pen_name_signs_below_the_title_of_a_page() -> None:
    assert authors("河口的摆渡船", "冰子", *BOATS) == ["冰子"]
    assert authors("河口的摆渡船", "——记一位船工", "冰子", *BOATS) == ["冰子"]


def test_what_else_may_stand_there_signs_nothing() -> None:
    assert authors("河口的摆渡船", "北京", *BOATS) == []
    assert authors("河口的摆渡船", "渡口", *BOATS) == []
    assert authors("河口的摆渡船", "冰子", *BOATS, "人们叫他冰子。") == []
    assert authors("散文", "槐荫", *BOATS) == []


def test_a_title_with_a_colon_above_a_labelled_name_is_no_speech() -> None:
    page = ("河口的摆渡船", "作者：周克勤", *BOATS, "审计：修钟人的柜台", "作者：席延年", *CLOCKS, "山坡上的蜂场", "作者：柳春生", BEES)
    assert titles(*page) == ["河口的摆渡船", "审计：修钟人的柜台", "山坡上的蜂场"]


def test_an_author_may_speak_all_the_same() -> None:
    said = [f"{who}：{words}" for who, words in zip(("记者", "作者") * 2, (*BOATS, *CLOCKS), strict=True)]
    planned = plan([PageLine(number, text) for number, text in enumerate(("河口的摆渡船", "作者：周克勤", *said), 1)])
    assert [[run.line for run in block.runs] for block in planned.articles[0].blocks] == [[3], [4], [5], [6]]


def test_a_name_in_brackets_is_a_name_though_a_dictionary_has_it() -> None:
    assert authors("河口的摆渡船", "（朱梦魁）", *BOATS) == ["朱梦魁"]


def test_a_name_in_brackets_above_half_a_paragraph_signs() -> None:
    cut = "1997年12月8日，沿河三家钟表铺中的两家——老席钟表铺和老周钟"
    rest = "表铺宣布合并，成为全县最大的钟表铺，柜台却还是只有一张课桌那么大，墙上的挂钟走得分秒不差。"
    assert titles("河口的摆渡船", "（周克勤）", *BOATS, "修钟人的柜台", "（席延年）", cut, rest, CLOCKS[1]) == ["河口的摆渡船", "修钟人的柜台"]


def test_a_long_list_is_no_page_that_texts_are_signed_on() -> None:
    """Each name would be sought in every line; and what stands so often below each other is a list's."""
    pair = ("河口的摆渡船", "周克勤", BOATS[0])
    names = [f"{one}{other}" for one in "瓯珉埙荇" for other in "沚洧湄涘汜浐涔渼渟湫潏"]
    page = [line for number, name in enumerate(names, 1) for line in (f"第{number}封信的封面", name, CLOCKS[0])]
    assert "第3封信的封面" not in titles(*pair, *page)
    assert "第3封信的封面" in titles(*pair, *page[:18])


def test_an_office_signs_where_the_other_texts_of_a_page_are_signed() -> None:
    page = ["河口的摆渡船", "本报记者 周克勤", *BOATS, "修钟人的柜台", "柳溪公社通讯组", *CLOCKS, "怎样放蜂", "县养蜂技术推广站", BEES, BEES]
    assert titles(*page) == ["河口的摆渡船", "修钟人的柜台", "怎样放蜂"]


def test_an_office_that_the_page_speaks_of_or_that_signs_alone_is_a_heading() -> None:
    spoken = BEES + "县养蜂技术推广站的人也来看。"
    page = ["河口的摆渡船", "本报记者 周克勤", *BOATS, "修钟人的柜台", "柳溪公社通讯组", *CLOCKS, "怎样放蜂", "县养蜂技术推广站"]
    assert titles(*page, spoken, BEES) == ["河口的摆渡船", "修钟人的柜台"]
    assert titles("河口的摆渡船", "本报记者 周克勤", *BOATS, "怎样放蜂", "县养蜂技术推广站", BEES, BEES) == ["河口的摆渡船"]


def test_a_title_that_could_be_a_name() -> None:
    assert titles("河口的摆渡船", "周克勤", *BOATS, "钟说", "刘敏", *CLOCKS) == ["河口的摆渡船", "钟说"]


def test_two_who_sign_the_text_above_are_no_title() -> None:
    letter = ["此致", "周克勤", "刘敏"]
    assert titles("河口的摆渡船", "张文", *BOATS, *letter, *CLOCKS) == ["河口的摆渡船"]
    assert titles("河口的摆渡船", *BOATS, "周克勤", "刘敏", *CLOCKS) == ["河口的摆渡船"]


def test_a_name_and_whatever_its_bearer_says_he_is_sign_where_another_says_his_post() -> None:
    page = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "修钟人的柜台", "席延年 住在钟楼下面", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "修钟人的柜台"]
    (_, clocks) = plan([PageLine(number, text) for number, text in enumerate(page, 1)]).articles
    assert [(author.name, author.role) for author in clocks.authors] == [("席延年", "住在钟楼下面")]


def test_words_of_a_heading_sign_nothing_there() -> None:
    for line in ("秋天 住在钟楼下面", "席延年 走进钟楼下面", "席延年住在钟楼下面，看钟"):
        assert titles("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "修钟人的柜台", line, *CLOCKS) == ["河口的渡口"]
    assert titles("河口的渡口", *BOATS, "修钟人的柜台", "席延年 住在钟楼下面", *CLOCKS) == ["河口的渡口"]


def test_a_title_at_the_edge_is_no_rest_of_the_paragraph_above() -> None:
    """Paragraphs begin with an indent; the last one of the column breaks off, and a question at the left edge stands over a name."""
    inner = [f"　　{line}" for line in (*BOATS, BEES)]
    for title, name in (("修钟的柜台，何处是家？", "席延年 钟表匠"), ("给柜台找个“婆家”！", "（清河 席延年）")):
        page = ("河口的渡口", "葛大勇 河口渡口管理员", *inner, "　　渡口的石阶有三十六级，涨水的时候只剩十二级，船工每天要数一", title, name, *(f"　　{line}" for line in CLOCKS))
        assert titles(*page) == ["河口的渡口", title]


def test_questions_that_are_signed_are_titles_and_who_signs_no_speaker() -> None:
    """Each name stands below a question; of somebody who speaks between others one stands below their words."""
    page = ("渡口能不能留下来？", "葛大勇 河口渡口管理员", *BOATS, "修钟人去了哪里？", "席延年 《清河日报》记者", *CLOCKS, "蜂场为什么搬？", "柳春生 清河镇养蜂人", BEES)
    assert titles(*page) == ["渡口能不能留下来？", "修钟人去了哪里？", "蜂场为什么搬？"]
    spoken = ("渡口的明天", "葛大勇 河口渡口管理员", *BOATS, "席延年 《清河日报》记者", *CLOCKS)
    assert titles(*spoken) == ["渡口的明天"]


def test_a_letter_below_a_name_addresses_somebody() -> None:
    page = ("写给摆渡人的信", "葛大勇 清河县柳庄", "老弟：", "修钟人的柜台", "席延年 钟表匠", *CLOCKS, *BOATS)
    assert titles(*page)[:2] == ["写给摆渡人的信", "修钟人的柜台"]  # what is left is nobody's


def test_a_text_may_begin_with_the_heading_of_its_first_part() -> None:
    page = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "修钟人的柜台", "席延年 柳溪县水利局", "柜台有多大", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "修钟人的柜台"]


def test_names_alone_sign_the_first_title_of_a_page_that_begins_in_the_midst_of_a_text() -> None:
    page = (BEES, "河口的渡口", "葛大勇 席延年", *BOATS, "修钟人的柜台", "柳春生 清河镇钟表匠", *CLOCKS)
    assert titles(*page)[:2] == ["河口的渡口", "修钟人的柜台"]
    assert titles(BEES, "河口的渡口", "葛大勇 席延年", *BOATS, f"{BEES}葛大勇也来过。", "修钟人的柜台", "柳春生 清河镇钟表匠", *CLOCKS)[0] != "河口的渡口"


def test_a_text_may_begin_with_a_later_part_of_it() -> None:
    page = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "修钟人的柜台", "席延年 县农技站", "三、柜台有多大", *CLOCKS)
    assert titles(*page)[:2] == ["河口的渡口", "修钟人的柜台"]  # the first two parts are nobody's as yet


def test_who_says_that_he_wrote_signs_on_a_page_where_nobody_has_a_post() -> None:
    for name in ("■ 晓枫", "阮青 文", "文 / 阮青"):
        assert titles(BEES, "河口的渡口", name, *BOATS, "修钟人的柜台", "□ 老 槐", *CLOCKS)[:2] == ["河口的渡口", "修钟人的柜台"]
