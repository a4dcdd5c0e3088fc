"""Two short lines between texts of a paper's page may begin another text, signed with a pen name; labels of an interview, one below the other, sign."""

from __future__ import annotations

from bianzuan.cleaning.reassembly.heads.where_others_sign import BY_PLACE
from cleaned_texts import ONE, TWO, cleaned, only_article

ASKED = "stands below a heading and above text: does it name who wrote that, and begins another text here?"
REPORT = "柳溪报讯　镇上的水车昨天修好了，木工组的老师傅和徒弟们一共用了三个月，县里派人来看过。"


def asked(text: str) -> list[str]:
    return [edit.before for edit in cleaned(text).ledger if edit.reason == ASKED]


def test_what_may_be_a_title_and_a_pen_name_in_the_page_of_a_paper_is_asked_about() -> None:
    page = f"{{}}水车修好\n\n{REPORT}\n\n{ONE}\n\n河边漫笔\n渡夫\n\n{TWO}\n\n{ONE[:-1]}，一直看到天黑。\n"
    masthead = "柳溪日报　1959年4月8日　星期三　第二版\n\n"
    result = cleaned(page.format(masthead))
    assert [(one.title, [author.name for author in one.authors]) for one in result.articles] == [("水车修好", []), ("河边漫笔", ["渡夫"])]
    assert [edit.before for edit in result.ledger if edit.reason == BY_PLACE] == ["渡夫"]
    # Without a masthead nothing says that the page has several texts.
    assert asked(page.format("")) == []
    assert asked(page.format(masthead).replace("河边漫笔\n渡夫\n\n", "")) == []


def test_labels_of_an_interview_below_each_other_sign_it() -> None:
    talk = "\n\n".join(["刘：您哪一年学的木工？", "周：民国二十三年，我十四岁，跟我叔父学的。", "刘：那时候一年能做多少？", "周：说不准，大水年份多，小水年份少。"])
    for head in ("周文海访谈录\n\n采访：刘敏\n\n整理：张文", "老木匠的三句话\n\n——周文海访谈录\n\n采访：刘敏　　整理：张文"):
        article = only_article(f"{head}\n\n{talk}\n")
        assert [(author.name, author.role) for author in article.authors] == [("刘敏", "采访"), ("张文", "整理")]
        assert article.body.startswith("刘：您哪一年")


def test_reports_that_begin_with_their_house_in_brackets_are_reports() -> None:
    meeting = "【本报讯】镇上的木工组昨天开会，二十一个老师傅都到了，从早上一直开到天黑才散，定下了修水车的日子。\n\n会上还说，修好以前不许开闸，各村自己想办法。"
    school = "（本报讯）柳溪小学新盖的教室昨天上了梁，学生们站在操场上看，老师说下个月就能搬进去上课。\n\n新教室有六间，窗户朝南，冬天有太阳。"
    result = cleaned(f"柳溪日报　1959年4月8日　星期三　第二版\n\n木工组开会\n定下修水车的日子\n\n{meeting}\n\n小学教室上梁\n下月可以上课\n\n{school}\n")
    assert [(one.title, one.subtitle) for one in result.articles] == [("木工组开会", "定下修水车的日子"), ("小学教室上梁", "下月可以上课")]
    # Somebody who speaks of a house in brackets reports nothing.
    assert len(cleaned(f"修水车\n\n{ONE}\n\n教室上梁\n\n（本报讯息不灵通，老师傅说。）{TWO}\n").articles) == 1
    # Below a text its house and day sign it.
    wired = cleaned(f"柳溪日报　1959年4月8日　星期三　第二版\n\n木工组开会\n\n{REPORT}\n\n{ONE}\n\n（本报青石4月7日电）\n\n小学教室上梁\n\n{school}\n")
    assert [one.title for one in wired.articles] == ["木工组开会", "小学教室上梁"]
    assert not [edit for edit in wired.ledger if edit.rule == "attribution"]
