"""Script word by word: 著 by likelihood, variants of Taiwan and Hong Kong, one-to-many characters, and words over a cut."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.reassembly.words.script_tables import CORRECTIONS, NAMES_IN_SIMPLIFIED, converter
from bianzuan.cleaning.rules.simplified import _changing, simplify
from bianzuan.cleaning.rules.traditional import traditionalize
from bianzuan.cleaning.rules.variant_forms import VARIANTS
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("由於穆斯林，處於潛伏，不限於單個", "由于穆斯林，处于潜伏，不限于单个"),
        ("樊於期，於梨華，於戲", "樊於期，於梨华，於戏"),
        ("舉著錄音筆，扛著錄像機", "举着录音笔，扛着录像机"),
        ("目錄著錄詳細，著錄於卷首", "目录著录详细，著录于卷首"),
        ("起著作用，展示著作品，堆著作物", "起着作用，展示着作品，堆着作物"),
        ("這部著作，主著作權，出版著作", "这部著作，主著作权，出版著作"),
        ("抱著書本，捧著書，著書立說，一生著書", "抱着书本，捧着书，著书立说，一生著书"),
        ("牆上雕刻著有關渡口的故事，畫家著有畫論", "墙上雕刻着有关渡口的故事，画家著有画论"),
        ("接著有人說，隨著有關規定，他著有詩集", "接着有人说，随着有关规定，他著有诗集"),
        ("刻著文字，帶著文件，曾著文批評", "刻着文字，带着文件，曾著文批评"),
        ("看著論文，議論著論文，學術專著，論著豐富", "看着论文，议论着论文，学术专著，论著丰富"),
        ("有著稱霸的野心，以勤勞著稱", "有着称霸的野心，以勤劳著称"),
        ("跟著名師學，是著名師範，藏著名貴的酒", "跟着名师学，是著名师范，藏着名贵的酒"),
        ("大著膽子，拙著，他的新著，近著一篇，靠近著火點", "大着胆子，拙著，他的新著，近著一篇，靠近着火点"),
        ("望著之前的路，所著之書，抱著為大家", "望着之前的路，所著之书，抱着为大家"),
        ("合著眼，合著一本書", "合着眼，合著一本书"),
        ("梁啟超著", "梁启超著"),
        ("一直看著", "一直看着"),
        ("不著撰人名氏。舊本題序，不著姓名", "不著撰人名氏。旧本题序，不著姓名"),
        ("睡不著，找不著姓陳的人，不著急", "睡不着，找不着姓陈的人，不着急"),
        ("《渡口》（阿爾弗雷德·巴頓著 某書局出版）", "《渡口》（阿尔弗雷德·巴顿著 某书局出版）"),
    ],
)
def test_zhu_stays_where_the_line_reads_likelier_with_it(before: str, after: str) -> None:
    assert simplify(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("爲了裏面的麪粉和毛綫，羣衆喫糉子", "为了里面的面粉和毛线，群众吃粽子"),
        ("衞生、鬬爭、粧容、舖子、倣效、讌會、畧", "卫生、斗争、妆容、铺子、仿效、宴会、略"),
        ("家鄕、靑年、廣吿、塲面、尙且、偸竊", "家乡、青年、广告、场面、尚且、偷窃"),
        ("答覆、批覆、覆核、覆查；覆蓋、顛覆核心、覆沒", "答复、批复、复核、复查；覆盖、颠覆核心、覆没"),
        ("牠們揹著包，嫋嫋炊煙", "它们背着包，袅袅炊烟"),
    ],
)
def test_variants_of_taiwan_and_hong_kong(before: str, after: str) -> None:
    assert simplify(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("千钧一发，间不容发，一发不可收拾", "千鈞一髮，間不容髮，一發不可收拾"),
        ("养了五百只鸭，十几只，一只只飞走，十几只有三两重", "養了五百隻鴨，十幾隻，一隻隻飛走，十幾只有三兩重"),
        ("衣服干了，若干干部干涉", "衣服乾了，若干幹部干涉"),
        ("卷着裤腿，卷袖子，把纸卷成筒，试卷", "捲著褲腿，捲袖子，把紙捲成筒，試卷"),
        ("他背着背包，看了两出戏", "他背著背包，看了兩齣戲"),
        ("谷仓旁发生械斗，钟鼓齐鸣，气喘吁吁", "穀倉旁發生械鬥，鐘鼓齊鳴，氣喘吁吁"),
        ("系鞋带，情系家乡，中文系，关系", "繫鞋帶，情繫家鄉，中文系，關係"),
        ("不准入内，说不准，标准，批准", "不准入內，說不準，標準，批准"),
        ("游击队游泳，旅游", "游擊隊游泳，旅遊"),
    ],
)
def test_one_to_many_characters(before: str, after: str) -> None:
    assert traditionalize(before) == after


HEAD = "老師傅把圖紙鋪在桌上，讓學徒們圍著看，說機器和車床還沒有調準，誰也不許開動。他們讀的是一部很有名的"
TAIL = "，人人都說好，誰也不肯放下，一直看到天黑才回家吃飯。"


def cleaned(text: str, decisions: tuple[Decision, ...] = ()) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    result = clean(source, CleanConfig(), decisions)
    assert verify(result) == ()
    return result


@pytest.mark.parametrize(
    ("before", "behind", "word"), [("原", "著", "原著"), ("著", "作", "著作"), ("瞭", "望臺", "瞭望台"), ("慰", "藉", "慰藉"), ("憑", "藉", "凭借")]
)
def test_a_word_over_a_cut_is_converted_as_one(before: str, behind: str, word: str) -> None:
    text = f"水車考\n\n{HEAD}{before}\n\n{behind}{TAIL}\n"
    assert f"很有名的{word}，人人都说好" in cleaned(text).articles[0].body


def test_a_form_at_a_cut_can_be_decided_otherwise() -> None:
    text = f"水車考\n\n{HEAD}手\n\n錶{TAIL}\n"
    row = next(edit for edit in cleaned(text).ledger if edit.before == "錶" and edit.rule == "script")
    result = cleaned(text, (Decision("reject", edit=row.id),))
    assert "手錶" in result.articles[0].body
    assert result.unplaced == ()


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("县治西行一百一十里，至四十里井", "縣治西行一百一十里，至四十里井"),
        ("家里心里，十里以外，这里面", "家裡心裡，十里以外，這裡面"),
        ("叔叔、婶娘和新娘", "叔叔、嬸娘和新娘"),
        ("兼容并包的老师傅", "兼容並包的老師傅"),
        ("两手托着木盘，托人带信", "兩手托著木盤，託人帶信"),
        ("五月粜新谷，山谷里积谷防饥", "五月糶新穀，山谷裡積穀防饑"),
        ("卮酒、只鸡、盂饭，只鸡蛋不够", "卮酒、隻雞、盂飯，只雞蛋不夠"),
    ],
)
def test_words_of_several_traditional_forms_by_what_stands_beside_them(simplified: str, traditional: str) -> None:
    assert traditionalize(simplified) == traditional


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("此章稱之為王，乃著書之時追書耳", "此章称之为王，乃著书之时追书耳"),
        ("他捧著書看，她看著書睡了", "他捧着书看，她看着书睡了"),
        ("影響台灣甚鉅，鉅款", "影响台湾甚巨，巨款"),
        ("語於人曰逺望之", "语于人曰远望之"),
    ],
)
def test_words_of_several_simplified_forms_by_what_stands_beside_them(traditional: str, simplified: str) -> None:
    assert simplify(traditional) == simplified


def test_what_has_no_character_to_change_stays_and_all_that_changes_has_one() -> None:
    # Most texts are asked about their characters only: none of the rules may change a text in which none of those stands.
    changing = _changing()
    assert all(not changing.isdisjoint(form) for form in (*CORRECTIONS, *NAMES_IN_SIMPLIFIED))
    plain = "".join(character for character in map(chr, range(0x4E00, 0x9FA6)) if character not in changing)
    assert converter("tw2s").convert(plain) == plain
    assert not any(VARIANTS.get(character) for character in plain)


@pytest.mark.parametrize(("before", "after"), [("一片豆乾和白飯", "一片豆干和白饭"), ("餅乾和糖果擺在桌上", "饼干和糖果摆在桌上"), ("鳳梨乾和麥芽糖", "凤梨干和麦芽糖"), ("曬乾文件再裝訂", "晒干文件再装订"), ("乾和七年立碑", "乾和七年立碑"), ("乾隆年間的餅乾盒", "乾隆年间的饼干盒")])
def test_what_is_dry_ends_before_a_reign(before: str, after: str) -> None:
    assert simplify(before) == after
