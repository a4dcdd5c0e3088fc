"""Letters: salutations and wishes stand flush, signatures keep their lines; what only looks like them does not."""

from __future__ import annotations

import re

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown

TEXT = "来信收到，水尺零点已经查明，请以后者为准。"


def flush(paragraphs: list[str]) -> list[str]:
    """The paragraphs that stand flush, with their class."""
    blocks, _ = read_markdown("\n\n".join(paragraphs) + "\n", "c1")
    found = ((re.match(r'<p class="(salutation|honoured)">', block.html), block.text) for block in blocks)
    return [f"{match[1]} {text}" for match, text in found if match]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["启元先生大鉴：", TEXT, "专此布复，敬颂", "著安"], ["salutation 启元先生大鉴：", "honoured 著安"]),
        (["## 家书", "母亲大人膝下：", TEXT, "敬祝", "健康！"], ["salutation 母亲大人膝下：", "honoured 健康！"]),
        ([TEXT, "此致", "白石镇商会", "局长　陈其采\n{: .signature }"], ["honoured 白石镇商会"]),
        (["亲爱的阿毛：", TEXT, "祝你", "身体健康，工作顺利！"], ["salutation 亲爱的阿毛：", "honoured 身体健康，工作顺利！"]),
        (["啟元先生大鑒：", TEXT, "匆匆不盡，順頌", "冬祺"], ["salutation 啟元先生大鑒：", "honoured 冬祺"]),
        (["各位代表、同志们：", TEXT], ["salutation 各位代表、同志们："]),
        (["各公社管委会，县直各单位：", TEXT], ["salutation 各公社管委会，县直各单位："]),
        (["各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", TEXT], ["salutation 各省、自治区、直辖市人民政府，国务院各部委、各直属机构："]),
        (["县水利局：", TEXT], ["salutation 县水利局："]),
        (["《人民日报》编辑部：", TEXT, "顺致", "敬意"], ["salutation 《人民日报》编辑部：", "honoured 敬意"]),
    ],
)
def test_what_stands_flush_in_letters(paragraphs: list[str], expected: list[str]) -> None:
    assert flush(paragraphs) == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["发言的有：", TEXT],  # no people
        ["参加单位：", TEXT],  # a label
        ["到会的是县水利局、县农委：", TEXT],
        ["工程由以下几个部分组成：", TEXT],
        [TEXT, "陈先生：", TEXT],  # no letter begins here
        ["他写信给母亲：", TEXT],  # tells
        ["陈先生：", "## 一"],
        ["全镇都在庆祝", "建桥十周年"],
        ["众人向老船工祝", "寿"],
        ["此致", f"{TEXT}"],
    ],
)
def test_what_keeps_its_indent(paragraphs: list[str]) -> None:
    assert flush(paragraphs) == []


def test_the_lines_of_a_signature_and_of_a_poem_are_lines() -> None:
    # 编者二〇二六年五月 stood on one line below a preface
    (who, poem, text), _ = read_markdown("编者\n二〇二六年五月\n{: .signature }\n\n早潮才落\n晚潮来\n{: .verse }\n\n水涨\n了。\n", "c1")
    assert who.html == '<p class="signature">编者<br />\n二〇二六年五月</p>'
    assert poem.html == '<p class="verse">早潮才落<br />\n晚潮来</p>'
    assert text.text == "水涨了。"
