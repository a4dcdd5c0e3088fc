"""Notes at the feet of a book's pages are tied to their callers, and the sentence goes on over the page; lists stay lists."""

from __future__ import annotations

import pytest
from cleaned_texts import body_of, cleaned

TITLE, ONE, TWO = "东亭盐仓记", "第一章　盐仓", "第二章　酱坊"
# Three pages of lines of twenty characters; {0} and {1} are callers.
PAGES = (
    ("　　盐仓在镇子的东头，背靠一条干了水的运河{0}。老", "辈人说，那时候一船一船的盐从海边运来，卸在石", "阶上，由挑夫一担一担送进仓里。", "　　管仓的人姓姚，写得一手好字。每一担盐进出都", "要记在账上，账本用桑皮纸订成{1}，封面写着年份与"),
    ("字号，如今还有十一册留在县里。", "　　光绪末年运河改道，盐船不再经过这里，仓房便", "租给了做酱的人家{0}。酱缸沿墙排开，晴天揭盖，雨", "天盖上，一条街都闻得见豆子的气味，孩子们放学从"),
    ("那里走过，总要捂着鼻子跑几步。", "　　后来修了公路{0}，酱坊搬到车站旁边，盐仓空了几", "年。学校借去放桌椅，剧团借去放布景，屋顶漏了也", "没有人修。"),
)
NOTES = (("见《海州盐法志》卷四，光绪刻本。", "口述人姚福根，一九九八年七月访问。"), ("此据县档案馆藏账册。",), ("今属东亭镇。",))
PARAGRAPHS = (
    "盐仓在镇子的东头，背靠一条干了水的运河[^1]。老辈人说，那时候一船一船的盐从海边运来，卸在石阶上，由挑夫一担一担送进仓里。",
    "管仓的人姓姚，写得一手好字。每一担盐进出都要记在账上，账本用桑皮纸订成[^2]，封面写着年份与字号，如今还有十一册留在县里。",
    "光绪末年运河改道，盐船不再经过这里，仓房便租给了做酱的人家[^3]。酱缸沿墙排开，晴天揭盖，雨天盖上，一条街都闻得见豆子的气味，孩子们放学从那里走过，总要捂着鼻子跑几步。",
    "后来修了公路[^4]，酱坊搬到车站旁边，盐仓空了几年。学校借去放桌椅，剧团借去放布景，屋顶漏了也没有人修。",
    *(f"[^{number}]: {note}" for number, note in enumerate([note for page in NOTES for note in page], 1)),
)
CIRCLED = ("①", "②")


def book(marks: tuple[str, str] = CIRCLED, rule: str = "———————", heads: tuple[str, str] = (f"12　　{TITLE}", f"{ONE}　　13"), between: str = "\n", set_in: str = "", gap: str = "") -> str:
    """The three pages with their notes; `between` stands above the head of a page, `gap` behind the mark of a note."""
    pages = []
    for page, notes in zip(PAGES, NOTES, strict=True):
        foot = [f"{set_in}{mark}{gap}{note}" for mark, note in zip(marks, notes, strict=False)]
        pages.append("\n".join([*(line.format(*marks) for line in page), *([rule] if rule else []), *foot]) + "\n")
    return f"{TITLE}\n\n{ONE}\n" + pages[0] + "".join(f"{between}{head}\n{page}" if head else f"{between}{page}" for head, page in zip(heads, pages[1:], strict=True))


@pytest.mark.parametrize("marks", [CIRCLED, ("[1]", "[2]"), ("〔1〕", "〔2〕"), ("（1）", "（2）"), ("⑴", "⑵"), ("*", "**"), ("\u00b9", "\u00b2")], ids=["circled", "square", "tortoise", "round", "one sign", "stars", "raised"])
@pytest.mark.parametrize("rule", ["———————", "________", "───────"])
def test_notes_below_a_rule(marks: tuple[str, str], rule: str) -> None:
    assert body_of(book(marks, rule)).split("\n\n") == [f"## {ONE}", *PARAGRAPHS[:-1], PARAGRAPHS[-1] + "\n"]


@pytest.mark.parametrize(
    "text",
    [
        book(("1", "2"), gap=" "),
        book(("1", "2"), gap=". "),
        book(rule=""),
        book(("[1]", "[2]"), rule="", set_in="　　"),
        book(rule="[注]"),
        book(heads=(f"12\n{TITLE}", f"13\n{ONE}")),
        book(heads=(f"· 12 ·\n{TITLE}", f"· 13 ·\n{ONE}")),
        book(heads=("", ""), between="\f"),
        book(heads=("", ""), between="\f", rule=""),
        book(heads=("", "")),
        book(between=""),
        book(rule="\n———————\n"),
        book(rule="一一一一一一一一"),
        book(heads=(f"{' ' * 40}11\n\n12{' ' * 40}{TITLE}", f"12{' ' * 40}\n\n{ONE}{' ' * 40}13")),
        book().replace("①见《海州盐法志》卷四，光绪刻本。", "①见《海州盐法志》卷四，\n光绪刻本。"),
    ],
    ids=["bare digits", "digits with a stop", "no rule", "no rule, set in", "a label", "folio and head", "folio in dots", "form feeds", "form feeds, no rule", "empty lines alone", "no empty lines", "empty lines around the rule", "a rule read as characters", "folio below, head above", "a note broken at a comma"],
)
def test_other_feet(text: str) -> None:
    assert body_of(text).strip().split("\n\n") == [f"## {ONE}", *PARAGRAPHS]


def test_bare_figures_above_folios() -> None:
    # As pdftotext writes pages: no rule, the folio at the foot, a form feed.
    pages = [page.replace("———————\n", "") for page in book(("1", "2"), heads=("", ""), between="\f", gap=" ").split("\f")]
    text = "\f".join(f"{page}\n{number}\n\n" for number, page in enumerate(pages, 12))
    assert body_of(text).strip().split("\n\n") == [f"## {ONE}", *PARAGRAPHS]


def test_feet_and_heads_are_in_the_ledger() -> None:
    gone = [edit.before.strip() for edit in cleaned(book()).ledger if edit.rule == "page-furniture"]
    assert gone == ["———————", f"12　　{TITLE}", "———————", f"{ONE}　　13", "———————"]


def test_a_chapter_at_the_top_of_a_page_keeps_its_heading() -> None:
    text = book(heads=(f"12　　{TITLE}", f"{TWO}　　13\n{TWO}")).replace("孩子们放学从", "孩子们都跑开。").replace("那里走过，总要捂着鼻子跑几步。\n", "")
    assert body_of(text).count(f"## {TWO}") == 1
    assert "都跑开。\n\n## 第二章" in body_of(text)


def test_notes_of_several_lines_and_one_that_runs_over_its_page() -> None:
    long = book().replace("①见《海州盐法志》卷四，光绪刻本。", "①见《海州盐法志》卷四，光绪刻本。按此书今存两部，一\n在省图书馆，一在县中学。")
    long = long.replace("①此据县档案馆藏账册。", "①此据县档案馆藏账册。账册共十一册，其中第三册只存").replace("①今属东亭镇。", "半册，纸边已经发黄。\n①今属东亭镇。")
    body = body_of(long)
    assert "[^1]: 见《海州盐法志》卷四，光绪刻本。按此书今存两部，一在省图书馆，一在县中学。\n" in body
    assert "[^3]: 此据县档案馆藏账册。账册共十一册，其中第三册只存半册，纸边已经发黄。\n" in body


@pytest.mark.parametrize("said", ["“老仓”①", "《仓志》①", "老仓，①"])
def test_callers_behind_quotes_titles_and_marks(said: str) -> None:
    text = book().replace("干了水的运河①。老", f"运河，人称{said}。老" if said[-2] != "，" else f"运河，人称{said}老")
    assert f"人称{said[:-1]}[^1]" in body_of(text)


def test_a_note_that_nothing_calls_stays_and_is_asked_about() -> None:
    result = cleaned(book().replace("后来修了公路①", "后来修了公路"))
    (article,) = result.articles
    assert "①今属东亭镇。" in article.body
    assert "仓房便租给了做酱的人家[^3]" in article.body
    assert [edit.before for edit in result.ledger if edit.rule == "note" and edit.action == "flag"] == ["①今属东亭镇。"]


@pytest.mark.parametrize(
    "text",
    [
        "# 造船\n\n老师傅说，造船有三样要紧的事，缺一样也下不了水：\n———————\n①选木料，要三十年以上的老杉。\n②排船板，缝里要塞麻丝和桐油灰。\n③下水以前要晾足一个伏天。\n\n这三样做到了，船就能用二十年。\n",
        "# 题目\n\n下面两句话里，①和②哪一句说得对？请说出理由，写在横线上。\n________\n①水往低处流。\n②人往高处走。\n\n写完以后交给老师，老师看过再发还给大家。\n",
        "# 价目\n\n店里卖的东西不多，价钱写在墙上，来的人自己看，看好了自己拿。\n-------\n1. 豆腐三角\n2. 豆干四角\n3. 豆皮五角\n\n多拿的下回再算，从来没有人赖账。\n",
    ],
    ids=["a list below a rule", "an exercise", "a list with figures"],
)
def test_lists_below_rules_stay(text: str) -> None:
    body = cleaned(text).articles[0].body
    assert "[^" not in body
    assert all(line.strip() in body for line in text.split("\n")[4:] if line.strip() and line[0] in "①②③")


def test_rest_of_a_page_is_no_note_of_the_next_list() -> None:
    text = "# 河工\n\n河工分三班，①班挑土，②班打夯，③班管饭，各有各的工头，谁也不许偷懒。\n\n①班四十人。\n②班二十人。\n③班六人。\n\n春天开工，到端午停下来收麦子，过了白露再接着做。\n"
    assert "[^" not in body_of(text)
