"""Letters of congratulation, notices, replies and minutes below each other: each is a text of whoever signs it."""

from __future__ import annotations

import pytest
from bianzuan.model import Article
from cleaned_texts import cleaned

LETTERS = (
    "贺信\n\n柳溪县水车博物馆：\n\n值此贵馆开馆之际，谨致以热烈的祝贺。贵馆收集了沿河两岸的旧水车，为乡里做了一件好事。\n\n清河县文化局\n2008年5月18日\n",
    "贺　电\n\n柳溪县水车博物馆：\n\n欣闻贵馆开馆，特此致贺。愿两县的水车同在一条河上转下去。\n\n东山县博物馆\n二〇〇八年五月十九日\n",
    "感谢信\n\n清河县木工合作社：\n\n贵社派来的六位师傅在馆里住了一个月，把散了架的水车一根一根地装了回去，分文未取。\n\n柳溪县水车博物馆\n2008年6月1日\n",
)
REQUEST = "关于借用水车图纸的函\n\n柳馆函〔2009〕3号\n\n清河县档案馆：\n\n为修复渡口水车，我馆需借阅贵馆所藏图纸六张，为期十天。请予支持为盼。\n\n柳溪县水车博物馆\n2009年3月2日\n"
REPLY = "关于同意借阅图纸的复函\n\n清档函〔2009〕11号\n\n柳溪县水车博物馆：\n\n你馆《关于借用水车图纸的函》收悉。经研究，同意借阅，请派人持介绍信来馆办理。\n\n清河县档案馆\n2009年3月9日\n"


def signed(text: str) -> list[tuple[str, str, str]]:
    return [(article.title, "、".join(author.name for author in article.authors), article.date) for article in cleaned(text).articles]


def only(text: str) -> Article:
    (article,) = cleaned(text).articles
    return article


@pytest.mark.parametrize("above", ["", "水车博物馆开馆贺信选登\n\n"])
def test_letters_below_each_other_are_each_of_the_office_that_signs(above: str) -> None:
    assert signed(above + "\n".join(LETTERS)) == [("贺信", "清河县文化局", "2008-05-18"), ("贺电", "东山县博物馆", "2008-05-19"), ("感谢信", "柳溪县水车博物馆", "2008-06-01")]


def test_the_title_of_all_stands_above_the_first() -> None:
    assert cleaned("水车博物馆开馆贺信选登\n\n" + "\n".join(LETTERS)).articles[0].kicker == "水车博物馆开馆贺信选登"


def test_a_request_and_its_reply_are_two() -> None:
    request, reply = cleaned(f"{REQUEST}\n{REPLY}").articles
    assert (request.title, request.kicker, request.authors[0].name, request.date) == ("关于借用水车图纸的函", "柳馆函〔2009〕3号", "柳溪县水车博物馆", "2009-03-02")
    assert (reply.title, reply.kicker, reply.authors[0].name, reply.date) == ("关于同意借阅图纸的复函", "清档函〔2009〕11号", "清河县档案馆", "2009-03-09")
    assert "清河县档案馆\n{: .signature }" in reply.body


def test_whom_a_letter_is_sent_to_does_not_sign_it() -> None:
    # 此致 / 白石镇商会 above who signs: the chamber became the author of what the office had written to it
    letter = "{}公函\n{}字第七十四号\n\n案奉县长交下呈一件，为渡船失修由，等因，奉此，相应函请贵处先行雇匠勘估，以凭核办为荷。\n\n此致\n{}\n\n{}\n中华民国二十年{}月二十日\n"
    first, second = cleaned(letter.format("柳溪县建设局", "建", "白石镇商会", "局长　陈其采", "四") + "\n" + letter.format("白石镇商会", "商", "柳溪县建设局", "主席　汪仲甫", "五")).articles
    assert [[author.name for author in one.authors] for one in (first, second)] == [["陈其采"], ["汪仲甫"]]
    assert "\n\n此致\n\n白石镇商会\n\n局长　陈其采\n{: .signature }\n" in first.body


def test_what_stands_below_a_signature_goes_with_it() -> None:
    below = "主题词：水车　修缮\n抄送：县文化局，县财政局\n柳溪镇党政办公室　2004年1月12日印发\n"
    text = "柳溪镇人民政府\n关于{0}的通知\n柳政发〔2004〕{1}号\n\n各村民委员会：\n\n{2}\n\n柳溪镇人民政府\n2004年1月1{1}日\n\n" + below
    first, second = cleaned(text.format("修缮水车", 2, "近来水车失修，请各村查明报来，以便统一雇请木工。") + "\n" + text.format("清理河道", 5, "入冬以后水枯，正是清理河道的时候，请各村排定日期。")).articles
    assert (first.title, first.kicker) == ("关于修缮水车的通知", "柳溪镇人民政府\u3000柳政发〔2004〕2号")
    assert (second.title, second.kicker) == ("关于清理河道的通知", "柳溪镇人民政府\u3000柳政发〔2004〕5号")
    assert first.body.rstrip().endswith("印发")


def test_minutes_of_one_meeting_after_the_other_keep_their_titles() -> None:
    minutes = "水车协会理事会会议纪要\n\n时间：1998年{}月2日下午\n地点：渡口茶馆\n主持：刘敏\n记录：张文\n\n会议听取了修缮水车的进度，商定了分工和日期，并推定专人保管图纸。\n"
    assert [article.title for article in cleaned("\n".join(map(minutes.format, (3, 4, 5)))).articles] == ["水车协会理事会会议纪要"] * 3


def test_numbered_minutes_without_signatures_are_each_a_text() -> None:
    minutes = "水车志编纂委员会第{}次会议纪要\n\n编纂委员会今日开会，由刘敏主持，讨论了篇目和分工，并推定专人搜集图纸。\n"
    assert [article.title[8:11] for article in cleaned("\n".join(map(minutes.format, "一二三"))).articles] == ["第一次", "第二次", "第三次"]


def test_orders_of_old_are_signed_by_who_gave_them() -> None:
    order = "柳溪县政府{}\n\n教字第{}号\n民国二十四年九月{}日\n\n令县立第一小学校长\n\n案查本县各小学校舍多有失修，合行令仰该校长遵照修葺，具报备查。此令。\n\n县长　陈鸿图\n"
    first, second = cleaned(order.format("训令", "二一七", "十") + "\n" + order.format("指令", "二三一", "廿六".replace("廿", "二十"))).articles
    assert (first.title, first.date, [(a.name, a.role) for a in first.authors]) == ("柳溪县政府训令", "1935-09-10", [("陈鸿图", "县长")])
    assert (second.title, second.date) == ("柳溪县政府指令", "1935-09-26")


def test_what_a_notice_makes_known_or_sends_on_is_a_part_of_it() -> None:
    notice = "关于印发《柳溪县古水车保护办法》的通知\n\n柳政办发〔2015〕18号\n\n各乡镇人民政府：\n\n《柳溪县古水车保护办法》已经县政府同意，现印发给你们，请遵照执行。\n\n柳溪县人民政府办公室\n2015年6月3日\n\n"
    assert only(notice + "柳溪县古水车保护办法\n\n第一条　为保护古水车，制定本办法。\n\n第二条　本办法自印发之日起施行。\n").authors == ()
    sent_on = "柳政办发〔2011〕7号\n\n柳溪县人民政府办公室转发县水利局关于修缮水车意见的通知\n\n各乡镇人民政府：\n\n县水利局《关于修缮水车的意见》已经县政府同意，现转发给你们，请认真执行。\n\n柳溪县人民政府办公室\n2011年10月20日\n\n"
    assert only(sent_on + "关于修缮水车的意见\n\n县人民政府：\n\n为了在来年春天用上水车，现提出修缮的意见，请各村照此办理。\n\n柳溪县水利局\n2011年10月12日\n").kicker == "柳政办发〔2011〕7号"


def test_a_letter_in_an_account_is_a_part_of_it() -> None:
    text = f"一封迟到的贺信\n\n整理父亲的遗物时，在旧皮箱的夹层里翻出一封信，信纸已经发黄。信上写道：\n\n{LETTERS[0]}\n父亲从来没有提起过这封信，我拿着它去找写信的人，他看了半天没有说话。\n\n他说，那年的水车是他亲手装上去的。\n"
    assert only(text).title == "一封迟到的贺信"


def test_who_a_request_is_handed_to_signs_nothing() -> None:
    text = "为呈请拨款修缮水车由\n\n窃属村水车，年久失修，轮辐多已朽坏，拟请拨款二百元，以资修缮，伏乞鉴核施行。\n\n谨呈\n\n县长陈\n\n柳溪村村长　周启文\n\n民国二十四年九月二日\n"
    assert only(text).title == "为呈请拨款修缮水车由"


def test_what_one_office_signs_on_one_day_keeps_every_signature() -> None:
    letter = "聘书\n\n兹聘请{}先生为《水车志》特约编审，聘期三年。\n\n水车志编纂委员会\n2013年6月1日\n"
    articles = cleaned(letter.format("刘敏") + "\n" + letter.format("张文")).articles
    assert [article.authors[0].name for article in articles] == ["水车志编纂委员会"] * 2
    assert all(article.body.count("{: .signature }") == 2 for article in articles)


_READERS = """读者来信
水车不该停转
编辑同志：
　　河湾的水车停了三个月，田里的秧苗都黄了。我们问过三次，每次都说快了，到今天也没有见人来修。
柳林大队　乔秀兰
公园长椅为何一夜失踪
　　编辑同志：上星期天，我带孙子到公园去玩，走了一圈，竟找不到一张椅子。
　　希望公园的同志替老人和孩子想一想。
退休教师　盛伯谦
来信处理结果
　　本报登出居民的来信后，自来水公司当天派人检修，已经修复，并向居民道歉。
"""


def test_readers_letters_below_their_column_are_each_of_who_signs_them() -> None:
    """Also where the salutation begins a paragraph, and what the paper says of letters stands below a signature."""
    found = cleaned(_READERS).articles
    assert [(article.title, [author.name for author in article.authors]) for article in found] == [("水车不该停转", ["乔秀兰"]), ("公园长椅为何一夜失踪", ["盛伯谦"]), ("来信处理结果", [])]
    assert found[0].kicker == "读者来信"


def test_who_speaks_to_an_editor_in_a_text_writes_no_letter() -> None:
    text = "走访水文站\n刘　敏\n\n　　站长说：“编辑同志，你们来得正好。”他领我们看水尺，又看缆道。\n\n一天两次\n\n　　水尺早晚各看一次，从来没有漏过，三十六年的记录都在柜子里。\n"
    assert len(cleaned(text).articles) == 1


def test_an_order_is_sent_to_whom_it_names() -> None:
    """He wrote none of it, and heads nothing."""
    report = "河湾县政府呈报修筑海塘情形由\n呈为呈报事：查本县海塘被风冲毁，业经呈奉拨款修复在案。\n谨呈\n省政府主席黄\n河湾县县长　贾启明\n中华民国二十三年五月十二日\n"
    order = "省政府指令\n令河湾县县长贾启明\n呈一件，呈报修筑海塘情形由。呈悉。该县工坚料实，殊堪嘉尚。此令。\n主席　黄祖荫\n中华民国二十三年五月三十日\n"
    found = cleaned(f"{report}\n{order}").articles
    assert [(article.title, [author.name for author in article.authors]) for article in found] == [("河湾县政府呈报修筑海塘情形由", ["贾启明"]), ("省政府指令", ["黄祖荫"])]
    assert found[1].body.startswith("令河湾县县长贾启明\n")
