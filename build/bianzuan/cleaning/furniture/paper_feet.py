"""What a newspaper sets at the foot of a page, below its last text: the section and the page, telephones, who made the page.

In: the lines of a text, Simplified, and which of them are furniture already. Out: indices. A notice or a letter may end with a
telephone number, too: such a line goes only beside one that no text ends with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bianzuan.cleaning.reassembly.signers.days import DATE
from bianzuan.cleaning.reassembly.signers.offices import PAPER

REASON = "what a newspaper sets at the foot of a page"

_SPACE = "[ \u3000|｜·•]"
_PAGE = "(?:第?[A-Z]?\\d{1,3}版|[A-Z]\\d{1,2})"
# 要闻 A2, A2 要闻, 第3版：副刊; 第3版 alone may be said of a text.
_OF_PAGE = re.compile(f"[\u3400-\u9fff]{{2,5}}{_SPACE}+{_PAGE}|{_PAGE}(?:{_SPACE}+|[：:])[\u3400-\u9fff]{{2,5}}")
_NUMBER = "[\\d()（） \u3000、/—–-]{5,40}"
# 新闻热线　12345: whom readers are to call with news.
_HOTLINE = re.compile(f"(?:本报)?(?:新闻|报料|爆料|读者|采编|值班|投诉|发行|订报|投递|广告)(?:服务)?(?:热线|电话)(?:电话)?[ \u3000：:]*{_NUMBER}")
_BESIDE = re.compile(
    f"(?:电话|传真|热线|联系电话)[ \u3000]*[：:][ \u3000]*{_NUMBER}|(?:投稿|电子)?(?:邮箱|信箱|邮件)[ \u3000]*[：:][ \u3000]*[\\w.@-]{{5,40}}|(?:E-?mail|QQ)[ \u3000]*[：:][ \u3000]*[\\w.@-]{{5,40}}"
    "|(?:社址|报社地址|本报地址)[ \u3000]*[：:][^。]{4,40}|(?:国内统一)?(?:刊号|邮发代号)[ \u3000]*[：:]?[ \u3000]*[\\w/ -]{4,30}",
    re.IGNORECASE,
)
_PAPER = re.compile(PAPER)
_END_MARKS = tuple("。！？…”）")
_MOST = 8
# Running text of so many characters is no signature, where it breaks off.
_COLUMN = 40
_CALLS = re.compile("(?:电话|热线|拨打|致电|联系|来电|来信|询|邮箱|地址|[为是到])$")


def paper_feet(texts: Sequence[str], taken: Collection[int], made: Collection[int]) -> Iterator[int]:
    """Indices of such lines at the end of a text; `made`: the lines that say who made the page."""
    foot: list[int] = []
    for index in range(len(texts) - 1, -1, -1):
        text = texts[index]
        if not text or index in taken:
            continue
        items = [item for item in re.split(f"{_SPACE}+", text) if item]
        of_paper = all(_PAPER.fullmatch(item) or DATE.fullmatch(item) for item in items)
        if not (_OF_PAGE.fullmatch(text) or _HOTLINE.fullmatch(text) or _BESIDE.fullmatch(text) or of_paper) or len(foot) == _MOST:
            break
        foot.append(index)
    above = next((texts[i] for i in range(min(foot, default=0) - 1, -1, -1) if texts[i] and i not in taken), "")
    sure = any(_OF_PAGE.fullmatch(texts[i]) or _HOTLINE.fullmatch(texts[i]) for i in foot) or bool(foot) and any(i > min(foot) - 3 for i in made)
    # Who reads the name of the paper and the day below a signature reads who wrote a letter, and when; a column may break off above.
    if sure and (above.endswith(_END_MARKS) or _breaks_off(above)):
        yield from foot


def _breaks_off(text: str) -> bool:
    """True for running text that ends without a mark; one that tells whom to call goes on with the number below it."""
    return len(text) >= _COLUMN and "，" in text and text[-1].isalnum() and _CALLS.search(text) is None
