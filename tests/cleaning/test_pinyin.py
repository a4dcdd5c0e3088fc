"""Readings that a converter left: in other brackets, now and then, cut by a line end; and what an author says a reading of."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.rule import Page, changes
from bianzuan.cleaning.rules.pinyin import PINYIN
from bianzuan.model import Source
from bianzuan.reading import split_lines


def without(text: str) -> str:
    draft = Draft(Source("a.txt", text.encode(), "", "utf-8", text, split_lines(text), "text"))
    draft.edit(changes(PINYIN, Page(draft.texts())), "pinyin", "delete", "", "certain")
    return "\n".join(draft.texts())


# Annotated now and then, and again: no author says the reading of 圖 three times.
NOW_AND_THEN = "圖(tú)紙在桌上，圖紙和圖(tú)樣，圖紙的圖邊，圖畫與圖(tú)章，{}張樣圖，紙(zhǐ)張、紙盒、紙花與紙(zhǐ)船，紙風車，紙馬，紙(zhǐ)樹。她說話、說笑，說(shuō)書、聽說，小說(shuō)。"


def test_readings_now_and_then_are_a_converters_where_they_come_again() -> None:
    assert "(" not in without(NOW_AND_THEN.format("三"))


def test_a_reading_said_once_is_the_authors() -> None:
    text = "圖(tú)、價(jià)、頭(tóu)、張(zhāng)、裡(lǐ)五字。圖紙的價錢在裡頭，三張圖，裡面有價，圖上有頭像，一張價單，頭一張圖。"
    assert without(text) == text


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("圖紙的紙(zh\nǐ)張", "圖紙的紙\n張"),
        ("圖紙的紙\n(zhǐ)張", "圖紙的紙\n張"),
        ("圖紙的紙(\nzhǐ)張", "圖紙的紙\n張"),
        ("圖紙的紙(zhǐ\n)張", "圖紙的紙\n張"),
        ("圖紙的木(\nzhǐ)張", "圖紙的木(\nzhǐ)張"),
    ],
)
def test_an_annotation_cut_by_a_line_end_goes(cut: str, joined: str) -> None:
    others = "門(mén)邊(biān)有馬車(chē)的聲(shēng)音，老師傅聽(tīng)見(jiàn)了。"
    assert without(f"{others}\n{cut}\n").rstrip("\n").split("\n", 1)[1] == joined


def test_a_character_that_is_read_again_and_again_is_a_converters() -> None:
    text = "鄉(xiāng)間設(shè)三個區(qū)，東區(qū)有水車，西區(qū)有石橋，南區(qū)有渡口，老人守著鎮(zhèn)上的鐘，年年如此。"
    assert "(" not in without(text)
    # Somebody who says two readings of one character.
    other = "區(ōu)先生住在東區(qū)，不在西區(qū)，也不在南區(qū)，鄉(xiāng)下北區(qū)的店是區(ōu)家的。"
    assert without(other) == other
