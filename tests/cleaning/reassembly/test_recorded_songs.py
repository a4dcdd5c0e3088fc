"""Songs of a collection with who sang them below: names are headings, whatever the lines between look like."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import cleaned, only_article

_SONGS = (
    ("栽秧歌", ("大田栽秧行对行，", "一对秧鸡来歇凉。", "秧鸡跟着秧鸡走，", "情妹跟着情郎忙。")),
    ("摇儿歌", ("摇呀摇，", "摇到外婆桥。", "外婆给个糯米粑，", "舅妈说我牙齿尖，", "咬得粑粑缺一边。")),
    ("对歌", ("问：什么有嘴不说话？", "什么无脚走天下？", "答：茶壶有嘴不说话，", "船儿无脚走天下。")),
)


@pytest.mark.parametrize("record", ["（流传地区：峒河下游　演唱者：石老满　搜集：向斌）", "演唱：石老满\n记录：向斌"])
def test_names_above_and_records_below_tell_songs(record: str) -> None:
    page = "峒河山歌集\n\n" + "\n\n".join(f"{name}\n" + "\n".join(lines) + f"\n{record}" for name, lines in _SONGS) + "\n"
    article = only_article(page)
    said = [part for name, lines in _SONGS for part in (f"## {name}", "  \n".join(lines) + "\n{: .verse }", *record.split("\n"))]
    assert (article.title, article.body.rstrip().split("\n\n")) == ("峒河山歌集", said)


def test_tales_with_records_are_no_songs() -> None:
    tale = "从前有个老汉，天天在渡口撑船，过河的人给一把米也行，给一句好话也行，他从来不争。"
    page = "峒河故事\n\n" + "\n\n".join(f"{name}\n{tale}\n后来渡口修了桥，老汉就在桥头卖茶。\n（讲述者：石老满　搜集：向斌）" for name in ("老汉和船", "桥头的茶")) + "\n"
    assert not any("verse" in article.body for article in cleaned(page).articles)
