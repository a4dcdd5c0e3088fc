"""Script: both directions, names, protected words, documents that are not to be converted, and what is reported."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.script import page_script
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.traditional import traditionalize
from bianzuan.cleaning.rules.variant_forms import VARIANTS
from bianzuan.config import CleanConfig
from bianzuan.model import Cleaned, Script, Source
from bianzuan.reading import split_lines

HANS = "余华说：“头发白了，还要参与制造。”\n\n他们发明了水车，着力解决里面的问题，于谦的后人也来了。\n"
HANT = "余華說：「頭髮白了，還要參與製造。」\n\n他們發明了水車，著力解決裡面的問題，于謙的後人也來了。\n"


def cleaned(text: str, target: Script = "zh-Hans", config: CleanConfig | None = None) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    return clean(source, config or CleanConfig(), target=target)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("着力解决，看着，意味着", "著力解決，看著，意味著"),
        ("原著、土著、著名", "原著、土著、著名"),
        ("乾安县与徐乾学", "乾安縣與徐乾學"),
        ("王汎森研究薛应旂。", "王汎森研究薛應旂。"),
        ("余华的小说写得好，余下的不谈。", "余華的小說寫得好，餘下的不談。"),
        ("中国发明了火药，有发明，有创造", "中國發明了火藥，有發明，有創造"),
        ("广泛参与制造业，制度与制造", "廣泛參與製造業，制度與製造"),
        ("头发，发展，理发，白发", "頭髮，發展，理髮，白髮"),
        ("皇后与太后以后，一天后", "皇后與太后以後，一天後"),
        ("干部干净，干预干活", "幹部乾淨，干預幹活"),
        ("于谦到于家庄，于是", "于謙到于家莊，於是"),
        ("范仲淹在范围之内。", "范仲淹在範圍之內。"),
        ("钟南山看钟表。", "鍾南山看鐘錶。"),
        ("公里之外的里弄里面", "公里之外的里弄裡面"),
        ("沈从文在沈阳游览。", "沈從文在瀋陽遊覽。"),
        ("云计算与软件网络信息", "雲計算與軟件網絡信息"),
    ],
)
def test_simplified_becomes_traditional_without_other_words(before: str, after: str) -> None:
    assert traditionalize(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("徐乾學與陳乾生談魏徵。", "徐乾学与陈乾生谈魏徵。"),
        ("錢鍾書與鍾南山看鐘。", "钱锺书与钟南山看钟。"),
        ("畢昇發明印刷，水平提昇。", "毕昇发明印刷，水平提升。"),
        ("乾安縣的乾淨毛巾", "乾安县的干净毛巾"),
        ("軟體與網路資訊", "软体与网路资讯"),
    ],
)
def test_names_keep_their_forms_in_simplified_text(before: str, after: str) -> None:
    assert simplify(before) == after


def test_one_source_makes_editions_in_both_scripts() -> None:
    assert [a.body for a in cleaned(HANS, "zh-Hant").articles] == [HANT]
    assert [a.body for a in cleaned(HANT, "zh-Hans").articles] == [HANS]
    for text, target in ((HANS, "zh-Hant"), (HANT, "zh-Hans")):
        result = cleaned(text, target)  # type: ignore[arg-type]
        assert verify(result) == ()
        assert result.articles[0].script_original != target


@pytest.mark.parametrize(("text", "target"), [(HANS, "zh-Hans"), (HANT, "zh-Hant")])
def test_the_script_of_the_edition_is_left_alone(text: str, target: Script) -> None:
    assert cleaned(text, target).articles[0].body == text


def test_a_character_of_several_forms_is_logged() -> None:
    reasons = {edit.before: edit.reason for edit in cleaned(HANS, "zh-Hant").ledger if edit.rule == "script"}
    assert "发 → 發 髮" in reasons["头发"]


def test_protected_words_are_kept_in_both_directions() -> None:
    config = CleanConfig(protect=("头发", "頭髮"))
    assert "头发白了，還要" in cleaned(HANS, "zh-Hant", config).articles[0].body
    assert "頭髮白了，还要" in cleaned(HANT, "zh-Hans", config).articles[0].body


@pytest.mark.parametrize(
    "text",
    [
        "他引用了「學而時習之」一句。",
        "书名是《憺園集》和《續資治通鑑長編》。",
        "他说，“後來”二字写作“后来”。",
        "Only Latin, 1234.",
    ],
)
def test_a_text_that_quotes_traditional_words_is_not_converted(text: str) -> None:
    assert page_script(Page((text,))) != "zh-Hant"
    assert [edit for edit in cleaned(text + "\n").ledger if edit.rule == "script"] == []


def test_runs_in_the_other_script_are_reported() -> None:
    text = "各级工会要认真学习，推动落实。\n\n这一段里夹着廣大職工團結奮鬥的原话，没有引号。\n" + "我们还要继续努力工作。\n" * 5
    flags = [edit for edit in cleaned(text).ledger if edit.rule == "mixed-script"]
    assert [(edit.before, edit.after, edit.status) for edit in flags] == [("廣大職工團結奮鬥", "广大职工团结奋斗", "flagged")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("擡頭、高擡貴手、枱燈", "抬头、高抬贵手、台灯"),
        ("祇有、祇是、祇要；神祇、地祇", "只有、只是、只要；神祇、地祇"),
        ("沈重、沈思、低沈；沈從文、沈陽", "沉重、沉思、低沉；沈从文、沈阳"),
        ("伙同、夥伴，獲益甚夥", "伙同、伙伴，获益甚夥"),
        ("謌聲、畊田、貓鷰鵞鶏、隣居", "歌声、耕田、猫燕鹅鸡、邻居"),
        ("看著原著，著名的土著，隨著著書", "看着原著，著名的土著，随着著书"),
    ],
)
def test_variants_that_opencc_leaves(before: str, after: str) -> None:
    assert simplify(before) == after


def test_variants_have_one_standard_form_that_is_simplified() -> None:
    for variant, standard in VARIANTS.items():
        assert simplify(standard) == standard, variant
        assert standard not in VARIANTS


HANS_PARAGRAPH = "老师傅把图纸铺在桌上，让学徒们围着看，说机器和车床还没有调准，谁也不许开动。"
HANT_PARAGRAPH = "老師傅把圖紙鋪在桌上，讓學徒們圍著看，說機器和車床還沒有調準，誰也不許開動。"


def test_paragraphs_of_a_document_in_both_scripts_are_converted_by_themselves() -> None:
    text = "\n\n".join([HANS_PARAGRAPH, HANT_PARAGRAPH, HANS_PARAGRAPH + "再看一遍，直到人人都看明白。", HANT_PARAGRAPH + "再看一遍。", HANS_PARAGRAPH * 2]) + "\n"
    result = cleaned(text)
    assert verify(result) == ()
    assert "師" not in result.articles[0].body
    assert "老师傅把图纸铺在桌上，让学徒们围着看" in result.articles[0].body
    rows = [edit for edit in result.ledger if edit.rule == "script"]
    assert all(edit.confidence == "likely" for edit in rows)
    assert all("both scripts" in edit.reason for edit in rows)
    other = cleaned(text, "zh-Hant").articles[0].body
    assert "师" not in other
    assert other.count("圍著看") == 6


def test_headings_among_paragraphs_in_the_other_script_are_converted_with_them() -> None:
    long = "學徒小李記下了尺寸，又把刨子擦得乾乾淨淨，放回原來的架子上去。"
    text = "\n\n".join(["木工房", "一、開門", HANT_PARAGRAPH, "二、关门", HANS_PARAGRAPH.replace("老师傅", "小师傅"), "三、學徒", long, HANS_PARAGRAPH * 2]) + "\n"
    body = cleaned(text).articles[0].body
    assert "## 一、开门" in body
    assert "## 三、学徒" in body
    alone = "\n\n".join(["木工房", "一、開門", HANS_PARAGRAPH, "二、关门", HANS_PARAGRAPH + "再看一遍。"]) + "\n"
    assert "一、開門" in cleaned(alone).articles[0].body


def test_what_has_the_wanted_script_is_left_as_it_is_where_the_rest_is_converted() -> None:
    # 后 and 里 are characters of both scripts: in a Traditional line they are what they are.
    kept = "皇后到里長家，讓學徒們圍著看，說機器和車床還沒有調準，于先生與范先生也來了。"
    text = "\n\n".join([HANS_PARAGRAPH, kept, HANS_PARAGRAPH + "再看一遍。", HANS_PARAGRAPH * 3]) + "\n"
    assert kept in cleaned(text, "zh-Hant").articles[0].body


def test_a_traditional_page_with_some_simplified_forms_is_converted_whole() -> None:
    # 体, 点 and 当 slipped in; readings stand behind 著, which no table takes for a Traditional form alone.
    soiled = "牆(qiáng)上釘著(zhù)紙樣，体會了門道。\n\n她看著(zhù)鏡(jìng)子說著(zhù)話，点頭當当。\n\n後來還有人學這門手藝。\n"
    assert cleaned(soiled).articles[0].body == "墙上钉着纸样，体会了门道。\n\n她看着镜子说着话，点头当当。\n\n后来还有人学这门手艺。\n"


ORIGINAL = "橋成於嘉慶九年，鄉人勒石記其事，曰：是橋也，東達於縣，西接於驛，經始於春，告成於冬，費錢千緡。"


@pytest.mark.parametrize(
    ("above", "paragraph"),
    [("老师傅又说了一遍。", ORIGINAL), ("他的信上这样写：", HANT_PARAGRAPH)],
    ids=["an original of old", "what a colon announces"],
)
def test_one_paragraph_in_the_other_script_may_be_a_quotation_and_is_reported(above: str, paragraph: str) -> None:
    text = "\n\n".join([HANS_PARAGRAPH, above, paragraph, *(HANS_PARAGRAPH + f"第{n}遍。" for n in range(12))]) + "\n"
    result = cleaned(text)
    assert paragraph in result.articles[0].body
    assert [edit.rule for edit in result.ledger if edit.status == "flagged"].count("mixed-script") >= 1


def test_one_paragraph_of_today_in_the_other_script_is_converted() -> None:
    others = [f"第{n}章讲的是{thing}的用法，老师傅画了图样，写明了尺寸，又请人来校对过一遍，徒弟们都照着做。" for n, thing in enumerate("锯刨凿斧尺墨钻锉钉胶", 1)]
    text = "\n\n".join(["木工房", *others[:5], HANT_PARAGRAPH, *others[5:]]) + "\n"
    result = cleaned(text)
    assert HANS_PARAGRAPH in result.articles[0].body
    assert verify(result) == ()
    assert {edit.confidence for edit in result.ledger if edit.rule == "script"} == {"likely"}
    assert not [edit for edit in result.ledger if edit.rule == "mixed-script"]


def test_corner_brackets_follow_the_script_of_their_paragraph() -> None:
    quoting = HANT_PARAGRAPH.replace("說機器", "說：「機器").replace("開動。", "開動。」")
    text = "\n\n".join([HANS_PARAGRAPH, quoting, HANS_PARAGRAPH.replace("说机器", "说「机器」"), quoting + "再看一遍，直到人人都看明白。", HANS_PARAGRAPH * 2]) + "\n"
    body = cleaned(text).articles[0].body
    assert "说：“机器和车床" in body
    assert "说「机器」" in body


def test_one_pair_of_the_wanted_quotation_marks_keeps_no_others() -> None:
    """Only in its own line, where one may stand in the other."""
    body = cleaned("水車考\n\n老師傅說：「先量後裁。」徒弟們都記下來了。\n\n門上寫著“木工房”三個字，還有一張圖樣。\n\n他說：“我懂「量」字。”後來又說了一遍。\n").articles[0].body
    assert "老师傅说：“先量后裁。”" in body
    assert "他说：“我懂「量」字。”" in body


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("大家都叫它『老水車』，船工也叫。", "大家都叫它“老水车”，船工也叫。"),
        ("他說：「大家都叫它『老水車』，我也叫。」", "他说：“大家都叫它‘老水车’，我也叫。”"),
        ("他說：「好。」人們叫它『老水車』。", "他说：“好。”人们叫它“老水车”。"),
        ("他說：『我懂「量」字。』後來又說了「好」。", "他说：“我懂‘量’字。”后来又说了“好”。"),
        ("他說：『先量後裁，", "他说：“先量后裁，"),
        # What the line above opened.
        ("叫它『老水車』，我也叫。」說完就走了，人們又叫他『老師傅』。", "叫它‘老水车’，我也叫。”说完就走了，人们又叫他“老师傅”。"),
        ("裁的是門板』，我也叫。", "裁的是门板’，我也叫。"),
    ],
)
def test_the_outer_marks_become_double_ones_whichever_they_are(line: str, quoted: str) -> None:
    body = cleaned(f"水車考\n\n老師傅說過，機器開動以前要先檢查，徒弟們都記下來了。\n\n{line}\n").articles[0].body
    assert quoted in body


@pytest.mark.parametrize("target", ["zh-Hans", "zh-Hant"])
def test_a_page_of_a_paper_set_wide_has_its_title_in_either_edition(target: Script) -> None:
    page = "清 河 报   1962 年 5 月 3 日   第 二 版\n\n水车修好了\n\n    本报讯 四月三十日上午，河边的水车又转起来了，一千多名社员来看。\n    老师傅说，要管好水、用好水，争取今年夏粮大丰收。\n\n短评  管 好 用 好 渠 水\n    水车修好了，这是一件大喜事，但是只是第一步，更重要的是管好水。\n"
    article = cleaned(page, target).articles[0]
    assert (article.title, article.date) == ({"zh-Hans": "水车修好了", "zh-Hant": "水車修好了"}[target], "1962-05-03")
    assert "管好用好渠水" in article.body
