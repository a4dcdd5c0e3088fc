"""Script: both directions, names, protected words, documents that are not to be converted, and what is reported."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.script import page_script
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.traditional import traditionalize
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
