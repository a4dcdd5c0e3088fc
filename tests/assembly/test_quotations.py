"""Quotations: verses keep their lines, and the line that says whose words they are stands apart."""

from __future__ import annotations

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("> 水能载舟。\n>\n> 亦能覆舟。\n> ——《荀子》\n", "<p>水能载舟。</p><p>亦能覆舟。</p><p class=\"attribution\">——《荀子》</p>"),
        ("> 水能载舟。\n\n> 亦能覆舟。\n\n> ——《荀子》\n", "<p>水能载舟。</p><p>亦能覆舟。</p><p class=\"attribution\">——《荀子》</p>"),
        ("> 水能载舟。\n>\n> （《荀子·王制》）\n", "<p>水能载舟。</p><p class=\"attribution\">（《荀子·王制》）</p>"),
        ("> 白日依山尽，\n> 黄河入海流。\n> ——王之涣\n", "<p class=\"lines\">白日依山尽，<br />黄河入海流。</p><p class=\"attribution\">——王之涣</p>"),
        # Lines of one paragraph, a dash that goes on, a quotation of one line, brackets without a source.
        ("> 老师傅把图纸铺在桌上，大家围着看，都说\n> 好。\n", "<p>老师傅把图纸铺在桌上，大家围着看，都说好。</p>"),
        ("> ——《荀子》\n", "<p>——《荀子》</p>"),
        ("> 水能载舟。\n>\n> （众人鼓掌）\n", "<p>水能载舟。</p><p>（众人鼓掌）</p>"),
        ("> 他说：\n>\n> ——水能载舟！\n>\n> ——是。\n>\n> 众人都笑了。\n", "<p>他说：</p><p>——水能载舟！</p><p>——是。</p><p>众人都笑了。</p>"),
    ],
)
def test_lines_of_quotations(body: str, expected: str) -> None:
    (block,), _ = read_markdown(body, "c1")
    assert block.kind == "quotation"
    assert block.html.replace("\n", "") == f"<blockquote>{expected}</blockquote>"
