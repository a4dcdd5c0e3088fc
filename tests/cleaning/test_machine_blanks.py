"""Blanks and dots of machines that read print go; what a writer parts with a blank stays."""

from __future__ import annotations

import pytest
from cleaned_texts import body_of, cleaned, only_article

# As a machine reads a typed pamphlet: blanks anywhere, also inside words, and dots for full stops.
READ = """木 工 社 旧 事
周 文 海
一 、河 湾
　　木工社 的房子在河 湾里，原先 是一座磨坊．社里有 十二个人，最年长 的是周老师傅，他 从十四岁起就 学
木工，在这条 河上立过二十 三架水车。
　　到会的有张德胜 李有田两位，都说水车 是全镇的命 根子。
二 、图 纸
　　图纸是在门 板上画的，先量后 裁，一样也不肯马 虎．徒弟 们围着看，谁也不敢出 声。 那天的雪 下得很大。
"""


def test_blanks_that_machines_leave_between_characters_go() -> None:
    article = only_article(READ)
    assert article.title == "木工社旧事"
    assert [author.name for author in article.authors] == ["周文海"]
    assert article.body == (
        "## 一、河湾\n\n"
        "木工社的房子在河湾里，原先是一座磨坊。社里有十二个人，最年长的是周老师傅，他从十四岁起就学木工，在这条河上立过二十三架水车。\n\n"
        "到会的有张德胜 李有田两位，都说水车是全镇的命根子。\n\n"
        "## 二、图纸\n\n"
        "图纸是在门板上画的，先量后裁，一样也不肯马虎。徒弟们围着看，谁也不敢出声。那天的雪下得很大。\n"
    )
    assert body_of(READ) == article.body


def test_a_text_with_few_of_them_asks() -> None:
    text = "# 水车\n\n周老师傅从 十四岁起就学木工，在这条河上立过 二十三架水车，徒弟 们都说他的手艺是全县最好的。\n"
    assert body_of(text) == "周老师傅从十四岁起就学木工，在这条河上立过二十三架水车，徒弟们都说他的手艺是全县最好的。\n"
    sure = {edit.confidence for edit in cleaned(text).ledger if edit.rule == "machine-blank"}
    assert sure == {"likely", "doubtful"}


def test_what_somebody_did_stays_apart_from_his_name() -> None:
    text = "# 水车\n\n周老师傅从 十四岁起就学木工，徒弟 们都说他的手艺是全县最好的。\n\n河湾里的水车全景。覃若川 摄\n"
    assert "覃若川 摄" in body_of(text)


def test_what_somebody_is_stays_apart_from_his_name() -> None:
    text = "# 水车\n\n周老师傅从 十四岁起就学木工，徒弟 们都说他的手艺是全县最好的。\n\n图为河湾里的水车全景。本报记者 覃若川 摄\n"
    assert "本报记者 覃若川 摄" in body_of(text)


def test_text_read_character_by_character_is_closed_up() -> None:
    text = "河 湾 志\n第 一 章 沿 革\n木 工 社 在 河 湾 东 南 三 里 ， 原 先 是 一 座 磨 坊 ， 后 来 改 了 作 坊 。\n民 国 18 年 大 旱 ， 河 水 断 流 ， 乡 民 都 到 外 县 谋 生 去 了 。\n"
    article = only_article(text)
    assert article.title == "河湾志"
    assert article.body == "## 第一章　沿革\n\n木工社在河湾东南三里，原先是一座磨坊，后来改了作坊。\n\n民国18年大旱，河水断流，乡民都到外县谋生去了。\n"


def test_blanks_of_writers_stay() -> None:
    letter = "前奉 手谕，敬悉 台端关怀木工社，感激莫名。社中诸事，均遵 钧示办理，惟作坊仍嫌狭小，拟请 贵会拨借磨坊三间。如蒙 惠允，则镇上工友皆受 尊赐矣。\n"
    assert body_of(f"# 致商会\n\n{letter}") == letter
    for line in (
        "山前种树 河边修车 一样也不肯马虎，这是老师傅的话。他又说：先量尺寸 后裁木料，急不得。\n",
        "座中有张德胜 李有田 王福来，都是镇上的老木匠，那天谈到半夜才散，话说得多，酒也喝得多。\n",
        "清早起来 看见河面起了雾 我就知道船今天不来了，于是回家去 把昨天剩下的饭热了吃，吃完接着睡。\n",
    ):
        assert body_of(f"# 木工社\n\n{line}") == line


def test_a_heading_set_wide_behind_its_number_is_closed_up() -> None:
    assert body_of("# 木工社\n\n一、河　湾\n\n河湾里有一座磨坊，后来成了木工社。\n\n二、作 坊\n\n作坊里有十二个人，都是镇上的木匠。\n").startswith("## 一、河湾\n")


def test_two_titles_side_by_side_stay_apart() -> None:
    assert only_article("# 千秋基业　人才为本\n\n河湾里有一座磨坊，后来成了木工社。\n").title == "千秋基业　人才为本"
    assert body_of("# 木工社\n\n第一条 先量尺寸。\n\n第二条 后裁木料。\n").startswith("第一条 先量尺寸。")


def test_honoured_words_keep_their_blank_where_machines_left_others() -> None:
    letter = "三月五日手 书敬悉。承 询木工社旧事，弟所知有限，谨就记忆所及，略陈如次。社址原在河湾磨坊，民国三十六 年大水，磨坊冲毁过 半，乃迁至镇 东关帝庙。所藏图 纸三十余张，皆 先生手绘。阅后请 掷还。\n"
    assert body_of(f"# 复文海兄\n\n{letter}") == (
        "三月五日手书敬悉。承 询木工社旧事，弟所知有限，谨就记忆所及，略陈如次。社址原在河湾磨坊，民国三十六年大水，磨坊冲毁过半，乃迁至镇东关帝庙。所藏图纸三十余张，皆 先生手绘。阅后请 掷还。\n"
    )


def test_minutes_keep_who_was_there_and_lose_the_blanks_in_words() -> None:
    text = (
        "河湾木工社社员大会记录\n时间\u2236一九五六年二月十四日\n出席\u2236周文海 李有田 张德胜 陈阿根 等二十三人\n一、主席报 告去年工作\n"
        "周文海说\u2236缺点是料子浪 费很大，有的同志图快，不 爱惜木料．\n陈阿根\u2236签字好是好，可是我 不识字，怎么签？\n"
    )
    body = body_of(text)
    assert "时间：一九五六年二月十四日" in body
    assert "出席：周文海 李有田 张德胜 陈阿根 等二十三人" in body
    assert "一、主席报告去年工作" in body
    assert "缺点是料子浪费很大，有的同志图快，不爱惜木料。" in body
    assert "可是我不识字，怎么签？" in body


def test_chapters_and_table_heads_set_wide_are_closed_up() -> None:
    text = (
        "第 四 编　　交　通\n\n第 一 章　　水　路\n\n清河自县城东门入境，经柳湾、石桥两镇，至下河口入江，全长八十四里。枯水期水深二尺至三尺，仅通小舟；洪水期可通载重二十吨的木船。\n\n民国二十三年春，县府拨款八百元疏浚柳湾至石桥一段，征工三百余名，历时四十日竣工。\n\n— 112 —\n第四编　交通\n1952年冬，县里炸除石桥镇下游的险滩三处，夜间也可以行船。\n\n"
        "    渡 口 名 称      所 在 地       渡 船 数      始 设 年 代\n    柳湾渡           柳湾镇东       3             清康熙年间\n    石桥渡           石桥镇南       2             民国八年\n    下河口渡         下河口村       4             清光绪二十年\n"
    )
    article = only_article(text)
    assert article.title == "第四编　交通"
    assert article.body.startswith("## 第一章　水路\n")
    assert article.body.count("第四编") == 0
    assert "| 渡口名称 | 所在地 | 渡船数 | 始设年代 |\n| --- | --- | --- | --- |\n| 柳湾渡 | 柳湾镇东 | 3 | 清康熙年间 |" in article.body


def test_rows_of_words_and_names_without_a_column_of_figures_are_no_table() -> None:
    assert "|" not in body_of("# 木工社\n\n组长      师傅       学徒\n\n张德胜     李有田      王福来\n\n周文海     陈阿根      吴金水\n\n方志远     罗大年      马三立\n\n以上是今年三月的分工，年底再调整一次。\n")


@pytest.mark.parametrize("blank", ["〇 〇", "\ufa0e \ufa11"])
def test_a_blank_between_what_no_dictionary_has_proves_nothing(blank: str) -> None:
    assert blank in only_article(f"渡口旧事\n\n门牌上只写着，{blank}，没有人知道是几号，也没有人去问，来人就站在门口等了一个下午。\n").body


def test_rows_of_letters_below_each_other_are_no_title_set_wide() -> None:
    rows = "贝 责 负 贫 贪 财 账\n仓 苍 沧 抢 枪 疮 呛\n鸟 岛 鸣 莺 鹅 鹊 鹤\n"
    text = body_of(f"# 同形字\n\n下面几行是同一个偏旁的字，孩子们每天照着抄一遍。\n\n{rows}")
    assert all(row in text for row in rows.split("\n"))
    assert "要注意的几件事" in body_of("# 木工社\n\n老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。\n\n要 注 意 的 几 件 事\n\n学徒小李记下了尺寸，又把刨子擦得干干净净。\n")
