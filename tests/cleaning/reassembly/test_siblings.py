"""Lines that head their texts as others of the page do, though one is short, one begins with a surname, one with a year."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.headings.short_words import short_words
from bianzuan.cleaning.reassembly.pieces import Piece
from cleaned_texts import ONE, TWO, body_of

THREE = "茶馆的伙计把门板一块一块卸下来，擦干净桌椅，等着第一条船靠岸的客人。"

_SHORT = "渡口修车学会的顾问林河先生，因病于上月二十日去世，终年八十九岁。"


def _news(word: str, room: str = "") -> str:
    items = (("水车修好以后的渡口", ONE), ("磨坊街的石板铺完了", TWO), ("城北的学堂开学", THREE), (word, _SHORT))
    return "渡口简讯\n\n" + "\n\n".join(f"{name}\n{room if name == word else ''}{text}" for name, text in items) + "\n"


@pytest.mark.parametrize("word", ["讣告", "更正"])
def test_a_word_heads_news_as_longer_lines_do(word: str) -> None:
    assert f"\n\n## {word}\n\n" in body_of(_news(word))


def test_a_word_that_stands_otherwise_heads_nothing() -> None:
    assert "## 更正" not in body_of(_news("更正", "\n"))


@pytest.mark.parametrize(("titles", "heads"), [(1, True), (2, False)])
def test_a_word_on_a_page_of_several_texts_heads_nothing(titles: int, heads: bool) -> None:
    # 百合 is a word, and on a page of a newspaper the name of whoever wrote the lines above.
    lines = [*(f"渡口的水车之{n}" for n in range(titles)), "石板是怎样铺成的", ONE, "石板从哪里运来的", TWO, "谁来看这些石板", THREE, "百合", _SHORT]
    room = [0 if line in (ONE, TWO, THREE, _SHORT) else 1 for line in lines]
    pieces = [Piece("title" if i < titles else "text", (), line, i, blank_before=room[i]) for i, line in enumerate(lines)]
    found = short_words(pieces, {titles, titles + 2, titles + 4}, is_body)
    assert found == ({titles + 6} if heads else set())


def test_a_name_is_no_word() -> None:
    assert "## 林河" not in body_of(_news("林河"))


_COUPLETS = "渡口楹联辑录\n\n石桥旁边的亭子\n桥横两岸千家月，\n水绕孤村一树花。\n\n大王庙前\n风调雨顺，四乡同庆丰年景；\n物阜民安，百姓共歌大有秋。\n\n{}\n晨钟惊醒渡头客，\n暮鼓催归柳下人。\n\n渡口的老茶馆\n架上有书皆古训，\n门前无地不春风。\n\n村里的旧学堂\n窗前明月常相照，\n案上清灯不肯眠。\n"


def test_a_building_heads_its_couplet_though_it_begins_with_a_surname() -> None:
    assert "## 钟楼\n\n" in body_of(_COUPLETS.format("钟楼"))


def test_poets_over_their_poems_are_no_headings() -> None:
    poem = "桥横两岸千家月，\n水绕孤村一树花。\n{}暮鼓催归柳下人。\n渡头明月照谁家。\n"
    body = body_of("渡口诗选\n\n" + "\n".join(f"{name}\n{poem.format(line)}" for name, line in (("林河", "晨钟惊醒渡头客，\n"), ("陈敏", "钟声惊起渡头客，\n"))))
    assert "## " not in body


def test_letters_are_headed_by_whom_they_were_written_to() -> None:
    body = body_of(f"渡口书札\n\n致陈国明（二通）\n\n一\n\n{ONE}\n\n二\n\n{TWO}\n\n致林女士（一通）\n\n{THREE}\n")
    assert "## 致陈国明（二通）\n\n### 一\n\n" in body
    assert "## 致林女士（一通）" in body


def test_contents_of_letters_head_nothing() -> None:
    assert "## " not in body_of(f"渡口书札\n\n{ONE}\n\n致陈国明（二通）\n致林女士（一通）\n致刘先生（三通）\n\n{TWO}\n\n{THREE}\n")


def test_cases_are_counted() -> None:
    body = body_of(f"渡口医案\n\n案一　咳嗽\n{ONE}\n案二　胃痛\n{TWO}\n案三　失眠\n{THREE}\n")
    assert body.count("## 案") == 3


def test_contents_of_cases_head_nothing() -> None:
    assert "## " not in body_of(f"渡口医案\n\n{ONE}\n\n案一　咳嗽\n案二　胃痛\n案三　失眠\n\n{TWO}\n\n{THREE}\n")


def test_what_is_planned_in_a_year_is_numbered() -> None:
    body = body_of(f"渡口小学工作总结\n\n一、主要工作\n\n{ONE}\n\n二、存在问题\n\n{TWO}\n\n三、2013年工作思路\n\n{THREE}\n")
    assert "## 三、2013年工作思路\n\n" in body


def test_a_numbered_day_heads_nothing() -> None:
    body = body_of(f"渡口大事\n\n{ONE}\n\n1. 2013年5月3日\n\n2. 2013年秋天\n\n{THREE}\n")
    assert "## " not in body


def test_what_a_paper_asks_is_numbered_though_its_sentence_ends() -> None:
    paper = "渡口小学语文试卷\n\n一、填空（每空1分，共10分）\n\n{0}\n\n二、改错（共10分）\n\n{1}\n\n三、读下面的短文，回答后面的问题。（25分）\n\n{2}\n\n四、作文（50分）\n\n写一篇短文，题目自己定，不少于五百字，写在格子里。\n"
    assert "## 三、读下面的短文，回答后面的问题。（25分）\n\n" in body_of(paper.format(ONE, TWO, THREE))


def test_a_numbered_sentence_is_no_heading() -> None:
    text = f"渡口公约\n\n一、爱护水车\n\n{ONE}\n\n二、爱护渡船\n\n{TWO}\n\n三、不得在桥上停车。（各户遵守）\n\n{THREE}\n"
    assert "## 三、" not in body_of(text)


@pytest.mark.parametrize("word", ["序", "跋", "自序"])
def test_one_character_may_head_a_part(word: str) -> None:
    assert f"## {word}\n\n" in body_of(f"渡口陈氏宗谱\n\n始祖传\n\n{TWO}\n\n{word}\n\n{ONE}\n")


def test_amounts_and_what_stands_on_a_board_head_nothing() -> None:
    account = f"渡口修桥账目\n\n支　石料　大洋八十六元\n支　木料　大洋三十元\n共支　大洋一百一十六元\n{ONE}\n"
    board = f"水车的教案\n\n【目标】\n\n{ONE}\n\n【板书】\n水　车\n转动的水车　流动的河\n不停地转　不停地流\n\n【反思】\n\n{TWO}\n"
    assert "## 共支" not in body_of(account)
    assert "## 不停" not in body_of(board)


def test_what_is_earned_may_be_a_heading() -> None:
    assert "## 渡口村人均增收三千元\n\n" in body_of(f"渡口见闻\n\n{ONE}\n\n渡口村人均增收三千元\n\n{TWO}\n\n石桥乡修路十二里\n\n{THREE}\n")


def test_facts_below_a_name_are_no_half_of_it() -> None:
    things = (("1. 木船模型", "比例1∶20　1958年制"), ("2. 石锚", "清末　长18厘米"), ("3. 船灯", "民国　铜　高32厘米"))
    body = body_of("渡口陈列说明\n\n" + "\n\n".join(f"{name}\n{facts}\n{text}" for (name, facts), text in zip(things, (ONE, TWO, THREE), strict=True)) + "\n")
    assert all(f"## {name}\n\n{facts}\n\n" in body for name, facts in things)


def test_labels_right_above_numbers_head_them() -> None:
    body = body_of(f"水车的教案\n\n【目标】\n\n{ONE}\n\n【过程】\n\n一、复习旧课\n\n{TWO}\n\n二、讲新课\n\n{THREE}\n")
    assert "## 【过程】\n\n### 一、复习旧课\n\n" in body


def _diary(between: str) -> str:
    days = ("7月8日　星期三　晴", "7月9日　星期四　晴，午后有风", between, "3月2日　星期三　小雨")
    return "车水日记\n\n1959年\n\n" + "\n\n".join(day if day.endswith("年") else f"{day}\n\n{ONE if day[0] == '7' else TWO}" for day in days if day) + "\n"


def test_days_below_their_years_are_headings() -> None:
    body = body_of(_diary("1960年"))
    assert body.count("### ") == 3
    assert "## 1960年\n\n### 3月2日" in body


def test_days_of_one_year_stay_where_they_were() -> None:
    body = body_of(_diary("7月12日　星期日　雨").replace("1959年\n\n", "").replace("3月2日", "8月2日"))
    assert body.count("\n\n## ") == 3
    assert "###" not in body
