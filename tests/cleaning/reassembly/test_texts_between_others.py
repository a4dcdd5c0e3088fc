"""Volumes in order: contents that name the authors, notes on them, notices and telegrams between their texts, speeches, pupils' poems."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, cleaned

THREE = "渡口的水车转了三十年，轮辐换过两回，轴还是从前的那一根。"
FOUR = "河边的柳树是修闸那年栽的，如今两个人才能抱过来。"
TREE = "渡口有一棵老槐树，谁也说不清它有多少年了，三个大人手拉着手才能把它抱过来。\n\n后来修了大桥，渡口没有人了，老槐树还在。"
BEANS = "母亲做豆酱总要等到三伏天，黄豆煮熟了，拌上面粉，摊在竹匾里。\n\n过了七八天，豆子上长出一层黄绿色的毛，就可以下缸了。"


def told(text: str) -> list[tuple[str, str]]:
    return [(article.title, "、".join(author.name for author in article.authors)) for article in cleaned(text).articles]


def body(text: str, title: str) -> str:
    (found,) = [article.body for article in cleaned(text).articles if article.title == title]
    return found


def test_contents_that_name_the_authors_do_not_speak_of_them() -> None:
    text = f"王立人先生八十寿辰纪念文集\n\n目录\n序（周长河）………1\n师恩难忘（李桂花）………3\n跟先生学木工（张大山）………8\n\n序\n周长河\n\n{ONE}\n\n师恩难忘\n李桂花\n\n{TWO}\n\n跟先生学木工\n张大山\n\n{THREE}\n"
    assert told(text)[-3:] == [("序", "周长河"), ("师恩难忘", "李桂花"), ("跟先生学木工", "张大山")]


def test_notes_below_texts_say_who_wrote_and_that_columns_are_in_order() -> None:
    text = f"我所知道的码头\n周长河口述　赵文斌整理\n\n{ONE}\n\n{TWO}\n\n（作者系航运社退休职工，整理者系县文史办干部）\n\n忆我的祖父\n陈若兰\n\n{THREE}\n\n{FOUR}\n\n（陈若兰，女，1938年生，退休教师。）\n\n火柴厂始末\n李　文　王桂英\n\n{ONE[::-1][1:]}。\n\n（摘自《工商史料》未刊稿）\n"
    assert told(text) == [("我所知道的码头", "周长河、赵文斌"), ("忆我的祖父", "陈若兰"), ("火柴厂始末", "李文、王桂英")]
    assert body(text, "忆我的祖父").startswith(f"{THREE}\n\n{FOUR}\n")


@pytest.mark.parametrize("notice", ["遗失声明\n\n周大山遗失木工上岗证，声明作废。\n", "征稿启事\n\n本刊下期专谈水车，欢迎来稿。\n\n本刊编辑部\n", "校园简讯\n\n△ 三月里，全校师生到渡口植树三百株。\n\n△ 四月里，校运动会闭幕。\n"])
def test_a_notice_is_nobodys(notice: str) -> None:
    text = f"渡口的老槐树\n刘敏\n\n{TREE}\n\n{notice}\n做豆酱\n张文\n\n{BEANS}\n"
    title = notice.split("\n")[0]
    assert told(text) == [("渡口的老槐树", "刘敏"), (title, ""), ("做豆酱", "张文")]


def test_what_a_text_calls_a_notice_is_a_part_of_it() -> None:
    parts = "\n\n".join((ONE, TWO, THREE, FOUR, ONE[:-1] + "！", TWO[:-1] + "！", THREE[:-1] + "！", FOUR[:-1] + "！"))
    assert told(f"渡口的老槐树\n刘敏\n\n{ONE}\n\n征稿启事\n\n{parts}\n") == [("渡口的老槐树", "刘敏")]


def test_a_telegram_below_a_text_is_of_the_office_that_signs_it() -> None:
    telegram = "唁电\n\n渡口中学并转王立人先生家属：\n\n惊悉王立人先生逝世，不胜悲痛，谨致深切哀悼，并请节哀。\n\n省地理学会\n2006年3月5日\n"
    text = f"悼念王老师\n李桂花\n\n{ONE}\n\n{TWO}\n\n{telegram}"
    assert told(text) == [("悼念王老师", "李桂花"), ("唁电", "省地理学会")]
    assert told(f"{text}\n这封唁电我一直留着，夹在先生送我的那本书里，三十年没有动过。\n") == [("悼念王老师", "李桂花")]


def test_who_spoke_may_stand_below_the_day() -> None:
    speech = "在{}典礼上的讲话\n（199{}年10月18日）\n周长河\n\n同志们：\n\n{}\n\n谢谢大家。\n\n"
    text = speech.format("水车开工", 6, ONE) + speech.format("水车落成", 8, TWO)
    assert told(text) == [("在水车开工典礼上的讲话", "周长河"), ("在水车落成典礼上的讲话", "周长河")]
    assert [article.date for article in cleaned(text).articles] == ["1996-10-18", "1998-10-18"]


def test_a_pupils_poem_below_his_class_is_his() -> None:
    text = f"我的外婆\n初二（3）班　陈小河\n\n{ONE}\n\n{TWO}\n\n雨\n初一（1）班　周青\n\n沙沙沙\n雨在屋顶上跑\n沙沙沙\n雨在荷叶上跳\n我伸出手去\n接住了一个春天\n\n操场边的梧桐\n高一（2）班　李明亮\n\n{THREE}\n\n{FOUR}\n"
    assert told(text) == [("我的外婆", "陈小河"), ("雨", "周青"), ("操场边的梧桐", "李明亮")]
    assert "{: .verse }" in body(text, "雨")


def test_letters_are_signed_with_a_given_name_and_below_wishes() -> None:
    text = f"王立人书信选\n\n致李桂花\n\n桂花同学：\n\n{ONE}\n\n祝\n\n进步\n\n王立人\n1968年11月3日\n\n致张大山\n\n大山兄：\n\n{TWO}\n\n立人\n1979年12月5日\n"
    (letters,) = cleaned(text).articles
    assert [line[3:] for line in letters.body.splitlines() if line.startswith("## ")] == ["致李桂花", "致张大山"]
    assert letters.body.count("{: .signature }") == 4


def test_who_wrote_a_post_stands_before_the_account() -> None:
    post = "{}\n{}　木工文史　2019-05-0{} 08:00\n{}\n{}\n\n"
    text = post.format("渡口的老槐树", "刘敏", 3, ONE, TWO) + post.format("做豆酱", "张文", 7, THREE, FOUR)
    assert told(text) == [("渡口的老槐树", "刘敏"), ("做豆酱", "张文")]


def test_what_was_only_collected_is_not_the_authors_above() -> None:
    text = f"渡口的老槐树\n刘敏\n\n{TREE}\n\n做豆酱\n张文\n\n{BEANS}\n\n小资料·酱\n\n酱有豆酱、面酱两种，旧时本地人家伏天做酱，秋后开缸。\n\n（辑录）\n"
    assert told(text) == [("渡口的老槐树", "刘敏"), ("做豆酱", "张文"), ("小资料·酱", "")]


@pytest.mark.parametrize("line", ["本报记者 赵敏 文/图", "□ 本报通讯员 赵敏 文/图", "记者 赵敏 图文", "文/图　本报记者　赵敏"])
def test_a_reporter_who_took_the_pictures_is_the_author(line: str) -> None:
    assert told(f"河边的守望\n{line}\n{TREE}\n") == [("河边的守望", "赵敏")]


COVER = "分类号：K29　　　密级：公开\n\n东江大学\n\n硕 士 学 位 论 文\n\n青石河水碾的历史地理研究\n\n{fields}\n\n摘　要\n\n{text}\n\n关键词：水碾；青石河；地理\n\n第一章　绪论\n\n第一节　缘起\n\n{more}\n"


@pytest.mark.parametrize("fields", ["作者姓名：周　文\n指导教师：李建国　教授\n学科专业：历史地理学\n提交日期：2010年5月", "学　　院：历史学院\n专　　业：历史地理学\n学生姓名：周文\n完成日期：二〇一〇年五月"])
def test_the_cover_of_a_thesis_tells_its_title_and_author(fields: str) -> None:
    (thesis,) = cleaned(COVER.format(fields=fields, text=TREE, more=BEANS)).articles
    assert (thesis.title, thesis.authors[0].name, thesis.date, thesis.kicker) == ("青石河水碾的历史地理研究", "周文", "2010-05", "东江大学\u3000硕士学位论文")
    assert fields.split("\n")[0].split("：")[1].replace("\u3000", "") in thesis.body.replace("\u3000", "")
    assert "# 摘要" in thesis.body


def test_a_report_without_fields_has_no_cover() -> None:
    (report,) = cleaned(f"社会调查报告\n\n渡口的水碾\n\n{TREE}\n\n{BEANS}\n").articles
    assert report.authors == ()


def test_lines_of_a_quoted_poem_are_no_title_and_name() -> None:
    text = f"河边记事\n刘敏\n\n每年清明，我都要到渡口去，今年树下坐着一个写诗的年轻人，他念给我听：\n\n老槐树\n弯下腰来\n替一条河\n系鞋带\n\n{TREE}\n"
    assert told(text) == [("河边记事", "刘敏")]


def test_a_poem_below_the_name_of_a_paper_is_no_masthead() -> None:
    text = "水车诗社简报\n第5期\n\n清明过渡口\n周长河\n\n一篙春水绿如油，两岸桃花笑未休。\n白发撑船人已去，空余老树系归舟。\n\n和友人\n赵文斌\n\n当年风雨共行舟，今日重来雪满头。\n且向桥边沽一醉，桃花依旧水东流。\n\n通知\n\n本社定于五月四日举行诗会，请各位社员携作品参加。\n\n水车诗社\n四月二十日\n"
    assert told(text) == [("清明过渡口", "周长河"), ("和友人", "赵文斌"), ("通知", "水车诗社")]


def test_a_wish_that_could_be_a_name_signs_no_letter() -> None:
    (letter,) = cleaned(f"致女儿\n\n小敏：\n\n{ONE}\n\n祝\n\n平安\n\n爸爸\n1982年10月20日\n").articles
    assert letter.body.endswith("祝\n\n平安\n\n爸爸\n{: .signature }\n\n1982年10月20日\n{: .signature }\n")


LETTER = "贺信\n\n{}：\n\n欣闻贵校迎来六十华诞，谨致热烈的祝贺，并祝越办越好。\n\n{}\n2006年10月1{}日\n\n"


def test_letters_below_a_text_are_each_of_who_signs_them() -> None:
    text = f"在庆祝会上的讲话\n校长　刘敏\n\n{ONE}\n\n{TWO}\n\n" + LETTER.format("渡口中学", "清河县第一中学", 0) + LETTER.format("母校", "七五届校友联谊会", 2)
    assert told(text) == [("在庆祝会上的讲话", "刘敏"), ("贺信", "清河县第一中学"), ("贺信", "七五届校友联谊会")]


def test_who_a_list_names_may_sign_a_poem() -> None:
    text = f"第一堂课\n滕国华　退休教师\n\n{TREE}\n\n校庆抒怀\n鲁一鸣\n铁轨声声岁月长，\n旧祠新舍两苍茫。\n槐花落尽人依旧，\n一样书声过短墙。\n浣溪沙·返校\n岑志平\n四十年前旧板凳，墙根树影已成荫，白头重听读书音。\n白发不妨同拍照，青灯犹记共论文，出门还是少年心。\n校庆捐赠名录\n岑志平　5000元\n鲁一鸣　《辞源》一部\n"
    assert told(text) == [("第一堂课", "滕国华"), ("校庆抒怀", "鲁一鸣"), ("浣溪沙·返校", "岑志平"), ("校庆捐赠名录", "")]


def test_pen_names_below_titles_set_as_the_others_are() -> None:
    text = (
        "渡口诗选\n\n雪中过碑林\n刘文敏\n\n雪落在没有名字的渡口\n也落在有名字的船上\n\n我们走过去\n脚印比桨更浅\n\n麦田\n欧阳舟\n\n麦子弯下腰的时候\n天也低了一些\n\n祖父坐在水车旁\n数着他的秋天\n\n"
        "钟\n老秋\n\n铁轨敲响的时候\n影子刚好走到墙根\n\n那个不识字的老人\n替我们保管了时间\n\n读旧信\n林间\n\n把旧信摊开在阳光下\n字迹像一群蚂蚁\n\n搬着小小的夏天\n往回走\n"
    )
    assert told(text) == [("雪中过碑林", "刘文敏"), ("麦田", "欧阳舟"), ("钟", "老秋"), ("读旧信", "林间")]


def test_a_contract_below_minutes_is_its_own() -> None:
    minutes = "水车修缮工作会议纪要\n\n时间：2005年5月20日上午\n地点：县文化局会议室\n主持：刘敏\n\n会议议定，水车由木工合作社修缮，工期三个月。\n\n"
    contract = "水车修缮工程合同\n\n甲方：清河县文化局\n乙方：木工合作社\n\n甲乙双方经协商一致，订立本合同。\n\n第一条　工程名称：水车修缮工程。\n\n第二条　工程期限三个月。\n\n2005年5月28日\n"
    assert [title for title, _ in told(minutes + contract)] == ["水车修缮工作会议纪要", "水车修缮工程合同"]


def test_elegiac_couplets_end_a_volume_in_order() -> None:
    text = (
        "悼念周长河先生专辑\n\n一篙春水送故人\n赵文斌\n\n听到先生去世的消息，我正在整理他的口述录音。\n\n他说，人这一辈子，就是从这岸到那岸。\n\n"
        "再也听不到的号子\n陈若兰\n\n小时候上学要过河，先生总是让我们先上船。\n\n后来大桥通了，他站在桥头看了很久，一句话也没有说。\n\n挽联选\n\n一篙撑老青石水；\n两岸长思摆渡人。\n（水车诗社敬挽）\n"
    )
    assert told(text)[-3:] == [("一篙春水送故人", "赵文斌"), ("再也听不到的号子", "陈若兰"), ("挽联选", "")]
    assert "{: .verse }" in body(text, "挽联选")
