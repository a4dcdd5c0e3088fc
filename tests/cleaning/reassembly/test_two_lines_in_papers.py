"""Two short lines between texts of a paper's page may begin another text, signed with a pen name; labels of an interview, one below the other, sign."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, cleaned, only_article

ASKED = "stands below a heading and above text: does it name who wrote that, and begins another text here?"
REPORT = "柳溪报讯　镇上的水车昨天修好了，木工组的老师傅和徒弟们一共用了三个月，县里派人来看过。"


def asked(text: str) -> list[str]:
    return [edit.before for edit in cleaned(text).ledger if edit.reason == ASKED]


def test_what_may_be_a_title_and_a_pen_name_in_the_page_of_a_paper_is_asked_about() -> None:
    page = f"{{}}水车修好\n\n{REPORT}\n\n{ONE}\n\n河边漫笔\n渡夫\n\n{TWO}\n\n{ONE[:-1]}，一直看到天黑。\n"
    masthead = "柳溪日报　1959年4月8日　星期三　第二版\n\n"
    assert asked(page.format(masthead)) == ["渡夫"]
    # Without a masthead nothing says that the page has several texts.
    assert asked(page.format("")) == []
    assert asked(page.format(masthead).replace("河边漫笔\n渡夫\n\n", "")) == []


def test_labels_of_an_interview_below_each_other_sign_it() -> None:
    talk = "\n\n".join(["刘：您哪一年学的木工？", "周：民国二十三年，我十四岁，跟我叔父学的。", "刘：那时候一年能做多少？", "周：说不准，大水年份多，小水年份少。"])
    for head in ("周文海访谈录\n\n采访：刘敏\n\n整理：张文", "老木匠的三句话\n\n——周文海访谈录\n\n采访：刘敏　　整理：张文"):
        article = only_article(f"{head}\n\n{talk}\n")
        assert [(author.name, author.role) for author in article.authors] == [("刘敏", "采访"), ("张文", "整理")]
        assert article.body.startswith("刘：您哪一年")
