"""What saved pages leave in a text goes, whole or cut; what only looks like it stays."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.body import parse_body
from bianzuan.model import Source
from bianzuan.reading import split_lines

BEFORE = "老木匠把图纸铺在桌上，先量后裁，一样也不肯马虎。学徒小李记下了尺寸，又把刨子擦得干干净净。"
AFTER = "第二天一早，镇上来了两位客人，打听水车的价钱，看了榫卯和图纸，还问木料从哪里运来。"
LINE = "这座水车立在河边，谁都看得见。"


def cleaned(text: str) -> list[str]:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return [block.text for article in result.articles for block in parse_body(article.body)]


@pytest.mark.parametrize(
    "dirty",
    [
        f"&#12288;&emsp;{LINE}&nbsp;&nbsp",
        f'{LINE}<font color="#333',
        f'face="宋体" size="3">{LINE}',
        f"/p>{LINE}<BR />",
        f"br/>{LINE}",
        f"<!--\n广告位\n-->\n{LINE}",
        f"<!-- 正文 -->{LINE}<!-- 文章",
        f"<!--[if gte mso 9]><xml></xml><![endif]-->{LINE}",
        f'<script type="text/javascript">\nvar a = 1;\ndocument.write("好");\n</script>\n{LINE}',
        f"<script src='a.js'></script><script>var a=1;</script><p>{LINE}</p>",
        f"<style>\n.a {{ color: red; }}\n</style>\n{LINE}",
        f".TRS_Editor P{{line-height:2;font-family:宋体;}}.TRS_Editor DIV{{line-height:2;}}{LINE}",
        f"<![CDATA[{LINE}]]>",
        f'<?xml version="1.0" encoding="utf-8"?>\n{LINE}',
        LINE.replace("水车", "水&zwnj;车&#8203;"),
        LINE.replace("立", '<a href="http://a.cn/x?y=1">立</a>'),
    ],
)
def test_debris_goes(dirty: str) -> None:
    assert cleaned(f"{BEFORE}\n\n{dirty}\n\n{AFTER}\n") == [BEFORE, LINE, AFTER]


@pytest.mark.parametrize(
    ("top", "end"),
    [
        ("p {\n  margin: 0;\n  font-size: 12pt;\n}\n", ""),
        ("document.write('<img src=\"x.gif\">');\n", ""),
        ("", '\nvar _hmt = _hmt || [];\n(function() {\n  var hm = document.createElement("script");\n})();\n'),
    ],
)
def test_code_without_tags_goes_from_the_top_and_the_end(top: str, end: str) -> None:
    assert cleaned(f"{top}{BEFORE}\n{AFTER}\n{end}") == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "kept",
    [
        "写法如下：\nvar a = document.getElementById('x');",
        "样式如下：\n\np { margin: 0 }",
        "网页里段落用`<p>`标出，换行用`<br>`。",
        "当x < 5且y > 3时停机，若a<b则继续，/p>0是误写。",
        "集合A{1,2,3}与B{4;5}不相交。",
        "AT&T公司与R&D部门。",
    ],
)
def test_what_only_looks_like_debris_stays(kept: str) -> None:
    assert "".join(kept.split()) in "".join("".join(cleaned(f"{BEFORE}\n\n{kept}\n\n{AFTER}\n")).split())


def test_code_shown_at_the_end_of_a_text_stays() -> None:
    assert "p { margin: 0 }" in cleaned(f"{BEFORE}\n{AFTER}样式如下：\n\np {{ margin: 0 }}\n")[-1]


def test_a_comment_that_was_never_closed_takes_no_words_with_it() -> None:
    assert cleaned(f"{BEFORE}\n<!--\n{LINE}\n{AFTER}\n-->\n") == [BEFORE, LINE, AFTER]


def test_breaks_of_word_processors_end_lines() -> None:
    assert cleaned(f"{BEFORE}\u000b{AFTER}\u2028{LINE}\u2029{BEFORE}二。\n") == [BEFORE, AFTER, LINE, BEFORE + "二。"]
