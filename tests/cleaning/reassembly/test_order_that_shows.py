"""Where the page itself shows that it stands in the order of reading, its words alone take nothing apart."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.order import articles

SIGNED = (
    ("河口的摆渡船", "葛大勇 河口渡口管理员"),
    ("山坡上的蜂场", "柳春生 向阳社区居民"),
    ("修钟人的柜台", "文玉珍 青石街道职工"),
)
PARAGRAPHS = (
    "摆渡船每天在河口来回四十趟，船工老葛认得每一位坐船的人，也认得每一条缆绳。",
    "雾里看不见对岸的灯，老葛就敲船舷，对岸的人听见了也敲，船顺着响声慢慢地靠过去，从来不急，也从来没有撞过岸。",
    "蜂场在向阳的山坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有到了冬天才住下来。",
    "养蜂人开箱不戴手套，说蜜蜂认得手上的气味，蜂箱里缺了蜂王，工蜂的声音和平常都不一样，隔着箱子也听得出来。",
    "修钟人的柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，墙上的挂钟走得分秒不差，来的人都要对一对表。",
    "有一座挂钟停了二十年，打开一看，是发条断了，齿轮之间还夹着一枚不知谁掉进去的铜钱。",
)


@pytest.fixture(autouse=True)
def _words_speak_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs of paragraphs do, here and there; the order of the whole page does not."""
    monkeypatch.setattr(articles, "speaks_of_another", lambda sections, unsigned, broken, hidden: not hidden)


def planned(lines: list[tuple[str, int]]) -> PagePlan:
    return plan([PageLine(number, text, indent) for number, (text, indent) in enumerate(lines, 1)])


def page(indent: int, between: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    lines: list[tuple[str, int]] = []
    for number, head in enumerate(SIGNED):
        lines += [(text, 0) for text in head] + [(text, indent) for text in PARAGRAPHS[2 * number : 2 * number + 2]]
        lines += [(text, 0) for text in between if number == 0]
    return lines


def kinds(lines: list[tuple[str, int]]) -> list[str]:
    return [article.kind for article in planned(lines).articles]


def test_a_page_of_which_nothing_shows_is_taken_apart() -> None:
    assert "fragments" in kinds(page(0))


def test_an_indent_says_where_paragraphs_begin_and_not_where_columns_end() -> None:
    assert "fragments" in kinds(page(4))


def test_a_paragraph_without_its_indent_is_half_of_one() -> None:
    lines = page(4)
    halves = [(text, 0) if number % 4 == 3 else (text, indent) for number, (text, indent) in enumerate(lines)]
    assert "fragments" in kinds(halves)


@pytest.mark.parametrize(
    "between",
    [
        ("渡口添了两盏航灯", "本报讯　上个月渡口的两岸各添了一盏航灯，雾天也看得见对岸，船工们都说放心多了。", "停航的时候", "春节期间渡口停航三天，初四早上照常开船，赶集的人请走上游的石桥。"),
        ("雪后的渡口（图片）", "一场大雪过后，渡口的木栈道铺上了草垫，船工们一早就扫出了一条路来，方便大家上船。"),
        ("灯节办在码头上", "正月十五，码头上挂起了八十盏灯，坐船来看灯的人比去年多了一倍，渡船加开到了半夜。（刘敏）", "集市改在逢五开", "从下个月起，渡口的集市改在每月逢五的日子开，附近三个村的人都说这样方便得多。"),
    ],
)
def test_a_text_that_nobody_signs_speaks_of_something_else(between: tuple[str, ...]) -> None:
    assert "fragments" not in kinds(page(0, between)) + kinds(page(4, between))


def test_where_sentences_are_cut_such_a_text_tells_nothing() -> None:
    lines = page(0, ("渡口添了两盏航灯", "本报讯　上个月渡口的两岸各添了一盏航灯，雾天也看得见对岸，船工们都说放心多了。"))
    lines = [(text[:-9] if text in PARAGRAPHS[1:] else text, indent) for text, indent in lines]
    assert "fragments" in kinds(lines)


def with_datelines(lines: list[tuple[str, int]], first: tuple[str, ...]) -> list[tuple[str, int]]:
    return [(f"本报讯　{text}" if text in first else text, indent) for text, indent in lines]


def test_a_report_that_somebody_signs_is_a_text_like_any_other() -> None:
    """Every title of the page is signed, or stands over a report: 本报讯 tells of no text between them whose title is not known."""
    assert "fragments" in kinds(with_datelines(page(0), PARAGRAPHS[::2]))
    unsigned = with_datelines(page(0), PARAGRAPHS[4:5])
    unsigned = [line for line in unsigned if line[0] != SIGNED[2][1]]
    assert "fragments" in kinds(unsigned)
    assert "fragments" not in kinds([*unsigned, ("停航的时候", 0), ("春节期间渡口停航三天，初四早上照常开船，赶集的人请走上游的石桥。", 0)])
    assert "fragments" not in kinds([(PARAGRAPHS[0] + PARAGRAPHS[1], 0), *unsigned])


@pytest.mark.parametrize("begins", ["本报讯　", "新华社青石县3月5日电　"])
def test_what_begins_a_report_above_the_first_signed_title_does_not_go_on_with_anything(begins: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "speaks_of_another", lambda *given: False)
    lines = page(0)
    middle = [(begins + PARAGRAPHS[0], 0), *[line for line in lines if line[0] != PARAGRAPHS[0]]]
    assert "fragments" in kinds(middle) or PARAGRAPHS[0] in body_below(middle, SIGNED[0][0])
    assert kinds(lines) == ["article"] * 3


def body_below(lines: list[tuple[str, int]], title: str) -> str:
    for article in planned(lines).articles:
        if article.title and lines[article.title[0].line - 1][0] == title:
            return "".join(lines[run.line - 1][0] for block in article.blocks for run in block.runs)
    return ""
