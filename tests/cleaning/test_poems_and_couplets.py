"""Couplets, stanzas, several poems of one name or of several poets. Prose of one measure is none."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

COUPLETS = "城北渡义渡亭\n一叶扁舟，渡尽南来北往客；\n半江明月，照彻古去今来人。\n按：此联刻于石柱，县志有载，今已不存。\n\n文昌阁\n阁上文星高北斗；\n门前墨浪接清河。\n\n渡口茶馆\n来得急，去得急，不妨歇歇；\n热也好，凉也好，且请尝尝。\n"


def test_couplets_below_their_places_are_verse() -> None:
    body = body_of(f"柳溪古迹楹联辑录\n\n{COUPLETS}")
    assert "## 城北渡义渡亭\n\n一叶扁舟，渡尽南来北往客；  \n半江明月，照彻古去今来人。\n{: .verse }\n\n按：" in body
    assert "## 文昌阁\n\n阁上文星高北斗；  \n" in body
    assert body.count(".verse") == 3


def test_one_pair_of_sentences_of_one_measure_is_none() -> None:
    assert ".verse" not in body_of(f"水车\n\n{ONE}\n\n先把木料锯成八段，放在院里；\n再把铁箍烧到通红，套在轴上。\n{TWO}\n")


def test_the_second_stanza_of_a_tune_is_its_own() -> None:
    body = body_of("静斋词存\n\n清平乐·渡口\n孤舟横渡，\n两岸芦花舞。\n白首船翁今又去，\n谁记当年风雨。\n\n长桥跨过清流，\n车声日夜难休。\n只有门前老柳，\n年年系着归舟。\n")
    assert body.count(".verse") == 2
    assert "风雨。\n{: .verse }\n\n长桥" in body


@pytest.mark.parametrize("name", ["柳林即事二首", "晚眺"])
def test_the_name_of_a_poem_below_another_is_no_line_of_it(name: str) -> None:
    poem = "新柳垂垂拂客衣，\n春塘水暖鹭初飞。\n老翁指点前村路，\n雨过牛蹄印满扉。\n"
    assert f"## {name}\n\n新柳" in body_of(f"静斋诗存\n\n城北晚渡\n{poem.replace('新柳', '老柳')}\n{name}\n{poem}\n渡口归来\n{poem.replace('新柳', '岸柳')}")


def test_a_first_line_without_mark_stays_in_its_poem() -> None:
    assert "黄昏的时候  \n我走过渡口，" in body_of("渡口的诗\n\n清晨的时候，\n我走过小桥，\n看见一群白鹭，\n站在水里。\n\n黄昏的时候\n我走过渡口，\n看见一盏灯，\n亮在船头上，\n照着一条河。\n")


def test_two_who_talk_are_no_verse() -> None:
    article = only_article("送公粮\n（相声）\n周文\n\n甲　今天我给您说段相声。\n乙　欢迎欢迎！\n甲　您家几口人？\n乙　五口。\n甲　哪五口？\n乙　爹，妈，我，媳妇，还有……\n甲　还有谁？\n")
    assert [author.name for author in article.authors] == ["周文"]
    assert article.subtitle == "（相声）"
    assert ".verse" not in article.body
    assert article.body.startswith("甲　今天")


def test_poems_of_two_poets_signed_alike_are_two_articles() -> None:
    first = "他从雨里来\n把一条街的门牌\n都念成亲人的名字\n\n信在他的包里\n像一窝暖着的鸟\n等着一扇窗打开\n"
    second = "桥洞里住着风\n风里住着一个\n没有回家的船工\n\n他的橹声\n每到涨水的夜里\n就轻轻摇我的床\n"
    articles = cleaned(f"邮差\n梁小溪\n\n{first}\n老桥\n马得水\n\n{second}").articles
    assert [(article.title, article.authors[0].name) for article in articles] == [("邮差", "梁小溪"), ("老桥", "马得水")]


def test_the_label_of_notes_below_a_poem_is_no_line_of_it() -> None:
    body = body_of("登鹳雀楼\n〔唐〕王之涣\n\n白日依山尽，\n\n黄河入海流。\n\n欲穷千里目，\n\n更上一层楼。\n\n注释\n\n鹳雀楼：旧址在今山西永济，楼有三层，前瞻中条，下瞰大河。\n\n穷：尽，使达到极点。\n")
    assert "更上一层楼。\n{: .verse }" in body


def test_several_poems_of_one_name_and_a_tune_alone() -> None:
    poem = "河桥衰柳又春风，\n送客依依晓角中。\n此去津沽三百里，\n好凭尺素报归鸿。\n"
    body = body_of(f"敬斋吟草\n林子敬　遗稿\n\n书斋夜坐\n{poem}\n送友人之津门（二首）\n其一\n{poem.replace('河', '江')}其二\n{poem.replace('河', '溪')}\n鹧鸪天\n半世生涯付蠹鱼，小楼风雨一床书。\n儿孙莫笑翁痴绝，此味人间更有无？\n灯黯淡，鬓萧疏，梦中还校鲁鱼书。\n")
    assert "## 送友人之津门（二首）\n\n### 其一\n\n江桥" in body
    assert "## 鹧鸪天\n\n半世" in body


def test_names_of_two_characters_over_couplets() -> None:
    body = body_of("旧联存录\n\n大门\n东壁图书，万卷牙签留古泽；\n西山爽气，一窗云树入新吟。\n礼堂\n养天地正气；\n法古今完人。\n西斋\n窗外竹声敲夜月；\n案头书味伴晨钟。\n")
    assert body.count("## ") == body.count(".verse") == 3


@pytest.mark.parametrize("count", ["二首", "二题"])
def test_the_first_poem_may_have_the_name_of_a_person(count: str) -> None:
    plum, willow = "不与群芳斗艳妆，\n独留佳气满山乡。\n寒中自有春消息，\n一树如银映夕阳。\n", "戈壁滩头立晚风，\n黄沙万里一枝红。\n不求雨露深恩顾，\n自把根须入土中。\n"
    article = only_article(f"咏物{count}\n沈禾\n白梅\n{plum}\n红柳\n{willow}")
    assert [author.name for author in article.authors] == ["沈禾"]
    assert article.body == "## 白梅\n\n{}\n{{: .verse }}\n\n## 红柳\n\n{}\n{{: .verse }}\n".format(*(poem.strip().replace("\n", "  \n") for poem in (plum, willow)))


def test_a_character_whose_simplified_form_nobody_uses_is_one_of_verse() -> None:
    """圞 was no Han for the patterns: the lower half was text that may have lost its beginning, and the character was asked about."""
    lines = ("一角红楼倚碧空，夜凉人在水声中。藕花过雨香犹湿，渔火连星影不同。", "思往事，怕闻钟。廿年踪迹似飘蓬。湖心自有团圞月，不照天涯白发翁。")
    result = cleaned(f"潇湖唱和集\n\n雨后登阁　　屈伯庸\n\n雨霁登高阁，\n湖光入酒杯。\n数帆天际尽，\n一雁水边来。\n\n鹧鸪天·湖楼夜坐　　鲍　昙\n\n{lines[0]}\n　　{lines[1]}\n")
    assert result.articles[0].body.endswith("  \n".join(lines) + "\n{: .verse }\n")
    assert not any(edit.status == "flagged" for edit in result.ledger)


def test_a_word_right_below_a_poem_is_no_line_of_it() -> None:
    poem = ("河水清，河水长，", "小小渡船两头忙。", "一头送来新麦种，", "一头送去读书郎。")
    assert body_of(f"渡河歌\n\n{ONE}\n\n" + "\n".join(poem) + f"\n生字\n{TWO}\n") == f"{ONE}\n\n" + "  \n".join(poem) + "\n{: .verse }\n\n" + f"生字\n\n{TWO}\n"
    short = "\n".join((*poem, "一摇一晃过河忙"))
    assert body_of(f"渡河歌\n\n{ONE}\n\n{short}\n").count("  \n") == len(poem), "nearly as long as the others: its mark may be lost"


SONG = "塘之水兮清且长\n塘之石兮坚且方\n我来于此读书声琅琅\n愿如水之清如石之刚\n"


@pytest.mark.parametrize("lead", ["他还为学校写过一首校歌，歌中唱道：", "老船工有一首口诀，是他自己编的："])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_song_that_the_text_leads_to_stands_between_paragraphs(lead: str, gap: str) -> None:
    """Without empty lines around it, or with one between all lines, each line of it was a paragraph."""
    text = f"校庆致辞\n{ONE}\n{lead}\n{SONG}这首歌，我们唱了八十年。\n{TWO}\n".replace("\n", gap)
    song = "  \n".join(SONG.split())
    assert body_of(text) == f"{ONE}\n\n{lead}\n\n{song}\n{{: .verse }}\n\n这首歌，我们唱了八十年。\n\n{TWO}\n"


@pytest.mark.parametrize("lead", ["当晚演出的歌曲有：", "诗歌奖获奖作者：", "诗集目录："])
def test_titles_and_names_that_a_line_leads_to_are_no_song(lead: str) -> None:
    assert ".verse" not in body_of(f"校庆晚会\n{ONE}\n{lead}\n在希望的田野上\n我的家乡在渡口\n老船工的号子声\n{TWO}\n")


def test_lines_that_end_as_only_sung_ones_do() -> None:
    lines = ["夯头抬起来哟", "落地一个坑哟", "一夯高一夯哟", "大坝万年青哟"]
    song = "  \n".join(lines)
    assert body_of("歌谣\n　　{}\n{}\n　　{}\n".format(ONE, "\n".join(lines), TWO)) == f"{ONE}\n\n{song}\n{{: .verse }}\n\n{TWO}\n"


@pytest.mark.parametrize("lead", ["本县农谚极富，略举如次：", "境内民谣甚多，择要录之："])
def test_sayings_above_the_next_heading(lead: str) -> None:
    body = body_of(f"第八编　民俗\n第一章　谣谚\n　　{lead}\n立夏不下，犁耙高挂\n芒种不种，过后落空\n第二章　方言\n　　{ONE}\n")
    assert "\n\n立夏不下，犁耙高挂  \n芒种不种，过后落空\n{: .verse }\n\n## 第二章" in body
