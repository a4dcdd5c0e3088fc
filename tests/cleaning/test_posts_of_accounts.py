"""Posts of accounts copied line by line: the head above the text, numbers over the names of parts, who made the post below it."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article

TITLE = "一张老照片"
MINUTE = "2023年11月08日 18:30"
BODY = f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize(
    "head",
    [
        f"原创\n\n刘敏\n\n渡口图书馆\n\n{MINUTE}\n\n江苏\n\n",
        f"刘敏\n\n渡口图书馆\n\n{MINUTE}\n\n江苏\n\n",
        f"原创\n\n刘敏\n\n{MINUTE}\n\n",
        f"原创\n刘敏\n渡口图书馆\n{MINUTE}\n发表于江苏\n",
    ],
)
def test_the_head_of_a_post_line_by_line(head: str) -> None:
    """原创 was the title, and the title its kicker."""
    found = only_article(f"{TITLE}\n\n{head}{BODY}")
    assert (found.title, found.kicker, [author.name for author in found.authors], found.date, found.body) == (TITLE, "", ["刘敏"], "2023-11-08", BODY)


def test_an_account_alone_below_the_word() -> None:
    found = only_article(f"{TITLE}\n\n原创\n\n渡口图书馆\n\n{MINUTE}\n\n{BODY}")
    assert (found.title, found.authors, found.date, found.body) == (TITLE, (), "2023-11-08", BODY)


def test_a_line_between_title_and_minute_stays_where_no_word_of_an_account_stands() -> None:
    assert "江口的渡船停了三年" in body_of(f"{TITLE}\n\n江口的渡船停了三年\n\n{MINUTE}\n\n{BODY}")


@pytest.mark.parametrize(("one", "two"), [("01", "02"), ("1", "2"), ("一", "二"), ("PART.01", "PART.02"), ("壹", "贰")])
def test_numbers_over_the_names_of_parts(one: str, two: str) -> None:
    """Neither number nor name was a heading, or the one without the other."""
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n{one}\n\n横幅上写的是什么\n\n{BODY}\n{two}\n\n十一个人，找到了九个\n\n{BODY}")
    assert body == f"{ONE}\n\n## {one}\u3000横幅上写的是什么\n\n{BODY}\n## {two}\u3000十一个人，找到了九个\n\n{BODY}"


@pytest.mark.parametrize("second", ["3\n\n十一个人，找到了九个", f"2\n\n{TWO}"])
def test_numbers_that_do_not_count_or_have_no_name_head_nothing_with_the_line_below(second: str) -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n1\n\n横幅上写的是什么\n\n{BODY}\n{second}\n\n{BODY}")
    assert "1\u3000横幅" not in body


FOOT = "编辑｜小满\n\n喜欢就点个“在看”吧\n\n阅读 2041\n\n赞 57\n\n在看 33\n\n写留言\n"


def test_who_else_had_part_in_a_post_stands_above_who_edited_it() -> None:
    found = only_article(f"{TITLE}\n\n作者：刘敏\n\n{BODY}\nEND\n\n文字｜刘敏\n\n图片｜渡口图书馆\n\n{FOOT}")
    assert found.body == BODY


def test_who_wrote_a_post_stays_where_its_head_does_not_name_him() -> None:
    assert "文字｜刘敏" in only_article(f"{TITLE}\n\n{BODY}\n文字｜刘敏\n\n图片｜渡口图书馆\n\n{FOOT}").body


def test_numbers_alone_over_the_parts_of_a_story() -> None:
    body = body_of(f"马灯\n\n{ONE}\n\n1\n\n{TWO}\n\n2\n\n{ONE}\n\n3\n\n{TWO}\n")
    assert body == f"{ONE}\n\n## 1\n\n{TWO}\n\n## 2\n\n{ONE}\n\n## 3\n\n{TWO}\n"


def test_numbers_that_begin_later_or_stand_in_a_sentence_head_nothing() -> None:
    assert "##" not in body_of(f"马灯\n\n{ONE}\n\n4\n\n{TWO}\n\n5\n\n{ONE}\n\n6\n\n{TWO}\n")
    assert "##" not in body_of(f"马灯\n\n{ONE}\n\n1\n\n{TWO}\n\n2\n\n{ONE[:-8]}\n\n3\n\n{ONE[-8:]}{TWO}\n")


def test_what_invites_to_follow_has_its_sign_before_it() -> None:
    assert body_of(f"{TITLE}\n\n👆点击蓝字，关注我们\n\n{BODY}") == BODY
