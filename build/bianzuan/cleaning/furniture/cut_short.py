"""Text that is not in the file, as its site or its page numbers say: 剩余60%未读, （未完待续）, page 13 and then page 15.

In: the lines of a text, what left it as furniture, and its plan. Out: lines that know of pages missing above them, and the
plan with a mark where a site keeps the rest, and with questions where a text says that it goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_high

from bianzuan.cleaning.planning.plan import PageLine, PagePlan, PlannedBlock, PlannedFlag, Removal, Run
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.rows import simplified

KEPT_BACK = "the site says that it keeps the rest of the text"
_GOES_ON = "the text says that it goes on, and nothing follows"
_CAME_FROM = "the text says that it goes on from one above, which is not here"
_PARTED_HERE = "the site parts the text into pages, and one of them only may be here"
_SHORTENED = "the site shows the beginning only, and the text breaks off"

_REST = "(?:全文|全部(?:内容)?|剩余(?:内容|部分|章节)?|余下(?:内容|部分|全文)?|完整(?:内容|版|文章)?|后续(?:内容|章节)?|更多(?:内容)?)"
_BEFORE_READING = "(?:登[录陆]|注册|购买|付费|订阅|充值|开通(?:会员|VIP|vip)|成为会员|扫码|关注(?:公众号)?)"
# What a site says that shows a part only. 打开APP阅读全文 stands below whole texts, too.
_KEPT_BACK = re.compile(
    f"[（(【\\[]?(?:(?:还?剩余?|还有|余下|未读)[^。，]{{0,6}}\\d{{1,2}}(?:\\.\\d+)?[%％][^。]{{0,24}}"
    f"|(?:您?(?:需要?|请|须)(?:先)?)?{_BEFORE_READING}(?:[/或、]?{_BEFORE_READING})?[之以]?(?:后|即可|才[能可]|可)(?:继续|免费)?(?:查看|阅读|浏览|显示|解锁){_REST}[^。]{{0,8}}"
    f"|(?:免费)?试读(?:内容|部分|章节)?(?:已)?(?:结束|完毕|到此(?:为止|结束))[^。]{{0,24}}"
    f"|(?:本文|本章|以下|此处|余下|剩余)(?:内容|部分|章节)?(?:为|是|属于)?(?:付费|收费|会员|VIP)(?:专享|专属)?(?:内容|章节|阅读|可见|部分)?[^。]{{0,16}}"
    f"|(?:余下|剩余)(?:全文|内容|部分|章节)(?:请|需|须|仅)[^。]{{0,24}})[）)】\\]]?[>》…]*"
)
# A button of a site: it says something only where the text above it breaks off.
_BUTTON = "(?:点击)?(?:展开|阅读|浏览|查看|显示|打开)(?:阅读)?(?:全文|更多|详情|详细)|详情|详细|全文|更多"
_BUTTON_ALONE = re.compile(f"[（(【\\[]?(?:{_BUTTON}|打开(?:APP|App|app|客户端)(?:阅读|查看)(?:全文|更多))[）)】\\]]?[>》…]*")
_CUT_AT_END = re.compile(f"(?:…|\\.{{3}})\\s*(?:[（(【\\[](?:{_BUTTON})[）)】\\]]|(?:阅读|查看|浏览|展开)全文)[>》]*$|[\\[［【](?:…+|\\.{{3,6}})[\\]］】]$")
_SERIAL = re.compile("(?<![（(【\\[—–-])[（(【\\[—–-]*(?:(?:本[文篇])?未完[，,。 ]?(?:待续|下[期页]?(?:续|接)?)?|待续|下期(?:待续|续完)|续见下[期册]|转下[期页册]|下转第?\\S{1,6}[期页]|To be continued)[。.…!！]*[）)】\\]—–-]*$", re.IGNORECASE)
# （接上期）, （续前）: a text, or a title, that goes on from another one.
_FROM_ANOTHER = re.compile("[（(【\\[](?:(?:紧?接|续|上接)(?:上[期页册回文]|前[期页文]?|第?[一二三四五六七八九十\\d]{1,3}[期页])|续(?:完|前)?)[）)】\\]]")
_SHORTEST = 30
# A number that stands for a page.
_NUMBER = re.compile("\\d{1,4}")
# 第 3 页 共 10 页, 本文共3页，当前第1页; 1 2 3 下一页: which of how many pages a site or a printer made.
_OF_PAGES = re.compile("[（(]?第 ?(?P<page>\\d{1,4}) ?页[ /／,，、]*[（(]?共 ?(?P<pages>\\d{1,4}) ?页[)）]?|(?:本文)?共 ?(?P<all>\\d{1,3}) ?页[ ，,、/]*(?:当前|现在|您在)?(?:第|是第) ?(?P<now>\\d{1,3}) ?页.{0,12}")
_PARTED = re.compile("(?:(?:首页|第一页) )?(?:[\\[【]?\\d[\\]】]? *){2,}+(?:[.…]+ *\\d{1,3} *)?(?:下一?页|余下全文)(?: ?(?:尾页|末页|>>?|»))*")
# So many numbers show an order, and one in so many steps may leave some out, no more than so many.
_LEAST, _STEPS_TO_A_HOLE, _MOST = 4, 3, 20
# What stands between two numbers has one page at most, or a page has no number printed on it.
_A_PAGE = 1.5


def is_kept_back(text: str) -> bool:
    """True for a line (Simplified) by which a site says that the rest of the text is not shown."""
    return _KEPT_BACK.fullmatch(text) is not None


def with_losses_told(lines: Sequence[PageLine], kept: Sequence[PageLine], numbered: Sequence[int]) -> list[PageLine]:
    """The lines that are `kept`, those below missing pages with what is missing. `numbered`: lines that hold page numbers."""
    found = dict(_missing(lines, numbered))
    told: list[PageLine] = []
    waiting = ""
    pending = sorted(found.items())
    for line in kept:
        while pending and pending[0][0] < line.number:
            waiting = pending.pop(0)[1]
        told.append(replace(line, lost_above=waiting) if waiting and line.text.strip() else line)
        waiting = "" if line.text.strip() else waiting
    return told


def _missing(lines: Sequence[PageLine], numbered: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(number of the line behind which pages are missing, which)."""
    place = {line.number: index for index, line in enumerate(lines)}
    found: list[tuple[int, int]] = []
    for number in sorted(numbered):
        pages = _NUMBER.findall(lines[place[number]].text)
        if pages and (not found or int(pages[0]) != found[-1][1]):
            found.append((number, int(pages[0])))
    steps = [(below[1] - above[1], above, below) for above, below in pairwise(found)]
    holes = [step for step in steps if step[0] > 1]
    if len(found) < _LEAST or not holes or any(step[0] < 1 or step[0] > _MOST for step in steps) or _STEPS_TO_A_HOLE * len(holes) > len(steps):
        return
    sizes = [0]
    for line in lines:
        sizes.append(sizes[-1] + len(line.text.strip()))

    def size(above: int, below: int) -> int:
        return sizes[place[below]] - sizes[place[above] + 1]

    # The last page may have a few lines.
    page = median_high(size(above[0], below[0]) for step, above, below in steps if step == 1)
    # Numbers stand at the head of their pages where text follows the last of them and none stands above the first.
    tops = sizes[place[found[0][0]]] < page / 3 <= sizes[-1] - sizes[place[found[-1][0]] + 1]
    for _, above, below in holes:
        if size(above[0], below[0]) <= _A_PAGE * page:
            yield (below if tops else above)[0], _pages(above[1] + 1, below[1] - 1)


def with_ends_told(plan: PagePlan, lines: Sequence[PageLine], furniture: Sequence[Removal]) -> PagePlan:
    """The plan with a mark where a site keeps the rest of its last text, or with a question where that text says it goes on."""
    plan = _with_beginnings_told(plan, {line.number: simplified(line.text) for line in lines})
    last = _last(plan)
    if last is None:
        return plan
    number, run = last
    left = {run.line: removal.reason for removal in furniture for run in removal.runs}
    below = [line for line in lines if line.number > run.line and line.text.strip()]
    if any(left.get(line.number) == KEPT_BACK for line in below):
        article = plan.articles[number]
        if article.blocks[-1].kind == "gap":
            return plan
        marked = replace(article, blocks=(*article.blocks, PlannedBlock("gap", (), reason=KEPT_BACK, confidence="likely")))
        return replace(plan, articles=(*plan.articles[:number], marked, *plan.articles[number + 1 :]))
    texts = {line.number: simplified(line.text) for line in lines}
    said = [texts[line.number].strip() for line in below]
    runs = [block.runs[-1] for block in plan.articles[number].blocks if block.runs]
    while len(runs) > 1 and _is_of_site(own := texts[runs[-1].line][runs[-1].start : runs[-1].end].strip()):
        said.insert(0, own)
        runs.pop()
    run = runs[-1]
    around = [*(texts[line.number].strip() for line in lines if line.number in left and line not in below), *said]
    why = _why(texts[run.line][run.start : run.end].strip(), said) or _not_all(around)
    return replace(plan, flags=(*plan.flags, PlannedFlag("breaks-off", run, why, "doubtful"))) if why else plan


def _with_beginnings_told(plan: PagePlan, texts: Mapping[int, str]) -> PagePlan:
    """Questions about articles whose title or first line says that they go on from another one, which is not above."""
    flags: list[PlannedFlag] = []
    for number, article in enumerate(plan.articles):
        first = next((block.runs[0] for block in article.blocks if block.runs), None)
        told = [texts[run.line][run.start : run.end].rstrip() for run in article.title[-1:]]
        says = any((match := _FROM_ANOTHER.search(title)) and match.end() == len(title) for title in told)
        if first and not number and (says or _FROM_ANOTHER.match(texts[first.line], first.start)):
            flags.append(PlannedFlag("gap", first, _CAME_FROM, "doubtful"))
    return replace(plan, flags=(*plan.flags, *flags)) if flags else plan


def _is_of_site(text: str) -> bool:
    return any(form.fullmatch(text) for form in (_BUTTON_ALONE, _SERIAL, _OF_PAGES, _PARTED))


def _why(text: str, below: Sequence[str]) -> str:
    if _SERIAL.search(text) and (len(text) < _SHORTEST or text[-1] in "）)】]") or any(_SERIAL.fullmatch(line) for line in below):
        return _GOES_ON
    broken = text.endswith(("…", "...")) or len(text) >= _SHORTEST and open_tail(text)
    if _CUT_AT_END.search(text) or broken and any(_BUTTON_ALONE.fullmatch(line) for line in below[:1]):
        return _SHORTENED
    return ""


def _not_all(around: Sequence[str]) -> str:
    """What is missing at the end, as lines around the text count pages."""
    counted = [(int(match["page"] or match["now"]), int(match["pages"] or match["all"])) for text in around if (match := _OF_PAGES.fullmatch(text))]
    if counted and len({pages for _, pages in counted}) == 1 and (first := max(page for page, _ in counted) + 1) <= (last := counted[0][1]):
        return _pages(first, last)
    return _PARTED_HERE if around and any(_PARTED.fullmatch(text) for text in around) and not any("评论" in text for text in around) else ""


def _pages(first: int, last: int) -> str:
    return f"page {first} is not here" if first == last else f"pages {first} to {last} are not here"


def _last(plan: PagePlan) -> tuple[int, Run] | None:
    """The article and the run that stand last on the page, if that run closes its article."""
    ends = [(block.runs[-1], number) for number, article in enumerate(plan.articles) if article.blocks for block in article.blocks if block.runs]
    if not ends:
        return None
    run, number = max(ends, key=lambda end: (end[0].line, end[0].start))
    own = [block for block in plan.articles[number].blocks if block.runs]
    return (number, run) if own[-1].runs[-1] == run else None
