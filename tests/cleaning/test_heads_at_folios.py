"""Running heads of an excerpt, each perhaps standing once: they leave the sentence, the title that they repeat stays."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned
from test_furniture import dropped

# Two texts of a book, broken at a measure.
WIDTH = 22
FERRY = (
    "渡口在两条河汇合的地方，水面宽，风一大船就不肯走。等船的人坐在石阶上，有的抽烟，有的嗑瓜子，谁也不催。",
    "摆渡的老人姓什么，没有人问过，大家只叫他船上的。他耳朵不好，却听得出谁在对岸咳嗽，咳两声是要过河，咳三声是熟人。",
    "有一年发大水，他把船拴在老槐树上，自己在树杈里坐了一夜。天亮时水退了，船还在，绳子勒进树皮里足有两指深，到今天还看得见那道痕。",
)
KILN = (
    "镇上的窑一年只烧四次，头一次在清明以后，柴是去冬砍下的松枝，晒得干透，一点就着，火头又高又匀。",
    "烧窑的师傅夜里不睡，隔一会儿就趴到火眼上看一看颜色。他说火跟人一样，急了要坏事，慢了也要坏事，全在一口气上。",
    "开窑那天全镇的人都来看，碗一摞一摞搬出来，拿指节敲一敲，声音清亮的归一边，发闷的归另一边，发闷的便宜一半卖给邻村。",
)


def set_lines(*paragraphs: str) -> list[str]:
    """Lines of print: each paragraph begins with an indent of two characters."""
    lines: list[str] = []
    for paragraph in paragraphs:
        text = "\u3000\u3000" + paragraph
        lines += [text[i : i + WIDTH] for i in range(0, len(text), WIDTH)]
    return lines


def book(*seams: str) -> list[str]:
    """Two texts; `seams` stand between the halves of the second paragraph of the first and of the last of the second."""
    first, second = set_lines(*FERRY), set_lines(*KILN)
    text = ["渡口", "刘敏", "", *first, "", "烧窑的人", "张文", "", *second]
    places = [text.index(first[4]) + 1, len(text) - 1]
    for place, seam in reversed([*zip(places, seams, strict=True)]):
        text[place:place] = seam.split("\n")
    return text


def articles(text: str) -> list[tuple[str, list[str], list[str]]]:
    return [(a.title, [author.name for author in a.authors], a.body.strip().split("\n\n")) for a in cleaned(text).articles]


WHOLE = [("渡口", ["刘敏"], list(FERRY)), ("烧窑的人", ["张文"], list(KILN))]


@pytest.mark.parametrize(
    "seams",
    [
        ("· 31 ·\n\n渡口旧事", "· 32 ·\n\n河湾文艺"),  # each head stands once
        ("31\n河湾文艺", "32\n烧窑的人"),  # two numbers without marks; a head that is the title
        ("— 31 —\n烧窑的人", "32\n烧窑的人"),  # the head is the text that begins on the page
        ("31\n河湾文艺\n渡口", "· 32 ·"),  # the book's title and the text's
        ("河湾文艺\n31", "河湾文艺\n32"),  # above the numbers
    ],
)
def test_heads_that_stand_once_leave_the_sentence(seams: tuple[str, str]) -> None:
    text = "\n".join(book(*seams))
    assert articles(text) == WHOLE
    assert dropped(text) == [line for seam in seams for line in seam.split("\n") if line]


def test_a_head_between_whole_paragraphs_repeats_the_title() -> None:
    """Also where the page ends between the title and its byline."""
    first, second = set_lines(*FERRY), set_lines(*KILN)
    lines = ["渡口", "刘敏", "", *first[:3], "· 31 ·", "烧窑的人", *first[3:], "", "烧窑的人", "· 32 ·", "烧窑的人", "张文", "", *second, "· 33 ·"]
    assert articles("\n".join(lines)) == WHOLE


def test_the_head_of_a_page_between_a_title_and_its_byline() -> None:
    first, second = set_lines(*FERRY), set_lines(*KILN)
    lines = ["渡口", "刘敏", "", *first[:5], "· 31 ·", "河湾文艺", *first[5:], "", "烧窑的人", "· 32 ·", "河湾文艺", "张文", "", *second, "· 33 ·"]
    assert articles("\n".join(lines)) == WHOLE


def test_titles_that_are_heads_of_every_page_stay_where_they_are_signed() -> None:
    """Beside no number, and as the only one of their row that a byline follows."""
    first, second = set_lines(*FERRY), set_lines(*KILN, *KILN[:2])
    lines = ["渡口", "刘敏", "", *first[:5], "· 31 ·", "", "烧窑的人", *first[5:], "", "烧窑的人", "张文", "", *second[:6]]
    lines += ["· 32 ·", "", "烧窑的人", *second[6:12], "· 33 ·", "", "烧窑的人", *second[12:], "· 34 ·"]
    assert [article[:2] for article in articles("\n".join(lines))] == [article[:2] for article in WHOLE]
    assert dropped("\n".join(lines)).count("烧窑的人") == 3


@pytest.mark.parametrize(
    ("above", "top", "below"),
    [
        (FERRY[:2], ["等船的人"], FERRY[2:]),  # a heading that happens to stand at the top of a page
        ((*FERRY[:2], "他常念的是一首旧诗："), ["渡头余落日", "墟里上孤烟", "寂寞柴门人不到", "空林独与白云期"], FERRY[2:]),  # verse
        ((*FERRY[:2], "船上放着这些东西："), ["一根竹篙", "两支木桨", "一盏马灯"], FERRY[2:]),  # a list
        (FERRY[:2], ["\u3000\u3000“来了。”"], FERRY[2:]),  # one line that somebody says
        ((*FERRY[:2], "过河的人问他这条船用了多少年，他总是伸出两只手来翻几翻，然后说"), ["记不得了。"], FERRY[2:]),  # the end of a paragraph
    ],
)
@pytest.mark.parametrize("number", ["· 31 ·", "— 31 —"])
def test_short_lines_at_the_top_of_a_page_that_are_text_stay(above: tuple[str, ...], top: list[str], below: tuple[str, ...], number: str) -> None:
    text = "\n".join(["渡口", "刘敏", "", *set_lines(*above), number, *top, *set_lines(*below, *KILN)])
    assert dropped(text) == [number]
    assert all(line.strip() in "".join(article.body for article in cleaned(text).articles).replace("\\", "") for line in top)


def test_a_number_and_a_heading_between_paragraphs_stay() -> None:
    """31 counts no page, and nothing says that the line below it is the head of one."""
    text = "\n".join(["渡口", "刘敏", "", *set_lines(*FERRY[:2]), "31", "等船的人", *set_lines(FERRY[2], *KILN)])
    assert dropped(text) == []


def test_a_short_last_line_of_a_page_stays() -> None:
    lines = set_lines(*FERRY)
    text = "\n".join(["渡口", "刘敏", "", *lines[:4], lines[4][:10], "· 31 ·", lines[4][10:], *lines[5:], *set_lines(*KILN)])
    assert dropped(text) == ["· 31 ·"]


@pytest.mark.parametrize(("title", "name"), [("窑火四时录：一个镇子的旧事", "半亩"), ("一座窑在镇子东头站了三百年还在冒烟", "本报记者　张文")])
def test_a_title_that_running_heads_repeat_is_one_over_any_name(title: str, name: str) -> None:
    """半亩 is nobody's name that is known; and a title as wide as the measure goes on with no line."""
    first, second = set_lines(*FERRY), set_lines(*KILN, *KILN[:2])
    lines = ["渡口", "刘敏", "", *first[:5], "· 31 ·", "", title, *first[5:], "", title, name, "", *second[:6], "· 32 ·", "", title, *second[6:], "· 33 ·"]
    assert [article.title for article in cleaned("\n".join(lines)).articles] == ["渡口", title]


def test_a_heading_that_no_head_repeats_is_none() -> None:
    first, second = set_lines(*FERRY), set_lines(*KILN)
    lines = ["渡口", "刘敏", "", *first[:5], "· 31 ·", "", "河湾文艺", *first[5:], "", "烧窑的人", "", *second, "· 32 ·"]
    assert [article.title for article in cleaned("\n".join(lines)).articles] == ["渡口"]


@pytest.mark.parametrize("head", ["２００８年第５期", "1986年第2期　总第14期", "清河文史　1986年第2期"])
def test_the_number_of_a_journal_above_a_folio_goes_though_it_stands_once(head: str) -> None:
    """Above a folio the last line of the page may stand; none is built so. The folio on top of the file is told by the one below it."""
    text = "\n".join(["36", *book(f"{head}\n37", "某\n38")])
    assert dropped(text)[:3] == ["36", head, "37"]
