"""Lines at the right below a text sign it, whatever they say; at the right above a text, over a table or in the midst of one they do not."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

from tests.cleaning.cleaned_texts import ONE, TWO, body_of

RIGHT = ' style="text-align:right"'


def page(*paragraphs: str) -> Cleaned:
    text = "<!DOCTYPE html>\n<article>\n<h1>河边的水车</h1>\n" + "\n".join(one if one.startswith("<") else f"<p>{one}</p>" for one in paragraphs) + "\n</article>\n"
    raw = text.encode()
    result = clean(Source("a.docx", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))
    assert verify(result) == ()
    return result


def signed(result: Cleaned) -> list[str]:
    (article,) = result.articles
    return [block.split("\n")[0] for block in article.body.rstrip().split("\n\n") if block.endswith("{: .signature }")]


def right(words: str) -> str:
    return f"<p{RIGHT}>{words}</p>"


def test_lines_at_the_right_below_a_text_sign_it() -> None:
    assert signed(page(ONE, TWO, right("老木匠口述"), right("冯学徒整理"))) == ["老木匠口述", "冯学徒整理"]
    assert signed(page(ONE, TWO, right("柳溪县水利局（印章）"), right("2003年3月1日"))) == ["柳溪县水利局（印章）", "2003年3月1日"]
    # Also above the next part of the document.
    assert signed(page(ONE, right("柳溪人"), "<h2>附：水车的尺寸</h2>", TWO)) == ["柳溪人"]
    (edit,) = [edit for edit in page(ONE, TWO, right("柳溪人")).ledger if edit.rule == "signature"]
    assert (edit.confidence, edit.reason) == ("likely", "ranged right below the end of a text")


def test_what_else_stands_at_the_right_is_none() -> None:
    assert signed(page(right("柳溪人"), ONE, TWO)) == []
    assert signed(page(ONE[:-1], right("柳溪人"), TWO)) == []
    assert signed(page(ONE, right(TWO))) == []
    table = "<table><tr><td>年份</td><td>亩数</td></tr>\n<tr><td>1958</td><td>三千</td></tr>\n<tr><td>1959</td><td>四千</td></tr></table>"
    assert signed(page(ONE, right("单位：亩"), table, TWO)) == []
    assert signed(page(*(f'<div align="right">{words}</div>' for words in (ONE, "柳溪人", TWO, "修车的人")))) == []
    assert signed(page(f"<div{RIGHT}><p>{ONE}</p><p style='text-align:center'>柳溪人</p></div>", TWO)) == []


def test_white_space_before_the_last_lines_of_a_text_puts_them_at_the_right() -> None:
    deep = "\u3000" * 14
    assert body_of(f"河边的水车\n\n\u3000\u3000{ONE}\n\n\u3000\u3000{TWO}\n\n{deep}老木匠口述\n{deep}冯学徒整理\n").count(".signature") == 2
    # In the midst of a text a line may be a heading set in the middle.
    assert ".signature" not in body_of(f"河边的水车\n\n\u3000\u3000{ONE}\n\n{deep}水车的尺寸\n\n\u3000\u3000{TWO}\n")
