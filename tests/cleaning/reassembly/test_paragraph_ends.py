"""Where paragraphs of texts that are broken line by line end: who sent an item of news, a number alone, what stands in brackets."""

from __future__ import annotations

from cleaned_texts import body_of

_NEWS = """渡口简讯
修车学会召开年会
{0}四月六日，修车学会在渡口小学的礼堂里召开年会，到会的有各村修
车匠和学徒四十余人，会上推选了新的会长。（学会秘书处）
《水车图说》印行
{0}学会编写的《水车图说》一书，近日由清河印书局印行。全书共有十
二章，附图六十幅，渡口各店都有寄售，各村学堂可以半价。（陈河生）
磨坊街铺了石板
{0}磨坊街的石板路上月铺好，共用石板三千余块，是沿街的住户和船家
一同捐的，从此雨天不再泥泞。（林柳）
"""
_PLACES = ("修车学会召开年会", "《水车图说》印行", "磨坊街铺了石板")


def test_who_sent_news_ends_its_paragraph() -> None:
    body = body_of(_NEWS.format(""))
    assert all(f"## {name}\n\n" in body for name in _PLACES)
    assert all(words in body for words in ("各村修车匠", "共有十二章", "船家一同捐的"))


def test_headings_at_the_edge_do_not_hide_the_measure_of_indented_paragraphs() -> None:
    body = body_of(_NEWS.format("　　"))
    assert all(f"## {name}\n\n" in body for name in _PLACES)
    assert all(words in body for words in ("各村修车匠", "共有十二章", "船家一同捐的"))


def test_a_full_line_that_ends_with_a_name_ends_the_item() -> None:
    # The second item begins without a heading, and its first line is full as well.
    first = "渡口的水车今年春天修好了，车匠说\n它还能再转二十年，大家都很高兴。（陈河生）"
    lines = ("清河的石桥上月架成，长三十余丈，过往的船只从此不必再等候摆渡\n了。桥头立了一块石碑，刻着捐钱的人名。（清河乡公所）\n柳林的学堂本月开学，收了学生五十六名，先生三位，校舍是旧祠堂\n改成的。村里的木匠做了桌椅，"
             "一共用了三十多根旧木料。（林 柳）\n磨坊的风车拆了，木料运到渡口，准备搭一座新的凉亭。看守的老人\n说，风车立在那里已有八十年。（陈河生）\n渡口的茶馆重新开张，每天说书两场，听的人多，坐不下的站在门外。\n")
    body = body_of(f"乡间简讯\n{first}\n{lines}")
    assert all(words in body for words in ("（清河乡公所）\n\n柳林的学堂", "（陈河生）\n\n渡口的茶馆"))


def test_what_the_hearers_did_ends_no_paragraph() -> None:
    text = """　　我们把水车修好了，今年渡口的田都不会再缺水了。（鼓掌）
可是还有三座旧的，要在秋天以前换新的轴，大家说好不好？
　　好。那么车匠师傅带头，各村出两个人，木料由我来想办法，
工钱到年底一起算。渡口的人说话算数，明天一早就开始动手。
　　散会以后，各村的人都留下来报名，车匠一个一个地记下来。
"""
    assert "（鼓掌）可是还有" in body_of("修水车的会\n" + text)


_PARTS = """渡口旧事
刘　敏
（一）
渡口在两条河的汇合处，从前每天有二十几条船来往，最热闹
的时候岸上要排队。撑船的人都住在柳树底下，一家挨着一家。
（二）
后来桥架起来了，船就少了。老艄公把船拖上岸，底朝天地扣
在院子里，每年清明还要刷一遍桐油。他说船是有性命的东西。
（三）
前年我又回去看过，院子还在，船已经不见了。邻居告诉我说
是被收藏的人买走的，放在城里的一间屋子里，有灯照着它。

{0}

来看的人很多。可是船没有水，就像鱼没有水一样，我站在灯
底下看了很久，总觉得它比从前小了许多。
"""


def test_numbers_alone_head_parts_and_pages_part_no_paragraphs() -> None:
    body = body_of(_PARTS.format("— 12 —"))
    assert body.count("## （") == 3
    assert all(words in body for words in ("热闹的时候", "性命的东西。\n\n## （三）"))


def test_who_speaks_inside_lines_does_so_at_the_end_of_one() -> None:
    text = """渡口旧事
渡口在两条河的汇合处，从前每天有二十几条船来往，最热闹
的时候岸上要排队。撑船的人都住在柳树底下，老艄公常说：
“船是有性命的东西。”他每年清明都要给自己的船刷一遍桐
油，刷完就坐在船底上晒太阳。后来桥架起来了，渡口的船一
天比一天少。他把船拖上岸，底朝天地扣在院子里，说：“总
有用得着的时候。”
前年我又回去看过，院子还在，船已经不见了。邻居告诉我说
是被收藏的人买走的，放在城里的一间屋子里，有灯照着它。
来看的人很多。可是船没有水，就像鱼没有水一样，我站在灯
底下看了很久，总觉得它比从前小了许多。
"""
    assert "老艄公常说：“船是有性命" in body_of(text)


def test_speech_that_has_its_paragraph_keeps_it() -> None:
    text = """渡口旧事
渡口在两条河的汇合处，从前每天有二十几条船来往，最热闹
的时候岸上要排队。撑船的人都住在柳树底下，老艄公常说：
“船是有性命的东西，不能叫它晒太阳，也不能叫它空着。它
和人一样，要有事情做才会高兴。”
我问他：
“那么桥架起来以后，这些船又有什么事情可以做呢，总不能
老是扣在院子里，等着人家来看吧？”
他想了很久，把烟袋在船底上敲了两下，才慢慢地说出一句话
来，声音小得几乎听不见，好像是说给船听的，不是说给我听。
"""
    assert "老艄公常说：\n\n“船是有性命" in body_of(text)
