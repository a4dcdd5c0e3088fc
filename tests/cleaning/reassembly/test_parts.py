"""The recognisers one by one: numbers, bylines, captions, notes, jump lines, joins, gaps."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.kinds.furniture import author_note, is_caption, jump_line
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.signers.bylines import byline, date_of
from bianzuan.cleaning.reassembly.words.word_evidence import phrase_evidence, word_evidence
from cleaned_texts import body_of

PAGES = Path(__file__).parents[2] / "cases" / "reassembly" / "pages"
# Paragraphs that share no wording: three times the same would be a loop.
TEXTS = [line for line in (PAGES / "tea.txt").read_text(encoding="utf-8").splitlines() if line.endswith("。")]
LONG = "新馆建成以后，每天都有许多读者来这里看书、听讲座、参加活动，孩子们尤其喜欢二楼的绘本区。"


def article(*texts: str) -> PlannedArticle:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)]).articles[0]


def kinds(made: PlannedArticle) -> list[str]:
    return [block.kind for block in made.blocks]


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [("十二、采收", "han", 12), ("（三）育苗", "han-paren", 3), ("2.移栽", "arabic", 2), ("第二十一章 土壤", "chapter", 21)],
)
def test_numbers(text: str, style: str, value: int) -> None:
    found = numeral(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)


@pytest.mark.parametrize("text", ["3.5亿元", "一是加强管理", "2018年", "十分方便"])
def test_what_is_no_number(text: str) -> None:
    assert numeral(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王小明 市图书馆馆长", ["王小明"]),
        ("李睿 裴峰 廖权", ["李睿", "裴峰", "廖权"]),
        ("本报记者 王小明 李红", ["王小明", "李红"]),
        ("欧阳春雨 园艺师", ["欧阳春雨"]),
        ("王 丽 中学教师", ["王丽"]),
        ("文玉珍 向阳社区会计", ["文玉珍"]),
        ("方远 清河镇书法家", ["方远"]),
        ("李睿 林学院博士生", ["李睿"]),
    ],
)
def test_bylines(text: str, names: list[str]) -> None:
    assert [author.name for author in byline(text)] == names


@pytest.mark.parametrize("text", ["方法", "高兴 属于大家", "我们出发了", "王小明说：“好。”", "目录", "春天的花园里开满了花"])
def test_what_is_no_byline(text: str) -> None:
    assert byline(text) == ()


def test_a_date_line() -> None:
    assert date_of("2019年5月1日") == "2019-05-01"
    assert date_of("2019-05-01 08:30 来源：县图书馆") == "2019-05-01"
    assert date_of("2019年5月1日，新馆开放。") == ""


def test_captions() -> None:
    assert is_caption("图为市民在新桥上散步。")
    assert is_caption("十月三日，读者在新馆看书。新华社记者 王小明/摄")
    assert not is_caption("据新华社北京十月三日电，新馆已经开放。（新华社记者 王小明）")
    assert is_caption("这是两位老人在渡口等船。新华社发")
    assert not is_caption("这是一座新桥，长一百二十米。")
    assert not is_caption("这条消息由新华社发")


def test_jump_lines() -> None:
    assert jump_line("（下转第4版）") == (0, True)
    assert jump_line("（上接第3页）") == (0, False)
    assert jump_line("新馆开放。【下转第二版】") == (5, True)
    assert jump_line("▶下转第2版") == (0, True)
    assert jump_line("新馆开放。▼下转第二版") == (5, True)
    assert jump_line("详细报道，全文见第三版") is None
    assert jump_line("他接第二版的稿子") is None


def test_an_author_note_ends_a_paragraph() -> None:
    made = article("新馆开放", LONG, f"{LONG}（作者单位：县图书馆）")
    assert kinds(made) == ["paragraph", "paragraph", "author-note"]
    assert author_note("新馆开放。（据县图书馆）") == -1


def test_a_note_is_paired_with_its_call() -> None:
    made = article("新馆开放※", LONG, LONG[::-1], "※ 这是馆长的讲话。")
    (note,) = made.notes
    assert note.in_title
    assert note.runs[0].start == 2


def test_a_mark_at_the_head_of_many_lines_is_a_bullet() -> None:
    assert not article("须知", "※爱护图书。", "※按时还书。", "※保持安静。").notes


def test_a_word_across_a_cut() -> None:
    assert word_evidence("把广", "大读者请进来") > 9
    assert word_evidence("他推荐的书", "读者很喜欢") < 2.5
    # Behind a numeral any other makes a number; 十年前 begins a text as well.
    assert word_evidence("碑上刻着“延祐”二", "十年前看他的画") <= 5
    assert word_evidence("一共有二十", "二个人") <= 5
    assert word_evidence("在第十", "一届大会上") <= 5
    assert phrase_evidence("这是步行桥管", "理处的规定", "步行桥管理处提醒大家") == 6


def test_a_cut_paragraph_is_joined_around_a_caption() -> None:
    made = article("新馆开放", LONG, f"{LONG}大家把图书", "图为读者在新馆看书。", "馆当作自己的书房。", LONG)
    assert kinds(made) == ["paragraph", "paragraph", "caption", "paragraph"]
    assert [run.line for run in made.blocks[1].runs] == [3, 5]


def test_list_items_that_end_with_a_semicolon_stay_apart() -> None:
    made = article("规定", "甲方负责提供场地和桌椅；", "乙方负责运送全部图书；", "双方共同维持秩序。")
    assert kinds(made) == ["paragraph"] * 3


def test_gaps() -> None:
    heads = ["一、选种", LONG, "二、育苗", "四、采收", LONG]
    made = article("怎样种花", LONG, *heads)
    assert kinds(made) == ["paragraph", "heading", "paragraph", "heading", "gap", "gap", "heading", "paragraph"]
    assert all(block.reason for block in made.blocks if block.kind == "gap")


def test_an_open_end_is_a_gap() -> None:
    assert kinds(article("新馆开放", *TEXTS, f"{LONG}读者们还")) == ["paragraph"] * 5 + ["gap"]


def test_a_deeper_heading_needs_no_text_between() -> None:
    made = article(
        "怎样种花", LONG, "一、选种", "（一）看颜色", TEXTS[0], "（二）看大小", TEXTS[1], "二、育苗", TEXTS[2]
    )
    assert [(b.kind, b.level) for b in made.blocks if b.kind != "paragraph"] == [
        ("heading", 2), ("heading", 3), ("heading", 3), ("heading", 2),
    ]  # fmt: skip


def test_unmarked_headings_are_found() -> None:
    made = article("玫瑰园的守护人", "王小明", LONG, "守住一片花海", LONG, "把花种到山坡上", LONG)
    assert kinds(made) == ["paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_traditional_script_is_recognised() -> None:
    made = article("新館開放", "圖為讀者在新館看書。", "讀者們很喜歡這裡的環境，常常坐上一整天。", "（下轉第二版）")
    assert kinds(made) == ["caption", "paragraph", "gap"]


def test_lines_of_print_become_paragraphs() -> None:
    text = "昨天上午城南新建的步行桥正式向市民开放。这座桥全长一百二十米，桥面铺着防滑木板，两侧装有暖色灯带。许多市民扶老携幼前来参观，孩子们在桥上奔跑嬉戏。桥东是图书馆，往来十分方便。"
    lines = [text[i : i + 18] for i in range(0, len(text), 18)]
    made = article(*lines)
    assert [len(block.runs) for block in made.blocks] == [len(lines)]
    assert not made.title


@pytest.mark.parametrize("text", ["邓小满 养蜂人", "石大有 修灯匠人", "方远 天文爱好者"])
def test_who_has_no_post_may_sign_too(text: str) -> None:
    assert [author.name for author in byline(text)] == [text.split(" ")[0]]


def test_half_a_sentence_is_no_heading() -> None:
    tail = "设计之前，我们在河边数了一个月的行人，发现老人和孩子占了一"
    assert kinds(article("新馆开放", LONG, tail, LONG))[1] == "paragraph"


def test_formal_numerals_alone_on_their_lines_head_parts() -> None:
    body = body_of(f"采煤的那些年\n\n壹\n\n{TEXTS[0]}\n\n贰\n\n{TEXTS[1]}\n")
    assert body == f"## 壹\n\n{TEXTS[0]}\n\n## 贰\n\n{TEXTS[1]}\n"
    assert body_of(f"采煤的那些年\n\n壹、进山\n\n{TEXTS[0]}\n\n贰、下井\n\n{TEXTS[1]}\n").count("## ") == 2


def test_a_surname_that_is_one_of_them_is_none() -> None:
    assert numeral("陆师傅的水车") is None


@pytest.mark.parametrize("line", ["父亲（前蹲者左一）在木工房与工友的合影", "刘敏（后立者右二）和她的徒弟在渡口", "1964年10月渡口老船厂前部分同学合影。我在前排右2。"])
def test_who_stands_where_makes_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", ["她找出一张发黄的合影，父亲坐在前排。", "一张工友的合影", "照片上有三个人，他坐在前排左二。"])
def test_a_sentence_about_a_picture_is_none(line: str) -> None:
    assert not is_caption(line)
