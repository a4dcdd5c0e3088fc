"""Pages of newspapers with items of every kind: signed above, below or not at all, each an article of its own."""

from __future__ import annotations

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.heads.paper_poems import out_of_verse
from bianzuan.cleaning.reassembly.heads.where_others_sign import BY_PLACE
from bianzuan.cleaning.reassembly.pieces import Piece
from cleaned_texts import cleaned
from paper_texts import BEES, BEES_TOO, CLOCKS, CLOCKS_TOO, FERRY, FERRY_TOO, LETTER, POEM, SALT, TOP, told


def test_items_signed_below_their_texts_above_them_and_not_at_all() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, FERRY_TOO, "（本报记者　罗开山）", "坡上蜂场添新箱", f"本报讯　{BEES}", BEES_TOO, "钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO, "读者来信", "路灯应该早点修", "编辑同志：", LETTER, "读者　陶正平")
    assert told(*page) == [("渡口换了新牌子", ["罗开山"]), ("坡上蜂场添新箱", []), ("钟楼下面的柜台", ["沈半樵"]), ("路灯应该早点修", ["陶正平"])]


def test_kickers_columns_and_subtitles() -> None:
    page = (TOP, "依靠老船工　改进操作法", "青石渡口等船时间缩短一半", "春天以来多渡客人四千", FERRY, FERRY_TOO, "（罗开山）", "博物小识", "蜜蜂怎样认得人", BEES, BEES_TOO, "——白　苇")
    articles = cleaned("\n".join(page) + "\n").articles
    assert [(one.title, one.subtitle, one.kicker) for one in articles] == [("青石渡口等船时间缩短一半", "春天以来多渡客人四千", "依靠老船工　改进操作法"), ("蜜蜂怎样认得人", "", "博物小识")]
    assert articles[0].date == "1964-08-09"


def test_headings_of_a_feature_are_no_items() -> None:
    page = (TOP, "青石渡口春来早", "本报记者　罗开山", FERRY, "头一班船", FERRY_TOO, "收船以后", f"{FERRY[:20]}船上的人都认得。", "县农业技术站答读者问", f"本报讯　{SALT}")
    articles = cleaned("\n".join(page) + "\n").articles
    assert [one.title for one in articles] == ["青石渡口春来早", "县农业技术站答读者问"]
    assert articles[0].body.count("## ") == 2


def test_empty_lines_above_heads_alone_part_items() -> None:
    page = (TOP, "", "渡口换了新牌子", FERRY, "头一班船", FERRY_TOO, "", "钟楼下面的柜台", CLOCKS, CLOCKS_TOO, "", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert [title for title, _ in told(*page)] == ["渡口换了新牌子", "钟楼下面的柜台", "更正"]


def test_a_poem_is_an_item_with_its_title_and_poet() -> None:
    page = (TOP, "渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO, "铁水谣", "史大力", *POEM, "读者来信", "路灯应该早点修", "编辑同志：", LETTER, "读者　陶正平")
    assert told(*page) == [("渡口换了新牌子", []), ("铁水谣", ["史大力"]), ("路灯应该早点修", ["陶正平"])]


def test_who_signs_behind_the_last_words_of_an_item() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, f"{FERRY_TOO}（崔秀莲）", "钟楼下面的柜台", CLOCKS, f"{CLOCKS_TOO}　　　　　　金小满", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page) == [("渡口换了新牌子", ["崔秀莲"]), ("钟楼下面的柜台", ["金小满"]), ("更正", [])]


def test_a_page_that_a_column_cut_is_not_read_in_order() -> None:
    """Where a sentence breaks off the columns may be out of order: items are told by other means."""
    cut = f"{FERRY[:-6]}"
    page = (TOP, "渡口换了新牌子", "罗开山", cut, "坡上蜂场添新箱", f"本报讯　{BEES}", f"{FERRY[-6:]}{FERRY_TOO}", "（本报记者　周放）", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page)[0] == ("渡口换了新牌子", ["罗开山"])


def test_nothing_shows_that_a_text_with_headings_is_a_page() -> None:
    page = ("青石渡口春来早", "罗开山", FERRY, FERRY_TOO, "坡上的蜂场", BEES, BEES_TOO, "钟楼下面的柜台", CLOCKS, CLOCKS_TOO)
    assert told(*page) == [("青石渡口春来早", ["罗开山"])]


def test_several_who_sign_a_text_are_named_one_by_one_and_asked_about() -> None:
    page = (TOP, "渡口换了新牌子", "贺兰舟/口述　姜一苇/整理", FERRY, FERRY_TOO, "钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO, "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page) == [("渡口换了新牌子", ["贺兰舟", "姜一苇"]), ("钟楼下面的柜台", ["沈半樵"]), ("更正", [])]
    flags = [edit for edit in cleaned("\n".join(page) + "\n").ledger if edit.reason == BY_PLACE]
    assert len(flags) == 1


def test_where_a_text_was_taken_from_signs_nothing() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, FERRY_TOO, "（摘自《河边》）", "钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO, "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page) == [("渡口换了新牌子", []), ("钟楼下面的柜台", ["沈半樵"]), ("更正", [])]


def verse(*lines: str) -> Piece:
    return Piece("verse", tuple(Run(number, 0, len(line)) for number, line in enumerate(lines, 1)), "\n".join(lines), 2)


def test_a_stanza_with_its_only_mark_at_its_end_is_no_head() -> None:
    above, below = Piece("text", (), FERRY, 1), Piece("text", (), BEES, 3)
    stanza = verse("炉门一开满天霞", "铁水奔流开金花", "挑起太阳送万家。")
    assert out_of_verse(stanza, above, below) == [stanza]
    head = verse("博物小识", "蜜蜂怎样认得人", "养蜂人开箱不戴手套，他说蜜蜂认得气味。")
    assert [(piece.kind, piece.plain) for piece in out_of_verse(head, above, below)] == [("text", line) for line in head.plain.split("\n")]
