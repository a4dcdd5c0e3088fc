"""Page furniture goes where it counts pages; numbers, years and repeated lines that are text stay."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from cleaned_texts import body_of

SENTENCES = "老师傅把图纸铺在桌上，先量后裁。学徒小李记下了尺寸，又把刨子擦得干干净净。第二天一早，镇上来了两位客人。他们打听水车的价钱，看了榫卯和图纸。"
# Four pages of one text; all but the last break off inside a word.
PAGES = (
    f"{SENTENCES}春天涨水的时候，老人们要到上游去看河道，回来再定闸口的高低，误了时节就要少收一季稻子。这一年修了三座水车，都立在河边的石",
    "头上，谁都看得见。夏天缺雨，水车日夜不停，把河里的水提到田里去，孩子们夜里听着它的声音睡觉。县里派人来量过一次，记下轮子的大小，说明年要在别的村子照样再造几座，木料由林场拨给，工钱由各村分摊。秋后算账，多收的粮食抵得上工钱还有余。到了冬",
    "天河水结了薄冰，轮子不能转，木匠便来换坏了的叶板。换下来的旧板不扔，拿去做小凳和门槛，一家分得一两块。村里的学校请木匠给学生讲怎样看木纹，怎样下锯，怎样不费料。学生听得入神，回家就缠着父亲要一把小刨子，后来真有几个人学成了手艺。过了十",
    "年，电站修到山口，水车慢慢停了。有人想拆了卖木头，老人不肯，说先留着，总有用处。如今游客来看，孩子们倒先学会了讲解，说得头头是道。讲得最好的那个孩子后来去省城读书，学的正是水利，毕业那年又回到了河边，参加了新渠的测量和设计。",
)


def cleaned(text: str, off: tuple[str, ...] = ()) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    result = clean(source, CleanConfig(off=off))
    assert verify(result) == ()
    return result


def dropped(text: str) -> list[str]:
    return [line for e in cleaned(text).ledger if e.rule == "page-furniture" for line in e.before.split("\n") if line]


def pages(*feet: str) -> str:
    return "".join(f"{page}\n{foot}\n" for page, foot in zip(PAGES, feet, strict=True))


@pytest.mark.parametrize("form", ["{}", "- {} -", "— {} —", "·{}·", "第 {} 页 共 9 页", "第{}页/共9页", "Page {} of 9"])
def test_page_numbers_go_and_paragraphs_meet(form: str) -> None:
    feet = [form.format(number) for number in (3, 4, 5, 6)]
    result = cleaned(pages(*feet))
    assert dropped(pages(*feet)) == feet
    assert "到了冬天河水" in result.articles[0].body


def test_page_numbers_between_lines_of_print() -> None:
    printed = ["\n".join(page[i : i + 24] for i in range(0, len(page) - 1, 24)) for page in PAGES]
    text = "".join(f"{page}\n\n{number}\n\f" for number, page in enumerate(printed, 7))
    assert dropped(text) == ["7", "8", "9", "10"]
    assert cleaned(text).articles[0].body.count("\n\n") == 0


def test_running_heads_go_with_the_numbers() -> None:
    feet = ["23\n水车考", "24\n水车考", "25\n水车考", "26\n水车考"]
    assert dropped(pages(*feet)) == [line for foot in feet for line in foot.split("\n")]


def test_running_heads_that_hold_the_number() -> None:
    feet = [f"乡土研究 2019年第3期 {number}" for number in (23, 24, 25, 26)]
    assert dropped(pages(*feet)) == feet


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{number}\n{SENTENCES}\n" for number in (1, 2, 3, 4)),  # numbered sections
        "".join(f"{year}\n{SENTENCES * 2}\n" for year in (2019, 2020, 2021)),  # years
        "1\n2\n3\n4\n",
        "".join(f"{number}. 先量后裁\n" for number in range(1, 6)) + SENTENCES + "\n",
        "".join(f"图{number}\n{SENTENCES * 2}\n" for number in (1, 2, 3, 4)),
        "".join(f"老师傅说\n{SENTENCES * 2}\n" for _ in range(4)),  # a refrain
        "".join(f"— {number} —\n{SENTENCES * 2}\n" for number in (1, 2, 3)),  # sections
        "水车考\n" + "".join(f"- {number} -\n{SENTENCES * 2}\n" for number in (12, 13, 14)),  # sections of an instalment
        "".join(f"{SENTENCES * 2}\n· {number} ·\n" for number in (10, 9, 8)) + SENTENCES,  # counted down
        f"{SENTENCES * 2}\n— 1 —\n{SENTENCES * 2}\n",  # may be the first of sections
        f"{SENTENCES * 2}\n— 1978 —\n{SENTENCES * 2}\n",  # a year
        f"{SENTENCES * 2}\n第3页\n漏印一字。\n第5页\n多印一行。\n",  # errata, by the page
        f"{SENTENCES}春天过后，全镇共有水车\n12\n座，都立在河边的石头上。\n{SENTENCES}\n",  # a figure of the sentence
        f"{SENTENCES * 2}\n* * *\n{SENTENCES * 2}\n",  # a break
        "白日依山尽\n黄河入海流\n欲穷千里目\n更上一层楼\n白日依山尽\n黄河入海流\n",  # verse with a refrain
        "部件\n12\n立轴\n14\n轮辐\n16\n",  # cells of a table
        f"{SENTENCES * 2}\n木工\n{SENTENCES * 2}\n木工\n{SENTENCES * 2}\n",  # the same label twice
        f"{SENTENCES}\n责任编辑：这份工作要耐心，要细致，要认真负责，还要懂得作者的心思，更要懂得读者的心思，这样才能把书编好。\n",
        f"{SENTENCES}\n他扫码关注了公众号，第二天就收到了消息。\n",
    ],
)
def test_what_only_looks_like_furniture_stays(text: str) -> None:
    assert dropped(text) == []


@pytest.mark.parametrize("foot", ["— 12 —", "- 12 -", "·12·", "第 12 页", "（第12页）"])
def test_a_marked_number_alone_that_heads_nothing_counts_a_page(foot: str) -> None:
    """Section 12 does not stand without the eleven before it."""
    assert dropped(f"{SENTENCES * 2}\n\n{foot}\n\n{SENTENCES[:-1]}，都说好。\n") == [foot]


def test_a_marked_number_at_the_end_counts_a_page() -> None:
    assert dropped(f"水车考\n\n{SENTENCES * 2}\n\n- 1 -\n") == ["- 1 -"]


def test_marked_numbers_of_which_some_are_lost() -> None:
    feet = ("— 12 —", "— 13 —", "— 15 —", "— 17 —")
    assert dropped(pages(*feet)) == list(feet)


@pytest.mark.parametrize("between", ["12", "12\n水车考", "水车考", "第 12 页"])
def test_a_line_inside_a_word_is_none_of_the_text(between: str) -> None:
    """A page number alone; and a running head, though it stands but once, that repeats the title."""
    text = f"水车考\n\n{SENTENCES}图纸画好以后一共誊了三份，一份留在村里，一份送到了县里的图书\n{between}\n馆，谁都可以借去看。{SENTENCES}\n"
    assert dropped(text) == between.split("\n")
    assert "县里的图书馆，谁都" in cleaned(text).articles[0].body


def test_a_running_head_that_stands_twice_inside_words() -> None:
    text = f"{PAGES[0]}\n乡土研究 总第8期\n{PAGES[1]}\n乡土研究 总第8期\n{PAGES[2]}十年。\n"
    assert dropped(text) == ["乡土研究 总第8期"] * 2


def test_furniture_can_be_switched_off() -> None:
    text = f"{SENTENCES}\n\n责任编辑：张三\n"
    assert "责任编辑" not in cleaned(text).articles[0].body
    assert "责任编辑" in cleaned(text, ("page-furniture",)).articles[0].body


def test_a_page_number_set_as_a_heading_and_the_head_beside_it_go() -> None:
    feet = ["## 水车考\n## - 1 -", "## 水车考\n## - 2 -"]
    assert dropped(f"{PAGES[0]}\n{feet[0]}\n{PAGES[1]}\n{feet[1]}\n") == [line for foot in feet for line in foot.split("\n")]
    # A heading that is a number, and one that comes again beside none, are headings.
    assert dropped(f"# 水车考\n\n## 1\n\n{PAGES[0]}\n\n## 2\n\n{PAGES[1]}\n") == []


@pytest.mark.parametrize("buttons", ["打印本页\u3000关闭窗口", "上一篇\u3000下一篇", "上一页 | 返回目录 | 下一页"])
def test_buttons_set_apart_by_wide_spaces_go(buttons: str) -> None:
    assert dropped(f"{SENTENCES * 2}\n\n{buttons}\n") == [buttons]


def test_one_word_of_a_button_may_be_text() -> None:
    assert dropped(f"{SENTENCES * 2}\n\n下一篇\n\n{SENTENCES}\n") == []


def test_notes_on_authors_of_one_house_are_no_running_heads() -> None:
    note = "（作者系乡土研究室研究员）"
    assert dropped(f"{SENTENCES[:-1]}，立\n{note}\n轴也旧了。{SENTENCES}老\n{note}\n师傅说，先量后裁。{SENTENCES}徒\n{note}\n弟们都点头。{SENTENCES}\n") == []


def test_pages_named_in_english() -> None:
    assert dropped(f"Page 44 - 清河县志\nP. 44\n{PAGES[0]}\n{PAGES[1]}\n") == ["Page 44 - 清河县志", "P. 44"]
    assert dropped(f"水车考\n\n{SENTENCES}参见某书，P. 44。\n\n{SENTENCES}\n") == []


def test_who_made_a_page_of_a_paper() -> None:
    assert dropped(f"水车考\n\n{SENTENCES}\n\n责编：周文 版式：李红\n") == ["责编：周文 版式：李红"]
    assert dropped(f"水车考\n\n{SENTENCES}\n\n本版编辑 周文　　电话 3271\n") == ["本版编辑 周文　　电话 3271"]
    assert dropped(f"水车考\n\n{SENTENCES}\n\n编辑：黄 榕　审核：蓝启章\n") == ["编辑：黄 榕　审核：蓝启章"]
    assert dropped(f"水车考\n\n{SENTENCES}\n\n本版编辑 周文说过这话。\n") == []
    assert dropped(f"水车考\n\n{SENTENCES}\n\n校对：这件事最费眼力 制图：要稳\n") == []


PAGE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去。后来的人说起那间木工房，都说里面一年四季有松木的气味，夏天下过雨就更浓。"


def test_running_heads_beside_numbers_that_tell_how_many_pages_there_are() -> None:
    body = body_of("\n".join(("木工房", PAGE, "第 12 页 共 30 页", "江城旧事", PAGE[::-1], "第 13 页 共 30 页", "江城旧事", "又过了一年，木工房关了门。")))
    assert "江城旧事" not in body
    assert "江城旧事" in body_of("\n".join(("木工房", PAGE, "江城旧事", PAGE[::-1], "江城旧事", "又过了一年，木工房关了门。")))


def test_the_last_page_may_hold_a_few_lines() -> None:
    pages = ("木工房", PAGE, "·12·", PAGE[::-1], "·13·", "又过了一年，木工房关了门。", "·14·")
    assert "·" not in body_of("\n".join(pages))
    assert "·12·" in body_of("\n".join(("木工房", "·12·", "先量后裁。", "·13·", "再刨再锯。", "·14·", PAGE)))


def test_the_editor_on_a_line_below_the_label() -> None:
    text = f"# 河边的水车\n\n{SENTENCES}\n\n责任编辑：\n李小明\n"
    assert body_of(text) == f"{SENTENCES}\n"
    # Below an empty label above the text stands who wrote it.
    (article,) = cleaned(f"# 河边的水车\n\n责任编辑：\n李小明\n\n{SENTENCES}\n").articles
    assert [author.name for author in article.authors] == ["李小明"]
    assert "有编辑责任的人" in body_of(f"# 河边的水车\n\n{SENTENCES}\n\n责任编辑：\n有编辑责任的人\n")


ENTRIES = ("三月，修水车一座。", "五月，涨水，冲走叶板四块，木匠连夜补上。", "八月，旱，水车日夜不停。", "冬，换轴。")


@pytest.mark.parametrize("form", ["- {} -\n木镇水车志", "·{}·\n木镇水车志", "第 {} 页 共 90 页\n木镇水车志", "木镇水车志\n— {} —"])
def test_pages_of_a_few_lines_with_one_head_beside_each_number(form: str) -> None:
    feet = [form.format(number) for number in (57, 58, 59, 60)]
    text = "".join(f"{entry}\n{foot}\n" for entry, foot in zip(ENTRIES, feet, strict=True))
    assert dropped(f"大事记\n{text}") == [line for foot in feet for line in foot.split("\n")]


def test_the_title_said_again_on_each_short_page() -> None:
    feet = [f"第 {number} 页 共 90 页\n木镇大事记" for number in (57, 58)]
    text = "".join(f"{entry}\n{foot}\n" for entry, foot in zip(ENTRIES, feet, strict=False))
    assert dropped(f"木镇大事记\n{text}{ENTRIES[2]}\n") == [line for foot in feet for line in foot.split("\n")]


def test_numbers_over_the_same_short_line_may_be_items() -> None:
    items = "".join(f"{number}\n【答案】\n{entry}\n" for number, entry in enumerate(ENTRIES, 1))
    assert dropped(f"练习\n{items}") == []
    sections = "".join(f"- {number} -\n水车\n{entry}\n" for number, entry in enumerate(ENTRIES, 1))
    assert dropped(f"水车三题\n{sections}") == []


@pytest.mark.parametrize("label", ["提示", "注意", "答案", "译文"])
def test_what_labels_one_paragraph_after_the_other_is_no_running_head(label: str) -> None:
    parts = [f"{page}\n{label}\n" for page in PAGES]
    assert dropped("".join(parts)) == []


def test_the_fences_of_code_are_no_running_heads() -> None:
    blocks = [f"{page}\n\n```bash\nnpm run {number}\n```\n" for page, number in zip(PAGES, ("build", "check all", "serve here", "clean"), strict=True)]
    text = "\n".join(blocks)
    raw = text.encode()
    source = Source("a.md", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    assert not [edit for edit in clean(source).ledger if edit.rule == "page-furniture"]


def test_lines_of_a_paragraph_that_comes_again_are_no_heads() -> None:
    again = "　　石碑上刻着一段话，村里的孩子都会背，上\n学的路上背，放学的路上也背，背到后来，谁也\n不去想它说的是什么了。县里来人抄过一回。\n"
    others = ["".join(page[i : i + 20] + "\n" for i in range(0, len(page) // 20 * 20, 20)) for page in PAGES]
    text = "石碑记\n\n" + "".join(f"　　{other}{again}" for other in others)
    assert dropped(text) == []
    assert cleaned(text).articles[0].body.count("谁也不去想它说的是什么了") >= 1
