"""Speeches as minutes and papers print them: who spoke and when below the title, what those who listened did, verse that is recited."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.salutations import addresses_listeners
from cleaned_texts import only_article

_TITLE = "在全县扫除文盲庆功大会上的讲话"
_LINES = (
    "　　今天我们开这个庆功会，庆什么功呢？庆的是全县三万\n七千人摘掉了文盲帽子。（热烈鼓掌）\n"
    "　　第二点，不要回生。什么叫回生？就是饭煮到半熟熄了\n火。各社要把夜校坚持下去，农忙少上，农闲多上，下雨全\n天上。（掌声）\n"
)
_SAID = "今天我们开这个庆功会，庆什么功呢？庆的是全县三万七千人摘掉了文盲帽子。（热烈鼓掌）"


@pytest.mark.parametrize(("who", "role"), [("（县委副书记　骆怀远）", "县委副书记"), ("（骆怀远）", ""), ("县委副书记　骆怀远", "县委副书记")])
@pytest.mark.parametrize("whom", ["同志们：", "各位代表、同志们：", "尊敬的各位来宾，女士们、先生们："])
def test_who_spoke_stands_in_brackets_above_whom_he_speaks_to(who: str, role: str, whom: str) -> None:
    article = only_article(f"{_TITLE}\n{who}\n（一九六〇年一月二十日）\n{whom}\n{_SAID}")
    assert [(author.name, author.role) for author in article.authors] == [("骆怀远", role)]
    assert (article.title, article.date, article.body) == (_TITLE, "1960-01-20", f"{whom}\n\n{_SAID}\n")


@pytest.mark.parametrize("line", ["同志：", "老同志说：", "他对同志们说：", "同志们", "各位：甲乙", "会议指出，同志们要做好以下工作："])
def test_other_lines_speak_to_nobody(line: str) -> None:
    assert not addresses_listeners(line)


def test_a_mark_that_closes_at_the_beginning_of_a_line_goes_on_with_the_one_above() -> None:
    lines = "　　有人讲，泥腿子认字，是公鸡下蛋。（笑声）现在我要\n问一问说这个话的人，蛋下出来了没有？（众：下出来了！\n）不但下出来了，还是双黄的。（掌声）\n"
    assert only_article(f"{_TITLE}\n{_LINES}{lines}").body.rstrip().split("\n\n")[-1] == "".join(lines.split())


def test_a_paragraph_below_verse_that_is_set_in_is_no_line_of_it() -> None:
    verse = "".join(f"　　　　{line}\n" for line in ("手拿锄头写大字，", "田是纸来水是墨。", "写得满田稻谷黄，", "请来太阳盖个戳。"))
    blocks = only_article(f"{_TITLE}\n{_LINES}{verse}　　我的话完了。（掌声）\n").body.rstrip().split("\n\n")
    assert blocks[2:] == ["手拿锄头写大字，  \n田是纸来水是墨。  \n写得满田稻谷黄，  \n请来太阳盖个戳。\n{: .verse }", "我的话完了。（掌声）"]
