"""An article that was cleaned before keeps its blocks, whatever a page like it would have become."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify, write_article
from bianzuan.model import Source
from bianzuan.reading import split_lines

_FRONT = "---\ntitle: {title}\nkind: {kind}\nsource:\n  file: page.txt\n  sha256: '00'\n  lines: 1-9\n---\n\n"
BODIES = {
    "an open end that was left apart": "合作社请来农技员，教大家冬天深耕、春\n\n快的是两个返乡的大学生，他们还记下火候。",
    "fragments that begin in the middle": "## 二、学生船不许超载\n\n早上七点的船上全是学生，最怕的是拥挤。\n\n〔原文此处缺失〕\n\n## 三、末班船\n\n末班船晚上八点开。",
    "a short line that is no heading": "敲一遍，听一遍\n\n检测的头一件事是敲。我们拿着小木槌，从桥头敲到桥尾，一块石头一块石头地听。",
    "pull-quotes and a caption": "书架放在小卖部，看完了就换一本\n{: .pullquote }\n\n喇叭一响，孩子就围了上来\n{: .pullquote }\n\n图为图书车。\n{: .caption }",
    "verse, a list, a table, a quotation, code": (
        "秋天把金黄铺在地上  \n麻雀是最早的客人\n{: .verse }\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n| --- | --- |\n\n> 引文一行\n\n```\na\n\nb\n```"
    ),
    "a note": "新馆开放[^1]，读者很多。\n\n[^1]: 这是馆长的话。",
}


def cleaned(text: str) -> tuple[str, ...]:
    source = Source("page.md", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    result = clean(source)
    assert not verify(result)
    return tuple(write_article(article).split("---\n", 2)[2].strip("\n") for article in result.articles)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("kind", ["article", "fragments"])
def test_blocks_stay(body: str, kind: str) -> None:
    assert cleaned(_FRONT.format(title="一条渡船的时刻表", kind=kind) + body + "\n") == (body,)


def test_front_matter_of_another_hand_settles_nothing() -> None:
    body = "新馆建成以后，每天都有许多读者来这里看书。孩子们最喜欢二楼的图书\n\n馆，常常一坐就是一个下午。"
    assert cleaned(_FRONT.format(title="新馆", kind="article") + body + "\n") == (body,)
    assert cleaned(f"---\ntitle: 新馆\n---\n\n{body}\n") == (body.replace("\n\n", ""),)
