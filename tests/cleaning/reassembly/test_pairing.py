"""Open ends and beginnings weighed all at once; and numbers that tie no columns which end unseen."""

from collections.abc import Sequence
from itertools import product

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan, Run
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.joins import Evidence
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.order.cuts import cut
from bianzuan.cleaning.reassembly.order.fragments import Link, any_far, possible_pairs
from bianzuan.cleaning.reassembly.order.links import _joined_below
from bianzuan.cleaning.reassembly.order.numbers_around import numbers_around
from bianzuan.cleaning.reassembly.order.pairing import Columns, Odds, odds_of, probabilities
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_open
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.grammar import grammar_evidence
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("tail", "right", "wrong"),
    [
        ("他把名单交给", "了门房的老人", "昨天下午三点"),
        ("请木匠做了一只很大的", "木箱，放在门口", "就走了，没有回来"),
    ],
)
def test_grammar_tells_what_may_follow(tail: str, right: str, wrong: str) -> None:
    assert grammar_evidence(tail, right) > 1 > 0 > grammar_evidence(tail, wrong)


def test_no_grammar_across_a_mark() -> None:
    assert grammar_evidence("他走了。", "我来了") == 0 == grammar_evidence("他走了", "，我来了")


def column(order: int, text: str) -> Stretch:
    run = Run(order + 1, 0, len(text))
    return Stretch((Piece("paragraph", (run,), text, order),), order, order)


TEXTS = ("渡口的早班船开得很早，船工点了灯，解开缆绳往对岸划去，船上坐着卖", "菜的老太太。她把扁担横在船头，一路和船工说话。") * 3


def page() -> Columns:
    return Columns([column(order, text) for order, text in enumerate(TEXTS)])


def test_an_end_goes_on_with_one_beginning() -> None:
    """What alone would be likely is no more so when another end has a better claim."""
    alone = probabilities({(0, 1): Odds(2.0, 0.0)}, page())
    both = probabilities({(0, 1): Odds(2.0, 0.0), (2, 1): Odds(6.0, 0.0)}, page())
    assert both[0, 1] < alone[0, 1] / 4
    assert both[2, 1] > 0.9


def test_more_open_ends_than_columns_begin_go_on_inside_columns() -> None:
    """Below a whole paragraph nothing shows that a column begins; if ends are left over, some do."""
    whole = ("午饭以后大家在桥头等着，谁也没有说话。",) * 12
    one_column = [piece for order, text in enumerate((TEXTS[0], *whole, TEXTS[0])) for piece in column(order, text).pieces]
    columns = Columns([Stretch(tuple(one_column), 0, 0)])
    assert columns.first == {0, 1}
    tops = {(0, top): Odds(2.5, 0.0) for top in range(1, 13)}
    one, two = probabilities(tops, columns), probabilities(tops | {(13, 2): Odds(0.0, 0.0)}, columns)
    assert two[0, 3] > one[0, 3]


def test_what_is_taken_leaves_the_rest_to_others() -> None:
    """Two ends and two beginnings: a pair that is sure makes the other one likelier than it is by itself."""
    odds = {(0, 1): Odds(2.0, 0.0), (0, 3): Odds(2.0, 0.0), (2, 1): Odds(8.0, 0.0), (2, 3): Odds(2.0, 0.0)}
    found = probabilities(odds, page())
    assert found[0, 3] > 3 * found[0, 1]


@given(st.lists(st.floats(-40, 40), min_size=9, max_size=9))
def test_chances_are_chances(values: list[float]) -> None:
    """No end and no beginning is paired more than once in the mean, however odd the odds."""
    pairs = list(product((0, 2, 4), (1, 3, 5)))
    found = probabilities({pair: Odds(value, 0.0) for pair, value in zip(pairs, values, strict=True)}, page())
    assert set(found) == set(pairs)
    for side, order in [(0, 0), (0, 2), (0, 4), (1, 1), (1, 3), (1, 5)]:
        assert 0 <= sum(chance for pair, chance in found.items() if pair[side] == order) <= 1 + 1e-3


def test_columns_that_share_their_words_are_alike_by_the_measure_of_all() -> None:
    columns = page()
    found = columns.likeness({(0, 2), (0, 1), (0, 0), (0, 99)})
    assert set(found) == {(0, 2), (0, 1)}
    assert found[0, 2] > found[0, 1]


def test_a_page_of_a_column_a_line_weighs_the_pairs_it_is_asked_for() -> None:
    """Minutes, when every two of them were weighed."""
    columns = Columns([column(order, text) for order, text in enumerate(TEXTS * 2_000)])
    assert set(columns.likeness({(0, 2)})) == {(0, 2)}


BOATS = [
    "河口的摆渡船",
    "葛长河 河口县航运社社长",
    "摆渡船每天在河口来回四十趟，船工老葛认得每一位坐船的人，也认得每一条缆绳。缆绳一年要换两回，换下来的缆绳拆成麻丝，塞进船板的缝里，一条船就这样用了三十年。",
    "船工最怕起雾。雾里看不见对岸的灯，老葛就敲船舷，对岸的人听见了也敲，船顺着响声慢慢靠过去。",
]
BEES = [
    "山坡上的蜂场",
    "桂满山 青岭县养蜂社社长",
    "蜂场在向阳的山坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有冬天才住下来。开箱的时候要先喷一口烟，蜜蜂闻到了烟就不蜇人。养蜂人说蜜蜂认得手上的气味，蜂箱里缺了蜂王，工蜂的声音都不一样。",
    "花期一过就要摇蜜，先割开蜂蜡的盖子。最后一遍蜂蜜留给蜜蜂过冬，一斤也不能多取。",
]
CLOCKS = [
    "修钟人的柜台",
    "钟守时 城关镇钟表社社长",
    "修钟人的柜台只有一张课桌大，放大镜、镊子和发条摆得整整齐齐，墙上的挂钟走得分秒不差。有一座挂钟停了二十年，打开一看是齿轮之间夹着一枚掉进去的铜钱，发条也断了。修钟人把铜钱钉在柜台上，当作给自己的提醒。",
    "修钟人不收学徒，怕耽误年轻人。他把镊子送给了常来看修钟的小学生，小学生长大以后做了修表匠。",
]
PAPER = (BOATS, BEES, CLOCKS)


def made_of(lines: Sequence[str]) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def told(made: PagePlan, lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Title and paragraphs of each article."""

    def words(runs: Sequence[Run]) -> str:
        return "".join(lines[run.line - 1][run.start : run.end] for run in runs)

    return [(words(a.title), [words(b.runs) for b in a.blocks]) for a in made.articles]


# Behind the characters that end the first columns: 也认|得 住下|来 夹着一|枚; 每一|条 冬|天 一座挂|钟; 要换两|回 蜜|蜂 一座挂|钟.
@pytest.mark.parametrize("ends", [("也认", "才住下", "夹着一"), ("认得每一", "只有冬", "有一座挂"), ("要换两", "一口烟，蜜", "有一座挂")], ids="-".join)
def test_a_ring_of_columns_is_put_together(ends: tuple[str, str, str]) -> None:
    """Each first column is followed by another text's second; what joins them is a word, of which most are short."""
    cut = [(text, text[2].index(end) + len(end)) for text, end in zip(PAPER, ends, strict=True)]
    first = [[*text[:2], text[2][:place]] for text, place in cut]
    second = [[text[2][place:], text[3]] for text, place in cut]
    lines = [*first[0], *second[1], *first[1], *second[2], *first[2], *second[0]]
    found = dict(told(made_of(lines), lines))
    assert [found[text[0]][0] for text in PAPER] == [text[2] for text in PAPER]


def test_the_same_columns_in_order_are_left_in_order() -> None:
    lines = [line for text in PAPER for line in (*text[:2], text[2][:45], text[2][45:], text[3])]
    made = made_of(lines)
    assert told(made, lines) == [(text[0], text[2:]) for text in PAPER]


def test_ends_that_two_beginnings_fit_by_words_are_not_joined() -> None:
    """工人 goes on with 阶级 in two places; what the columns speak of is one sign only."""
    lines = [
        "船坞里的春天", "欧阳海 北港县船坞社社长",
        "船坞里的春天来得比山上早，船坞的老师傅说，看一座船坞好不好，先要看懂这座船坞的工人",
        "山上的茶园", "茅春生 南岭县茶叶社社长",
        "茶园里的春天来得比海边晚，采茶的师傅说，看一座茶园好不好，先要看懂这座茶园的工人",
        "阶级出身，爱说笑话的人多，爱发脾气的人少，中午都在树荫下睡一觉，醒了再干。",
        "阶级不分高低，爱唱歌的人多，爱喝酒的人少，晚上都在灯下补一补衣裳，补完再睡。",
    ]  # fmt: skip
    joined = [words for _, blocks in told(made_of(lines), lines) for words in blocks if "工人阶级" in words]
    assert joined == []


def piece(order: int, number: int = 0) -> Piece:
    """A paragraph, or a heading of that number."""
    text = f"{'零一二三'[number]}、办法" if number else "办法是大家商量出来的，试一个月，改一遍，写在墙上，人人照着去做。"
    run = Run(order + 1, 0, len(text))
    return Piece("heading" if number else "paragraph", (run,), text, order, number=numeral(text))


def stretches(*numbers: Sequence[int]) -> list[Stretch]:
    """A stretch for each row of numbers, 0 for a paragraph; the first stands above all titles."""
    rows, order = [], 0
    for place, row in enumerate(numbers, -1):
        rows.append(Stretch(tuple(piece(order + i, number) for i, number in enumerate(row)), place, place))
        order += len(row)
    return rows


def cut_up(*numbers: Sequence[int]) -> list[list[int]]:
    """The numbers of each fragment, of a page where no sentence is cut."""
    return [[p.number.value if p.number else 0 for p in f.pieces] for f in cut(stretches(*numbers), (), (), False, False)]


def test_columns_under_one_number_may_have_changed_places() -> None:
    """Two texts go on from 一 to 二: their ends may be each other's, though the numbers are in good order."""
    assert cut_up([0], [0, 1, 0, 2, 0], [0, 1, 0, 2, 0]) == [[0], [0, 1, 0], [2, 0], [0, 1, 0], [2, 0]]


def test_a_lead_below_its_title_is_tied_to_its_first_number() -> None:
    assert cut_up([0], [0, 1, 0], [0, 1, 0]) == [[0], [0, 1, 0], [0, 1, 0]]


def test_what_stands_above_the_first_number_and_above_all_titles_is_no_lead_for_sure() -> None:
    assert cut_up([0, 1, 0], [2, 0], [0, 1, 0]) == [[0], [1, 0], [2, 0], [0], [1, 0]]


def test_a_report_begins_a_fragment_though_the_paragraph_above_has_ended() -> None:
    lines = ("桥下的水退了三尺。", "新华社青石3月5日电（记者刘敏）浮桥今天合龙。", "据新华社说，水还要退。")
    pieces = tuple(Piece("paragraph", (Run(order + 1, 0, len(text)),), text, order) for order, text in enumerate(lines))
    assert [[p.order for p in f.pieces] for f in cut([Stretch(pieces, 0, 0)], (), (), False, True)] == [[0], [1, 2]]


def closing(*kinds: str, end: str = "") -> list[list[int]]:
    """Orders of the pieces of each fragment, of a page where no sentence is cut; `end` of each piece."""
    pieces = tuple(Piece(kind, (Run(order + 1, 0, 9),), f"桥下的水退了三尺。{end}", order) for order, kind in enumerate(kinds))
    return [[p.order for p in f.pieces] for f in cut([Stretch(pieces, 0, 0)], (), (), False, True)]


def test_below_what_closes_a_text_another_goes_on() -> None:
    assert closing("paragraph", "author-note", "paragraph", "paragraph") == [[0, 1], [2, 3]]
    assert closing("paragraph", "signature", "signature", "paragraph") == [[0, 1, 2], [3]]
    # Right below the title a note tells who the author is.
    assert closing("author-note", "paragraph", "paragraph") == [[0, 1, 2]]
    assert closing("paragraph", "paragraph", end="（本报柳溪3月5日电）") == [[0], [1]]


@pytest.mark.parametrize(
    ("line", "breaks_off"),
    [
        ("青石、柳溪、石桥、盐井四个县都只有一座水车还在转，", True),
        ("青石、柳溪、石桥、盐井和白沙五个县都只有一座水车还", True),
        ("新华社青石3月5日电（记者刘敏）浮桥今", True),
        ("青石、柳溪、石桥、盐井四县", False),
        ("●青石、柳溪、石桥、盐井和白沙五个县的水车专版", False),
        ("荣誉：青石、柳溪、石桥、盐井和白沙五个县的水车能手", False),
        ("青石县的水车还在转的只有一座", False),
    ],
)
def test_a_short_line_that_breaks_off(line: str, breaks_off: bool) -> None:
    assert is_open(Piece("paragraph", (Run(1, 0, len(line)),), line, 0)) is breaks_off


def test_a_lead_whose_numbers_stand_elsewhere_may_have_changed_places() -> None:
    assert cut_up([1, 0], [0], [0, 0, 1, 0]) == [[1, 0], [0], [0], [0], [1, 0]]


@pytest.mark.parametrize(("after", "far"), [(1, False), (2, False), (3, True)])
def test_what_goes_on_in_the_next_line_but_one_shows_no_disorder(after: int, far: bool) -> None:
    """把刀磨 | 上半个钟头 | 墨锭: a word with the paragraph behind the next one is chance."""
    stretch = Stretch(tuple(piece(order) for order in range(4)), 0, 0)
    link = Link(0, after, Evidence(12.0, ()), 12.0, ("both halves speak of the same things",))
    assert any_far([link], [stretch]) is far


@pytest.mark.parametrize(("ends", "weighed"), [(60, True), (61, False)])
def test_a_page_of_more_ends_than_any_paper_has_is_not_weighed(ends: int, weighed: bool) -> None:
    """A long text broken at every line: words across its cuts still tell that it goes on in the next line."""
    upper, lower = "渡口的早班船开得很早，船工点了灯，解开缆绳往对岸划去，船上坐着卖菜的老太太，手里提着一篮萝", "卜和白菜，还有两只母鸡，一路叫个不停，吵得满船的人都笑了起来，船工也跟着笑。"
    lines = [line for _ in range(ends) for line in (upper, lower)]
    runs = [Run(order + 1, 0, len(text)) for order, text in enumerate(lines)]
    pieces = tuple(Piece("paragraph", (run,), text, order) for order, (run, text) in enumerate(zip(runs, lines, strict=True)))
    found = possible_pairs([Stretch(pieces, 0, 0)])
    assert bool(odds_of(found[:: len(found) // ends], pieces)) is weighed
    links = [Link(order, order + 1, Evidence(12.0, ()), 12.0) for order in range(0, 2 * ends, 2)]
    assert _joined_below(links, Columns([Stretch(pieces, 0, 0)]))
    assert not _joined_below([Link(0, 3, Evidence(12.0, ()), 12.0), *links[:1]], Columns([Stretch(pieces, 0, 0)]))


def numbered(first: int, head: int, *texts: str) -> Stretch:
    """A stretch below a head; what begins with a numeral is a heading."""
    pieces = tuple(
        Piece("heading" if (number := numeral(text)) else "paragraph", (Run(first + at + 1, 0, len(text)),), text, first + at, number=number)
        for at, text in enumerate(texts)
    )
    return Stretch(pieces, head, head)


def test_the_next_number_below_speaks_for_a_pair_and_another_against_it() -> None:
    whole, end, rest = "船工点了灯，解开缆绳往对岸划去。", "船工点了灯，解开缆绳往对岸", "划去，船上坐着卖菜的老太太。"
    upper = numbered(0, 0, "一、早班船", whole, "二、晚班船", end)
    lower = numbered(10, 1, rest, "三、缆绳", whole)
    other = numbered(20, 2, rest, "一、山路", whole)
    bare = numbered(30, 3, rest, whole)
    said = numbers_around([upper, lower, other, bare], [(3, 10), (3, 20), (3, 30)])
    assert said[3, 10] > 0 > said[3, 20]
    assert (3, 30) not in said


def test_beyond_a_sentence_that_breaks_off_a_number_says_nothing() -> None:
    end, rest = "船工点了灯，解开缆绳往对岸", "划去，船上坐着卖菜的老太太。"
    upper, lower = numbered(0, 0, "二、晚班船", end), numbered(10, 1, rest, end, "一、山路", rest)
    assert numbers_around([upper, lower], [(1, 10)]) == {}
