"""How many lines at the top of a newspaper's page stand above all its titles.

In: pieces of a page. Out: a number. `mastheads` knows the lines of which every part is told; papers put other things beside them, an
English name, for whom they are, how often they come out. A line that says two things that only mastheads say together is one, and so is what stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.heads.document_heads import is_page_line
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from bianzuan.cleaning.reassembly.pieces import Piece

_COUNT = "[〇零一二三四五六七八九十百廿卅\\d]"
# What mastheads say: the day, the day of the week, the page, the number, the paper, what it costs, who makes it.
_SAYS = tuple(
    map(
        re.compile,
        (
            f"(?:19|20)\\d{{2}}[年.\\-—]\\d{{1,2}}|民国{_COUNT}{{1,3}}年|[〇零○一二三四五六七八九]{{4}}年{_COUNT}{{1,2}}月",
            "星期[一二三四五六日天]|周[一二三四五六日](?![\u3400-\u9fff])|农历|夏历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年",
            f"第?[①-⑳{_COUNT[1:]}{{1,3}}[版叠](?![\u3400-\u9fff])|第[ \u3000]*{_COUNT}{{1,2}}[ \u3000]*[版张页]|[A-D]\\d{{1,2}}(?![\\dA-Za-z])",
            f"总第|第{_COUNT}{{1,6}}[期号]|新?\\d{{1,5}}期|今日.{{0,2}}[\\d{_COUNT[1:-1]}]{{1,3}}版",
            "[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){0,7}[ \u3000]?报(?=$|[ \u3000（(])|[\u3400-\u9fff]{2}(?:文摘|周刊|副刊)(?=$|[ \u3000])",
            "(?:每[份期月张]|零售|定价|订价|报费|刊号|代号|邮发)",
            "(?:责编|编辑|美编|校对|版式|主编)[ \u3000：:/／]|[主承]办|机关报|出版(?=$|[ \u3000])|电话|社址|馆址",
        ),
    )
)
_LINES, _LONGEST, _LEAST = 8, 90, 2
_OF_PAGE = frozenset({"page", "paper", "issue", "price", "staff", "makers", "own"})
# （二） alone, below the name and the day of a paper: its page.
FOLIO = re.compile("[（(〔][一二三四五六七八12345678][)）〕]")
_SENTENCE = re.compile("[。！？；]|，.*，")


def paper_top(pieces: Sequence[Piece]) -> int:
    """How many lines are the masthead of a newspaper's page; 0 if nothing shows that there is one."""
    if not pieces:
        return 0
    top = masthead_lines(pieces) or int({*page_fields(pieces[0].plain)} == {"day", "weekday"})
    # An archive prints 第1版（要闻） above each article of its own.
    if any(is_page_line(piece.plain) for piece in pieces):
        return top
    for index, piece in enumerate(pieces[:_LINES]):
        if piece.kind in ("editor-note", "verse", "list") or len(piece.plain) > _LONGEST or _SENTENCE.search(piece.plain):
            break
        if sum(1 for says in _SAYS if says.search(piece.plain)) >= _LEAST:
            top = max(top, index + 1)
        elif index == top > 0 and (_OF_PAGE & {*page_fields(piece.plain)} or FOLIO.fullmatch(piece.plain)):
            top += 1  # 第二版, on a line of its own below the others
    return top
