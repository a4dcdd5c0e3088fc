"""What is known about characters and scripts beyond OpenCC's dictionaries, and OpenCC's own tables read as data.

The exceptions are OpenCC's known mistakes in tw2s, each with words to prove it; they hold for every document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


@cache
def converter(config: str) -> Any:
    """OpenCC converter, loaded when first asked for."""
    from opencc import OpenCC

    return OpenCC(config)


@cache
def _table(name: str) -> dict[str, tuple[str, ...]]:
    import opencc

    path = Path(str(opencc.__file__)).parent / "dictionary" / name
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {key: tuple(values.split()) for key, values in rows}


# The tables of tw2s, in its two steps.
_TO_SIMPLIFIED = ("TWVariantsRevPhrases.txt", "TWVariantsRev.txt", "TSPhrases.txt", "TSCharacters.txt")


@cache
def changed_by_tw2s() -> frozenset[str]:
    """Every character that tw2s changes, alone or inside a phrase: a text that has none of them it leaves as it is."""
    found: set[str] = set()
    for key, values in (row for name in _TO_SIMPLIFIED for row in _table(name).items()):
        for value in values:
            found.update(key if len(key) != len(value) else (old for old, new in zip(key, value, strict=True) if old != new))
    return frozenset(found)


@cache
def is_traditional(character: str) -> bool:
    """True for a form that Simplified text does not use: it has other simple forms and is none itself."""
    simple = _table("TSCharacters.txt").get(character, ())
    return bool(simple) and character not in simple and character not in _simplified_forms()


@cache
def has_simple_form(character: str) -> bool:
    """True for a form that some or all Simplified text writes otherwise: 設, and also 於, 乾 and 著."""
    simple = (*_table("TSCharacters.txt").get(character, ()), *_FURTHER_CHOICES.get(character, ()))
    return any(form != character for form in simple)


# Forms that OpenCC has in phrases only: 著 is 着 in 看著, and itself in 原著.
_FURTHER_CHOICES = {"著": ("着", "著"), "沈": ("沉", "沈")}
_VARIANT_TABLES = ("TWVariants.txt", "HKVariants.txt")


@cache
def is_simplified(character: str) -> bool:
    """True for a form that Traditional text does not use, in Taiwan or Hong Kong either: they write 床, not 牀."""
    traditional = _table("STCharacters.txt").get(character, ())
    used = {form for standard in traditional for name in _VARIANT_TABLES for form in _table(name).get(standard, ())}
    return bool(traditional) and character not in traditional and character not in used


@cache
def _simplified_forms() -> frozenset[str]:
    return frozenset(_table("STCharacters.txt"))


@cache
def choices(character: str) -> tuple[str, ...]:
    """Simple forms a traditional character may have, if there are several: 乾 → 干 乾."""
    values = _table("TSCharacters.txt").get(character, ())
    extra = _FURTHER_CHOICES.get(character, ())
    return tuple(dict.fromkeys((*values, *extra))) if len(values) > 1 or extra else ()


@cache
def traditional_choices(character: str) -> tuple[str, ...]:
    """Traditional forms a simplified character may have, if there are several: 余 → 餘 余."""
    values = _table("STCharacters.txt").get(character, ())
    return values if len(values) > 1 else ()


@cache
def traditional_phrases() -> frozenset[str]:
    """Phrases of which a dictionary, OpenCC's or `TRADITIONAL_WORDS`, knows the Traditional form."""
    return frozenset((*_table("STPhrases.txt"), *TRADITIONAL_WORDS))


@cache
def _protected(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def protected_spans(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where names and phrases stand that the editor protects."""
    if names:
        yield from (match.span() for match in _protected(names).finditer(text))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# 乾 (qián) in reign titles, places, classics and common historical names; elsewhere it is 干.
KEEP_QIAN = _words(
    "乾坤 乾隆 乾卦 乾元 乾清 乾安 乾县 乾縣 乾陵 乾州 乾嘉 乾道 乾封 乾符 乾德 乾宁 乾寧 乾祐 乾化 乾亨 乾统 乾統 乾兴 乾興 乾贞 乾貞 乾明 乾和 "
    "《乾》 〈乾〉 乘乾 稟乾 禀乾 秉乾 承乾 體乾 体乾 法乾 乾文 乾曜 乾儀 乾仪 乾維 乾维 乾樞 乾枢 乾學 乾学 乾健 乾乾 康乾 雍乾 朝乾 乾惕 乾纲 乾綱 乾象 乾宅 乾造 乾位 乾天 乾断 乾斷 乾覆 乾闼 乾闥 乾沓 乾务 乾務 乾潭 乾竺 周易乾"
)

# 夥 in the sense of many is no 伙.
KEEP_HUO = _words("甚夥 頗夥 颇夥 繁夥 眾夥 众夥 夥頤 夥颐")

# Characters that are another one in some words only, and what they are there: 祇有 is 只有, but 神祇 stays; 沈重 is 沉重,
# but 沈 the name stays.
# 限於單個: OpenCC reads 於單, 於穆 and 於琳 as names across the word's end; behind these verbs 於 is none.
IN_WORDS = {
    "於": ("于", re.compile("(?<=[由位限屬属處处對对關关至等終终過过高低大小多少居生出在甘善勇敢樂乐急忙利便易難难宜適适用源起始止基鑒鉴歸归寄介屆届瀕濒陷置立成建毀毁死敗败勝胜優优遜逊安苦富敏見见載载刊發发流存藏葬投獻献致忠趨趋傾倾側侧作行異异同近遠远先後后早晚隸隶服從从類类擅精專专忙迫困囿疏怠慣惯習习嚴严寬宽強强弱短長长肇創创設设定隱隐散分佈布彌弥集聚來来去往落沒没沉溺耽醉疲窮穷極极鑑有無无付加施授受求助取借])於")),
    "祇": ("只", re.compile("(?<![神地靈灵天])祇(?=[有是能要好得不見见為为在會会用求可應应怕管顧顾需因限剩差知想])")),
    "覆": ("复", re.compile("(?<=[批答回函電电奉示見见反重稟禀申鈞钧])覆(?![蓋盖沒没滅灭舟水盆轍辙])|(?<=反覆)覆|(?<![顛颠傾倾翻])覆(?=[核函信電电議议查審审試试檢检診诊命校])")),
    "鉅": ("巨", re.compile("(?<=[甚艱艰])鉅|鉅(?=[大額额著細细款變变資资富作製制萬万億亿商獻献野鹿])")),
    # 陜 and 鑴 are other characters, for which no simple form is made; in these words they stand for 陝 and 鐫.
    "陜": ("陕", re.compile("陜(?=[西北南甘寧宁])|(?<=[川豫晉晋入])陜")),
    "鑴": ("镌", re.compile("鑴(?=[刻版碑石字印鏤镂銘铭])|(?<=[雕精])鑴")),
    "沈": ("沉", re.compile("沈(?=[重思澱淀浸痛迷淪沦睡穩稳溺沒没悶闷寂靜静著着默船積积降湎淫淤吟沈愁冥疴痾滯滞毒酣醉])|(?<=[深下低陰阴消浮昏沈珠幽])沈(?![陽阳])")),
}

# 徵 the tone stays; 宮徵 is what OpenCC does not know.
KEEP_ZHI = _words("宮徵 宫徵 清徵 變徵 变徵 流徵 角徵 徵羽")

# Variants that OpenCC merges although they live on in names; converted only in the words given.
VARIANT_WORDS = {
    "汎": _words("汎酒 汎杯 汎盃 汎觴 汎觞 汎槎 汎舸 汎水 汎清 汎汎 來汎 来汎 廣汎 广汎 汎濫 汎滥 汎指 汎稱 汎称 空汎 汎舟 浮汎 汎愛 汎论 汎論 汎神 寬汎 宽汎"),
    "旂": _words("旂幟 旂帜 紅旂 红旂 旂號 旂号"),
    "堃": (),
    "喆": (),
    "昇": _words("昇天 仙昇 昇仙 昇壇 昇坛 昇殿 昇堂 昇座 昇高 飛昇 飞昇 昇攀 昇遐 昇平 上昇 提昇 昇級 昇级 昇起 昇降 高昇 昇華 昇华 昇任 晉昇 晋昇 回昇"),
    "陞": _words("陞官 陞遷 陞任 擢陞"),
    "甯": (),
    "濬": _words("疏濬 濬通"),
    # 什么 in a text that else is Traditional; OpenCC takes every 么 for the youngest of a family.
    "么": _words("老么 么兒 么儿 么妹 么女 么弟 么子 么叔 么爸 么姨 么舅 么麼 么麽 么点 么點"),
    "犇": (),
    "淼": (),
}

# Words (patterns) tw2s leaves or gets wrong, with what Simplified text writes.
CORRECTIONS = {
    "甚麼": "什么", "甚麽": "什么", "怎麽": "怎么", "乾乾淨淨": "干干净净", "乾乾净净": "干干净净", "乾乾爽爽": "干干爽爽",
    "乾乾癟癟": "干干瘪瘪", "束脩": "束脩", "脯脩": "脯脩", "脩金": "脩金", "脩脯": "脩脯",
    # OpenCC knows the mode 徵調 only.
    "(?<![宮宫商角羽變变、])徵[調调](?![式、])": "征调",
}  # fmt: skip
# Names written otherwise than names are: 鍾 is 锺 in a given name, but the demon queller is 钟馗, and 桑乾 is read gān.
NAMES_IN_SIMPLIFIED = {"鍾馗": "钟馗", "鐘馗": "钟馗", "桑乾": "桑干"}

# Simplified words that s2tw gives a rarer form than Traditional text has, or reads as another word.
TRADITIONAL_WORDS = {
    "兼容并包": "兼容並包", "家具": "家具", "家俱": "家俱", "污染": "污染", "贪污": "貪污", "污水": "污水", "吃里扒外": "吃裡扒外", "胡同": "胡同",
    "发了": "發了", "汇报": "匯報", "公里": "公里", "里长": "里長", "邻里": "鄰里", "故里": "故里", "乡里": "鄉里", "里弄": "里弄",
    "万里": "萬里", "千里": "千里", "百里": "百里", "十里": "十里", "里约": "里約", "党项": "党項", "余姚": "餘姚", "余杭": "餘杭",
    "干支": "干支", "干戈": "干戈", "若干": "若干", "干预": "干預", "干扰": "干擾", "相干": "相干", "干事": "幹事", "后妃": "后妃",
    "太后": "太后", "王后": "王后", "母后": "母后", "影后": "影后", "天后": "天后", "一天后": "一天後", "几天后": "幾天後",
    "两天后": "兩天後", "三天后": "三天後", "多天后": "多天後", "数天后": "數天後", "着重": "著重",
    "千钧一发": "千鈞一髮", "不准": "不准", "说不准": "說不準", "拿不准": "拿不準", "看不准": "看不準", "吃不准": "吃不準", "量不准": "量不準",
    "兄台": "兄台", "谷仓": "穀倉", "械斗": "械鬥", "钟鼓": "鐘鼓", "污蔑": "污衊", "万俟": "万俟", "拉纤": "拉縴", "吁吁": "吁吁", "气喘吁吁": "氣喘吁吁",
    "人云亦云": "人云亦云", "诗云": "詩云", "古人云": "古人云", "子曰诗云": "子曰詩云", "云云": "云云", "不知所云": "不知所云", "团伙": "團夥",
    "中俄关系": "中俄關係", "血症": "血症", "克制": "克制", "克制力": "克制力", "折合": "折合", "液面": "液面", "洋面": "洋面", "弯液面": "彎液面",
    "瑞郎方面": "瑞郎方面", "徐家汇": "徐家匯", "徐汇区": "徐匯區", "江干区": "江干區", "云岩": "雲岩", "云岩区": "雲岩區", "干宝": "干寶", "干将": "幹將", "干将莫邪": "干將莫邪",
    "干渠": "幹渠", "干材": "幹材", "征人": "征人", "征人启事": "徵人啟事", "余怒": "餘怒", "余烟": "餘煙", "编余": "編餘", "编余人员": "編餘人員", "余怒未息": "餘怒未息", "心余力绌": "心餘力絀", "余弧": "餘弧", "余角": "餘角",
    "郁郁": "鬱鬱", "郁郁乎": "郁郁乎", "子丑": "子丑", "子丑寅卯": "子丑寅卯", "咸与维新": "咸與維新", "合于时宜": "合於時宜", "自愈": "自癒",
    "疗愈": "療癒", "不治而愈": "不治而癒", "注疏": "注疏", "后进先出": "後進先出", "后进": "後進",
    "死胡同": "死胡同", "生发": "生發", "编发": "編發", "编发了": "編發了", "棋后": "棋后", "大钟寺": "大鐘寺", "钟亭": "鐘亭",
    "平方里": "平方里", "半干旱": "半乾旱", "条几": "條几", "香几": "香几", "料斗": "料斗", "翻斗": "翻斗", "挎斗": "挎斗", "铲斗": "鏟斗", "挖斗": "挖斗", "车斗": "車斗", "烫斗": "燙斗",
    "墨斗": "墨斗", "战栗": "戰慄", "颤栗": "顫慄", "股栗": "股慄", "悚栗": "悚慄", "不寒而栗": "不寒而慄", "惴栗": "惴慄", "栗栗": "慄慄",
    "书签": "書籤", "标签": "標籤", "牙签": "牙籤", "竹签": "竹籤", "抽签": "抽籤", "求签": "求籤", "签筒": "籤筒", "签诗": "籤詩", "棉签": "棉籤",
    "中签": "中籤", "题签": "題籤", "浮签": "浮籤", "上上签": "上上籤", "上签": "上簽", "下签": "下簽", "签条": "籤條", "解签": "解籤", "掣签": "掣籤",
    "游击": "游擊", "游击队": "游擊隊", "游击战": "游擊戰", "修表": "修錶", "一块表": "一塊錶", "这块表": "這塊錶", "那块表": "那塊錶",
}  # fmt: skip

# Characters that stand as they are in a word no dictionary knows, where OpenCC takes the rarer form: 签售 is 簽售.
# 余 alone is I, 闻余巡阅; what is left has a number or one of a few words beside it.
TRADITIONAL_ALONE = {"签": "簽", "栗": "栗", "钟": "鐘", "余": "余"}

# Simplified characters that are another one in a context which no word shows: 十几只 counts, 十几只有 does not.
TRADITIONAL_IN_CONTEXT = {
    "余": ("餘", re.compile("(?<=[0-9０-９一二三四五六七八九十百千万亿年月日天里元人次斤亩个尺丈倍岁])余|(?<=[尚仅只还犹唯所剩残其])余|余(?=[款者均皆下额])")),
    "只": ("隻", re.compile("(?<=[一二两三四五六七八九十百千万几数余多每半0-9])只(?![有是能要好见不怕剩得会想为因需此可在用差说顾管限求肯敢许让靠凭对占够带留卖买])|(?<=一只)只|(?<=[、，。])只(?=[鸡鸭鹅][、，。])")),
    # 一百一十里，至四十里井: a distance; 心里 and 这里面 have no number before them, or a part behind.
    "里": ("里", re.compile("(?<=[0-9０-９一二三四五六七八九十百千万两几数半余])里(?![面头边间])")),
    # OpenCC has 嬸孃 and 孃兒; Traditional text writes 娘 for any woman.
    "娘": ("娘", re.compile("娘")),
    "托": ("托", re.compile("(?<=[手掌])托(?![付管运])|托(?=[着住起腮举盘底架])")),
    "谷": ("穀", re.compile("(?<=[粜籴晒舂碾积])谷|(?<=[粜籴][新陈旧])谷")),
    "出": ("齣", re.compile("(?<=[这那哪一两二三四五六七八九十几每])出(?=戏|好戏|大戏|京剧|话剧|悲剧|喜剧|闹剧|折子戏)")),
    "卷": ("捲", re.compile("卷(?=着?[袖裤])|(?<![试答画])卷(?=成[筒团卷])")),
    "干": ("乾", re.compile("(?<=[服衣裳泪汗漆])干(?=了|透|$)")),
}  # fmt: skip
