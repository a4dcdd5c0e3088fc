"""Script: names written by sound, words that look like names, forms no standard table has, and who signs a work."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.rules.by_sound import is_by_sound
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.traditional import traditionalize


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("弗罗里达州和埃里温，几内亚与欧几里得", "弗羅里達州和埃里溫，幾內亞與歐幾里得"),
        ("费尔干纳盆地，希拉克总统", "費爾干納盆地，希拉克總統"),
        ("心里话，夜里，城里人，云里雾里", "心裡話，夜裡，城裡人，雲裡霧裡"),
    ],
)
def test_names_by_sound_have_their_own_forms(before: str, after: str) -> None:
    assert traditionalize(before) == after


def test_a_word_of_other_characters_is_no_name_by_sound() -> None:
    assert is_by_sound("马斯特里赫特")
    assert not is_by_sound("心里话")
    assert not is_by_sound("夜里")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("中俄关系，折合人民币，克制，败血症", "中俄關係，折合人民幣，克制，敗血症"),
        ("免签入境，拒签，抽签，书签，签了字", "免簽入境，拒簽，抽籤，書籤，簽了字"),
        ("板栗树，栗先生，不寒而栗", "板栗樹，栗先生，不寒而慄"),
        ("液面上升，面粉，翻斗卡车，奋斗", "液面上升，麵粉，翻斗卡車，奮鬥"),
        ("他人云亦云，郁郁不得志，郁达夫", "他人云亦云，鬱鬱不得志，郁達夫"),
        ("自制的蛋糕，自制炸弹，自制力，缺乏自制能力，他很自制，", "自製的蛋糕，自製炸彈，自制力，缺乏自制能力，他很自制，"),
        ("看了这出戏，一出悲剧，出戏院", "看了這齣戲，一齣悲劇，出戲院"),
        ("臻于完善，于谦到于都县", "臻於完善，于謙到于都縣"),
        ("分配制度，假发票，飞机制造公司，热汤面，昆剧团", "分配制度，假發票，飛機製造公司，熱湯麵，崑劇團"),
        ("二十余天，余光中，对党忠诚", "二十餘天，余光中，對黨忠誠"),
        ("闻余巡阅沿江，戏言余有一法，赠余以诗", "聞余巡閱沿江，戲言余有一法，贈余以詩"),
        ("仅余三人，余款另付，两年余，三十余里，业余，编余", "僅餘三人，餘款另付，兩年餘，三十餘里，業餘，編餘"),
        ("店主姓范，名后村；她姓余，两人不姓沈", "店主姓范，名后村；她姓余，兩人不姓沈"),
        ("百姓于是散去，姓名录于后", "百姓於是散去，姓名錄於後"),
        ("沈阳故宫，沈从文", "瀋陽故宮，沈從文"),
    ],
)
def test_words_of_which_opencc_makes_others(before: str, after: str) -> None:
    assert traditionalize(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("乾巴巴的文章，乾生先生", "干巴巴的文章，乾生先生"),
        ("大熊貓保護區，徵調民夫，宮調、徵調", "大熊猫保护区，征调民夫，宫调、徵调"),
        ("他的姪子到祕魯去，祕方，親暱，彞族", "他的侄子到秘鲁去，秘方，亲昵，彝族"),
        ("鍾馗捉鬼，錢鍾書，老態龍鍾", "钟馗捉鬼，钱锺书，老态龙钟"),
        ("反覆、答覆、重覆；射覆，覆宗絕祀，覆蓋，反覆蓋上", "反复、答复、重复；射覆，覆宗绝祀，覆盖，反覆盖上"),
        ("龍鍾潦倒，曉鍾初動；故《易》基《乾》《坤》，宮徵相和，徵兵", "龙钟潦倒，晓钟初动；故《易》基《乾》《坤》，宫徵相和，征兵"),
        ("玉宇沈沈，沈愁；沈氏、沈先生", "玉宇沉沉，沉愁；沈氏、沈先生"),
        ("束脩之禮，脩改", "束脩之礼，修改"),
        ("程鉅夫與水車，鉅款、鉅鹿", "程钜夫与水车，巨款、巨鹿"),
        ("他没有到過陜西、陜北，鑴刻了一塊碑", "他没有到过陕西、陕北，镌刻了一块碑"),
        ("陜隘之地，佩鑴", "陜隘之地，佩鑴"),
        ("桑乾河，乾隆", "桑干河，乾隆"),
    ],
)
def test_words_that_look_like_names_and_variants_are_converted(before: str, after: str) -> None:
    assert simplify(before) == after


def test_no_form_is_made_that_the_standard_table_does_not_have() -> None:
    assert simplify("劏房，爾雅蜚蠦") == "劏房，尔雅蜚蠦"
    assert simplify("張頎，劉埇，馬驌") == "张颀，刘埇，马骕"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("題「湖邊閒人著」，（魯迅著）", "题「湖边闲人著」，（鲁迅著）"),
        ("《江城》，宋平著，文藝書局2003年版", "《江城》，宋平著，文艺书局2003年版"),
        ("王敏等著，小李睡著，劉敏唱著。", "王敏等着，小李睡着，刘敏唱着。"),
        ("「誰在外面等著」，「門開著」，（他在家閒著）", "「谁在外面等着」，「门开着」，（他在家闲着）"),
        ("察微知著，立而不廢，故著於《春秋》", "察微知著，立而不废，故著于《春秋》"),
        ("見其所著帽，所著書；附著於牆，執著於此，穿著於身，放著在桌上", "见其所着帽，所著书；附着于墙，执着于此，穿着于身，放着在桌上"),
    ],
)
def test_who_wrote_stands_in_quotation_marks_and_brackets(before: str, after: str) -> None:
    assert simplify(before) == after
