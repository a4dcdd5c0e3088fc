"""<pre> in saved pages: programs stay programs, and old pages that set whole texts so keep their lines."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, cleaned

CODE = 'from collections import Counter\nfor c, n in Counter("水水车").items():\n    if n &gt; 1:\n\n        print(c, n)'


def _body(inner: str) -> str:
    page = f"<html><head><title>数字的办法 - 清河网</title></head><body><h1>数字的办法</h1><div class='entry-content'>{inner}</div></body></html>"
    return cleaned(page, "html").articles[0].body


def test_a_program_keeps_its_lines_and_their_indents() -> None:
    """All its lines had become one paragraph, with the brackets escaped."""
    shown = CODE.replace("&gt;", ">").replace("\n\n", "\n")
    assert _body(f"<p>{ONE}</p><pre class='brush'>{CODE}</pre><p>{TWO}</p>") == f"{ONE}\n\n```\n{shown}\n```\n\n{TWO}\n"


def test_marks_inside_a_program_are_no_text() -> None:
    assert _body(f"<p>{ONE}</p><pre><span class='k'>import</span> math<br>print(math.pi)</pre><p>{TWO}</p>") == f"{ONE}\n\n```\nimport math\nprint(math.pi)\n```\n\n{TWO}\n"


def test_a_text_set_so_keeps_its_paragraphs() -> None:
    assert _body(f"<pre>\n　　{ONE}\n　　{TWO}\n\n　　{ONE[::1]}{TWO}\n</pre>") == f"{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n"


def test_letters_that_never_close_are_no_program() -> None:
    assert "```" not in _body(f"<p>{ONE}</p><p>{TWO}</p><pre>import math and more")
