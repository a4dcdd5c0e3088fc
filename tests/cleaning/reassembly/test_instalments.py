"""Instalments of one work stand one below the other: their words, which are alike, take nothing apart."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.instalments import are_instalments

from tests.cleaning.cleaned_texts import cleaned

_TEXTS = (
    (
        "民国三十七年的冬天，自流井的盐船已经不大出釜溪了。码头上的橹房空着，檐下挂的腊肉也比往年少。",
        "我祖父那时是“顺字号”的前驾，管着一条载三百包盐的橹船。那年腊月廿三的早晨，他听见河在响，是河底的石头在响。",
        "老板把大家叫到船上，说这一趟走完，船就卖了。没有人作声。",
    ),
    (
        "船过邓井关的时候，税卡上的人换了一拨，说的是外省话。他们上来数盐包，数了三遍，三遍的数目都不一样。",
        "祖父蹲在船头抽叶子烟，心里也在数：他数的是滩。从自流井到泸州，大小四十七个滩，他闭着眼睛也数得过来。",
        "第三天夜里，船在老鸦滩搁了浅。",
    ),
    (
        "天亮以后才看清，船头卡在两块石头中间，像是被河咬住了。",
        "老板在岸上烧了一炷香，然后说了一句谁也没有想到的话：卸盐，送人。",
        "三百包盐，一半散给了滩边的人家，一半沉进了水里。祖父说，那一年老鸦滩的鱼都是咸的。",
    ),
)


@pytest.mark.parametrize("name", ["卢青山\n", ""])
@pytest.mark.parametrize("marks", [("（上）", "（中）", "（下）"), ("（一）", "（二）", "（续完）"), ("之一", "之二", "之三"), ("", "（续一）", "（续二）"), ("（连载之十二）", "（连载之十三）", "（连载之十四）")])
def test_instalments_of_one_author_stand_in_order(marks: tuple[str, ...], name: str) -> None:
    page = "\n".join(f"盐帮的最后一只船{mark}\n{name}" + "\n".join(text) + "\n" for mark, text in zip(marks, _TEXTS, strict=True))
    found = cleaned(page)
    assert [(a.title, [author.name for author in a.authors], a.body) for a in found.articles] == [
        (f"盐帮的最后一只船{mark}", [name.strip()] if name else [], "\n\n".join(text) + "\n") for mark, text in zip(marks, _TEXTS, strict=True)
    ]
    assert not [edit for edit in found.ledger if edit.status == "flagged"]


@pytest.mark.parametrize(
    "titles", [("盐船（上）", "渡船（下）"), ("盐船（下）", "盐船（上）"), ("盐船（一）", "盐船（一）"), ("盐船（上）",), ("盐船", "盐船"), ("盐船之歌", "盐船之家"), ("水路上", "水路下")]
)
def test_other_titles_are_no_instalments(titles: tuple[str, ...]) -> None:
    assert not are_instalments(titles)


def test_a_list_of_instalments_begins_no_text() -> None:
    listed = "盐帮的最后一只船（上）\n盐帮的最后一只船（中）\n盐帮的最后一只船（下）\n" + "\n".join(_TEXTS[0])
    assert len(cleaned(listed).articles) == 1


@pytest.mark.parametrize(("marks", "name"), [(("", "（二）", "（三）"), "卢青山\n"), (("", "之一", "之二"), "卢青山\n"), (("", "（一）", "（二）"), "")])
def test_the_parts_of_a_text_that_is_signed_once_are_no_instalments(marks: tuple[str, ...], name: str) -> None:
    page = "\n\n".join(f"盐帮的最后一只船{mark}\n\n{'' if mark else name}\n" + "\n\n".join(text) for mark, text in zip(marks, _TEXTS, strict=True))
    (article,) = cleaned(page).articles
    assert (article.title, [author.name for author in article.authors]) == ("盐帮的最后一只船", [name.strip()] if name else [])
    assert article.body.count("## 盐帮的最后一只船") == 2
