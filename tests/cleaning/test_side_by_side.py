"""Two columns side by side are read one after the other; verse, tables, names, contents and entries with gaps stay as they are."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.tables.side_by_side import side_by_side
from bianzuan.reading import split_lines
from cleaned_texts import body_of, cleaned

LEFT = ("　　酱坊的头一道活是拣豆。女工们", "围着长桌坐成两排，手指拨得飞快，", "坏豆子落进脚边的竹篓，好豆子滚进", "木盆，一天下来每人要拣一百二十斤", "上下。", "　　蒸豆的锅有半间屋子大，火要从", "后半夜烧起。师傅靠听声音判断火候")
RIGHT = ("，水汽的声音由尖变钝，就知道豆子", "已经软透，可以起锅摊凉了。", "　　拌曲是不许外人看的。门关上以", "后，里面只有两个人，一个撒曲，一", "个翻动，翻到第三遍才开门透气，这", "时候整条街的人都晓得今天又下了一", "批新酱。")
READ = "酱坊的头一道活是拣豆。女工们围着长桌坐成两排，手指拨得飞快，坏豆子落进脚边的竹篓，好豆子滚进木盆，一天下来每人要拣一百二十斤上下。\n\n蒸豆的锅有半间屋子大，火要从后半夜烧起。师傅靠听声音判断火候，水汽的声音由尖变钝，就知道豆子已经软透，可以起锅摊凉了。\n\n拌曲是不许外人看的。门关上以后，里面只有两个人，一个撒曲，一个翻动，翻到第三遍才开门透气，这时候整条街的人都晓得今天又下了一批新酱。\n"


def beside(left: tuple[str, ...] = LEFT, right: tuple[str, ...] = RIGHT, gutter: str = "　　", measure: int = 16, blank: str = "　") -> str:
    return "\n".join((one + blank * ((measure - len(one)) * len(gutter.strip() or blank)) + gutter + other).rstrip() for one, other in zip(left, right, strict=True))


@pytest.mark.parametrize("gutter", ["　　", "　　　　", "      "])
def test_columns_are_read_downwards(gutter: str) -> None:
    assert body_of(f"酱　坊\n\n{beside(gutter=gutter)}\n") == READ


def test_columns_whose_lines_are_told_by_characters() -> None:
    # pdftotext -layout counts characters, however wide they are.
    left = [line.replace("　　", "    ") for line in LEFT]
    text = "\n".join(one.ljust(40) + other.replace("　　", "    ") for one, other in zip(left, RIGHT, strict=True))
    assert body_of(f"酱　坊\n\n{text}\n") == READ


def test_lines_of_one_column_between_those_of_the_other() -> None:
    # Where headings stand in one column, programs write the lines of the other between its own.
    left, right = (" " * 4 + line.strip("　") if line[0] == "　" else line for line in LEFT), (" " * 36 + " " * 4 * (line[0] == "　") + line.strip("　") for line in RIGHT)
    text = "\n".join(line for pair in zip(left, right, strict=True) for line in pair)
    assert body_of(f"酱　坊\n\n{text}\n") == READ


def test_pages_with_columns_and_notes_below_them() -> None:
    first = beside((*LEFT[:2], "坏豆子落进脚边的竹篓①，好豆子滚", "进木盆，一天下来每人要拣一百二十", "斤上下。", *LEFT[5:]), RIGHT)
    more_left = ("　　后来修了公路，酱坊搬到车站旁", "边，盐仓空了几年。学校借去放桌椅", "，剧团借去放布景，屋顶漏了也没有", "人修，直到文物普查的时候才有人爬")
    more_right = ("上梁去，看见那一行墨写的小字。", "　　小字写的是上梁的日子①和匠人的", "名字，一共七个人，都是本县的石匠", "和木匠。")
    text = f"酱　坊\n\n{first}\n①见县志。\n· 12 ·\n酱　坊\n{beside(more_left, more_right)}\n①今存县馆。\n· 13 ·\n"
    body = body_of(text)
    assert "都晓得今天又下了一批新酱。\n\n后来修了公路" in body
    assert "才有人爬上梁去，看见那一行墨写的小字。\n\n小字写的是上梁的日子[^2]和匠人的名字" in body
    assert "[^1]: 见县志。\n\n[^2]: 今存县馆。" in body
    assert "酱　坊" not in body


VERSE = "木落江声远，　　　　灯明夜气深。\n推窗看斗柄，　　　　倚枕听捣砧。\n旧雨三年别，　　　　新霜一夜侵。\n故园千里外，　　　　何处寄归心。\n草白沙堤晚，　　　　帆归柳岸沉。\n渔人收网罢，　　　　相对说晴阴。"
NAMES = "王立人　　　　李河生　　　　陈志明\n刘小敏　　　　张文海　　　　周桂芳\n赵大年　　　　钱有余　　　　孙成志\n吴永福　　　　郑家和　　　　冯水生\n卫东来　　　　蒋树声　　　　沈月娥"
CONTENTS = "盐仓的来历与运河改道　　　　　　　　一\n管仓的姚先生和他的账册　　　　　　　九\n酱坊的四十年，从开张到搬走　　　　十七\n石碑是怎样立起来的　　　　　　　二十五\n老人讲的三个故事，都与大缸有关　三十三"
TABLE = "第一班　　　　种稻三十亩，收谷九千斤，比上年多收六百斤\n第二班　　　　种稻二十四亩，收谷七千斤，比上年多收四百斤\n第三班　　　　种稻二十八亩，收谷八千斤，比上年少收一百斤\n第四班　　　　种稻三十一亩，收谷九千三百斤，与上年持平\n第五班　　　　种稻十九亩，收谷五千斤，比上年多收三百斤"
CHRONICLE = "一九五一年三月　　县里拨款重修盐仓，换瓦四千张，秋天完工，由姚先生的儿子看管。\n一九五四年六月　　大水进仓，抢出存盐不到三成，账册移到学校楼上，一直放到冬天\n　　　　　　　　　才搬回来。\n一九五八年九月　　酱坊并入供销社，工人二十四人，缸一百零八口，全部登记造册，\n　　　　　　　　　由公社验收。\n一九六二年二月　　酱坊迁到车站旁边，仓房借给剧团堆放布景和服装，立有字据。\n一九八四年五月　　文物普查队到镇，在梁上发现题字，报请县里保护，次年立碑。"
ENTRIES = "落雨　　　　下雨，多指连绵不断的小雨，也说落水，老人用得多，年轻人用得少。\n日头　　　　太阳，又指白天，如说做了三个日头，意思是做了三天，不算夜工。\n灶头　　　　厨房，又指炉灶，请客时说请到灶头来坐，是不把对方当外人的意思。\n天光　　　　天亮，又指早晨，吃天光就是吃早饭，天光早就是清早的意思。\n后生　　　　青年男子，不用于女子，称人后生时带有夸奖他能干的意思在里面。"


@pytest.mark.parametrize("text", [VERSE, NAMES, CONTENTS, TABLE, CHRONICLE, ENTRIES], ids=["verse", "names", "contents", "table", "chronicle", "entries"])
def test_gaps_that_are_no_gutter(text: str) -> None:
    assert side_by_side(split_lines(f"东　亭\n\n{text}\n")) == []


def test_what_is_not_sure_is_left_and_asked_about() -> None:
    # Either side has sentences of its own, and no word stands across any line end.
    left = ("春天修渠，全村的人都去，", "清早出门，天黑才回家门，", "夏天车水，一架水车两人，", "秋天收谷，收完晒在场上，", "冬天烧炭，山里住上一月，", "年底分红，各家领了回去。")
    right = ("男人挑土，女人在家烧饭，", "老人看门，孩子下河摸鱼，", "有人唱歌，有人坐着打盹，", "麻雀飞来，有人敲锣去赶，", "夜里听雨，白天坐着补衣，", "大家高兴，杀猪请客三天。")
    text = "四　季\n\n" + "\n".join(f"{one}　　　　{other}" for one, other in zip(left, right, strict=True)) + "\n"
    assert [block.sure for block in side_by_side(split_lines(text))] == [False]
    result = cleaned(text)
    assert [edit.rule for edit in result.ledger if edit.action == "flag"] == ["columns"]
    assert all(f"{one}　　　　{other}" in result.articles[0].body for one, other in zip(left, right, strict=True))
