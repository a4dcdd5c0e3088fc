"""Page furniture: page numbers, running heads, and what web pages and journals put around a text.

In: lines with clean characters. Out: removals of whole lines, or of the end of a line, before the page is planned, so
that a paragraph that ran over the foot of a page can be joined. A number alone on a line may be a heading, an item or
a year: `folios` tells which count pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.furniture.clippings import REASON as CLIPPING
from bianzuan.cleaning.furniture.clippings import clipping_lines
from bianzuan.cleaning.furniture.copied_whole.areas import ABOVE, BELOW, areas
from bianzuan.cleaning.furniture.cut_short import KEPT_BACK, is_kept_back, with_losses_told
from bianzuan.cleaning.furniture.folios import HEAD_LENGTH, Lines, Seams, page_numbers, without_hashes
from bianzuan.cleaning.furniture.heads_alone import heads_alone
from bianzuan.cleaning.furniture.heads_at_folios import heads_at_folios
from bianzuan.cleaning.furniture.heads_said_before import books_at_tops, heads_said_before
from bianzuan.cleaning.furniture.journal_heads import journal_heads, journal_pages
from bianzuan.cleaning.furniture.mastheads import further_mastheads
from bianzuan.cleaning.furniture.numbered_heads import heads_met_once, numbered_heads, squeezed
from bianzuan.cleaning.furniture.page_names import is_picture
from bianzuan.cleaning.furniture.page_tops import page_tops
from bianzuan.cleaning.furniture.paper_feet import REASON as FEET
from bianzuan.cleaning.furniture.paper_feet import paper_feet
from bianzuan.cleaning.furniture.site import AROUND, site_lines
from bianzuan.cleaning.furniture.volume_heads import volume_heads
from bianzuan.cleaning.planning.plan import PageLine, Removal, Run
from bianzuan.cleaning.reassembly.headings.headings import A_WORD, NO_WORD
from bianzuan.cleaning.reassembly.heads.page_fields import makes_page
from bianzuan.cleaning.reassembly.kinds.furniture import author_note
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.boards import buttons_at_end
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.rule import HAN_CLASS
from bianzuan.model import Confidence

RULE = "page-furniture"

# 第 3 页 共 10 页, 第3页/共10页, Page 3 of 10, P. 44, Page 44 - 清河县志: nothing else is written so.
_PAGE_OF = re.compile(r"[（(]?第 ?\d{1,4} ?页 ?[/／,，、]? ?[（(]?共 ?\d{1,4} ?页[)）]?|Page \d{1,4} (?:of|/) \d{1,4}|P\. ?\d{1,4}|Page \d{1,4}(?: [-–—] .{2,40})?", re.IGNORECASE)
# CN 102000001 A　说明书　1/2页; other words before a fraction may be a title, or tell how far somebody read: they head a page where a sentence goes on over them.
_OF_A_PATENT = re.compile("(?:说 ?明 ?书|权 ?利 ?要 ?求 ?书|附 ?图|摘 ?要)")
# A manual is called 说明书, too.
_HEADS_PATENTS, _SAID_BY_PATENTS = re.compile("^CN ?[0-9]|权 ?利 ?要 ?求"), re.compile("本(?:发明|实用新型|申请)|权利要求|[（(](?:21|22|54|57|71|72)[）)]")
_HEAD_AND_PAGE_OF = re.compile(r"[^，。；：！？]{2,44} (?:第 ?)?(\d{1,3}) ?[页]? ?[/／] ?(?:共 ?)?(\d{1,3}) ?页")
_NUMBER = re.compile(r"\d{1,4}")
_WIDE_GAP = re.compile("[ \u3000]{2,}|\u3000")

# A name, the number of somebody's desk, or what a program should have put in its place: {adminname}.
_NAME = f"(?:[{HAN_CLASS}A-Za-z·、，, \u3000]{{1,20}}(?:_?[A-Z]{{1,4}}\\d{{2,6}})?|[A-Z]{{1,4}}\\d{{2,6}}|\\{{[A-Za-z_.$]{{1,24}}\\}})"
# What names the people and things around a text; the whole line is that, or the bracket at the end of one.
_EDITOR = re.compile(
    rf"[（(\[【〔]? ?(?:责任编辑|責任編輯|责编|責編|本期编辑|本版编辑|本版责任编辑|网络编辑|審校|本版责编|本版美编|责任校对|值班编辑) ?[:：] ?{_NAME}[)）\]】〕]?|[（(\[【〔] ?(?:编辑|編輯) ?[:：] ?{_NAME}[)）\]】〕]|[（(\[【〔](?:本版|本期)?(?:责任编辑|责编|美编|编辑)(?: ?[/／|｜] ?| )[{HAN_CLASS}]{{1,2}} ?[{HAN_CLASS}]{{1,2}}[)）\]】〕]|(?:图片)?(?:编辑|編輯) ?[|｜:：] ?{_NAME}|(?:责任编辑|責任編輯|责编) ?[:：]"
)
_EDITOR_LABEL = re.compile("[（(【\\[]?(?:责任编辑|责编) ?[:：]")
_SOURCE_AND_EDITOR = re.compile(rf"(?:本文)?来源 ?[:：] ?\S{{2,20}} +(?:责任编辑|责编|编辑) ?[:：] ?{_NAME}")
_EDITOR_AT_END = re.compile(rf"[（(\[【〔] ?(?:责任编辑|責任編輯|责编|責編) ?[:：] ?{_NAME}[)）\]】〕]$")
_AROUND = re.compile(
    "(?:欢迎)?(?:扫码|扫描|扫一扫|长按|微信扫)[^。！？]{0,30}(?:关注|二维码|公众号|识别|下载|打开|查看)[^。！？]{0,12}"
    "|[👆👇☝⬆⬇↑↓▲▼△▽ ]*(?:请)?(?:点击|长按)[^。！？]{0,12}(?:关注我们|阅读原文|查看更多|二维码)[^。！？]{0,8}"
    "|【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|返回首页|收藏本文|我要纠错|我要评论|加入收藏)】?(?: ?【?(?:打印|关闭|打印本页|关闭窗口|返回顶部|返回首页|收藏本文|我要纠错|字体[：:]?[ 大中小]*)】?)*"
    "|(?:分享到|分享至|(?:字号|字体)(?:调节|大小|设置|选择)?|视力保护色|浏览量|访问量|点击数|浏览次数|点击次数|阅读次数|阅读量) ?[:：][^。！？]{0,20}"
    "|词条统计|编辑次数 ?[:：] ?\\d{1,5}次(?:历史版本)?|词条标签 ?[:：][^。！？]{0,60}"
    "|(?:上一[篇条页]|下一[篇条页])(?: ?[|｜]? ?(?:上一[篇条页]|下一[篇条页]|返回(?:目录|列表|首页|顶部)))+"
    "|[【\\[](?:上|下)一[篇页条][】\\]] ?[^。！？]{0,40}"
    "|(?:上一篇|下一篇|相关链接|相关阅读|上一条|下一条) ?[:：][^。！？]{0,40}"
    "|[\u3400-\u9fff·]{2,8} +[您你]?(?:现在|目前|当前|所在)的?位置 ?[：:>].{0,50}"
    "|[【\\[]?[您你]?(?:现在|目前|当前)?(?:的|所在的?|本页)?(?:当前|所在)?位置 ?[:：>].{0,50}|首页(?: ?(?:>>?|»|›|/|→|-) ?[^ 。，>»›/→-]{1,24}){1,6}(?: ?[>»›]| [\u3400-\u9fff]{2,8})?"
    "|声明 ?[:：].{0,80}(?:仅供参考|风险自担|不构成.{0,12}建议|与本[网站].{0,4}无关).{0,40}"
    "|(?:版权声明|免责声明|特别声明) ?[:：].{0,120}|声明 ?[:：][^。]{0,24}(?:版权|著作权).{0,80}|声明 ?[:：].{0,60}不代表本[网站].{0,12}"
    "|(?:下载|保存|收藏)到(?:本地|桌面|手机|网盘)[^。]{0,16}|(?:论文|文章|全文|文档)部分内容(?:阅读|预览)"
    "|主办(?:单位)? ?[：:][^。]{2,40}(?:版权所有|技术(?:支持|开发))[^。]{0,40}|(?:[^。！？，：]{0,16}版权所有|[Cc]opyright|©)[^。！？]{0,120}|.{0,8}ICP备\\d{6,10}号[^。]{0,40}|.{0,2}公网安备 ?\\d{8,16}号?"
    "|(?:违法和?)?(?:不良信息)?举报(?:电话|邮箱) ?[:：][^。！？]{0,40}|(?:纠错|客服|投稿)(?:电话|热线|邮箱|QQ) ?[:：][^。！？]{0,30}"
)
_NOTICES = ("Copyright", "copyright", "©", "声明", "聲明", "版权声明", "版權聲明", "免责声明", "免責聲明", "特别声明", "特別聲明")
# A line longer than this is text that speaks of such things.
_LONGEST = 60

_NUMBER_REASON, _HEAD_REASON, _NUMBERED_REASON = "a page number", "a running head", "a running head with its page number"
_EDITED = "who edited the text"
# 版次：, 书　号：, 定价：: what only the imprint of a book says; who edited the book is a part of it.
_IMPRINT = re.compile(r"(?:开本|印张|印数|版次|书号|字数|定价)[：:]|ISBN")
_IMPRINT_LINES, _NEAR = 2, 12
# What stands where a page ends: no paragraph need end there.
_PAGE_ENDS = (_NUMBER_REASON, _HEAD_REASON, _NUMBERED_REASON)

# What stands below the name of a picture's file, so short and no sentence, says what it shows.
_CAPTION = 40

# A lone ? above the text stands for a character of the site's that was lost.
_TOP = 4

# What a handbook, an exercise or an annotated text has over one paragraph after the other.
_LABEL = re.compile("(?:小?提示|注意|警告|说明|重要|小心|当心|备注|附注|提醒|小贴士|窍门|示例|举例|例题?|解|证明|答案?|分析|解析|点评|简析|译文|原文|注释|赏析)")

# Lines that come again so often may be a running head; if each of them parts a word or stands beside a page number, two are.
_LEAST_HEADS = 3


def find_furniture(lines: Sequence[PageLine]) -> tuple[Removal, ...]:
    """Removals of all furniture of a text, in page order."""
    texts = [line.text.strip() for line in lines]
    around = areas([simplified(text) for text in texts], is_kept_back)
    gone = around.lines
    whole = [_removal(lines[i], lines[i].text.find(texts[i]) + length, ABOVE, "likely") for i, length in around.cuts.items()]
    whole += [Removal(RULE, tuple(Run(lines[i].number, 0, len(lines[i].text)) for i in part), said, "likely") for part, said in ((around.above, ABOVE), (around.below, BELOW)) if part]
    texts = ["" if i in gone else text[: around.cuts.get(i)] for i, text in enumerate(texts)]
    reasons: dict[int, tuple[str, Confidence]] = {}
    for index, text in enumerate(texts):
        if (said := _around(text)) and not (said[0] == _EDITED and _in_imprint(texts, index)):
            reasons[index] = said
        elif _counts_its_pages(texts, index):
            reasons[index] = _NUMBERED_REASON, "certain"
    reasons |= dict.fromkeys(_editors_below_label(texts), (_EDITED, "likely"))
    made = [index for index, (said, _) in reasons.items() if said == _EDITED]
    reasons |= dict.fromkeys(paper_feet([simplified(text) for text in texts], reasons, made), (FEET, "likely"))
    reasons |= dict.fromkeys(_marks_alone(texts), ("the mark of a list or a table, and nothing behind it", "likely"))
    reasons |= {index: (said, "likely") for index, said in site_lines([_without_buttons(simplified(text)) for text in texts], reasons).items()}
    reasons |= dict.fromkeys(clipping_lines([simplified(text) for text in texts]), (CLIPPING, "certain"))
    reasons |= {index: (KEPT_BACK, "certain") for index, text in enumerate(texts) if len(text) <= _LONGEST and is_kept_back(simplified(text))}
    reasons |= dict.fromkeys(journal_heads([simplified(text) for text in texts]), (_HEAD_REASON, "likely"))
    volumes, leaves = volume_heads([line.text.strip() for line in lines])
    reasons |= dict.fromkeys(volumes - gone, (_HEAD_REASON, "likely")) | dict.fromkeys(leaves - gone, (_NUMBER_REASON, "likely"))
    reasons |= dict.fromkeys(further_mastheads([simplified(text) for text in texts]), (_HEAD_REASON, "likely"))
    printed = Lines([squeezed(without_hashes(text)) for text in texts])
    tops = [i for i, line in enumerate(lines) if i and (line.over_page or line.page_top)]
    folios, heads = page_tops(printed, tops, [i - 1 for i in tops if lines[i].page_top], reasons)
    numbers = sorted({*page_numbers(printed, {*reasons, *folios}), *folios, *journal_pages(printed.texts)})
    reasons |= dict.fromkeys(numbers, (_NUMBER_REASON, "likely")) | dict.fromkeys(heads, (_HEAD_REASON, "likely"))
    reasons |= dict.fromkeys(numbered_heads(printed, reasons), (_NUMBERED_REASON, "likely"))
    reasons |= dict.fromkeys(heads_met_once(printed, reasons), (_NUMBERED_REASON, "likely"))
    further, beside = heads_at_folios(lines, printed, reasons.keys() - set(numbers), numbers)
    reasons |= dict.fromkeys(further, (_NUMBER_REASON, "likely"))
    reasons |= dict.fromkeys(beside, (_HEAD_REASON, "likely"))
    reasons |= dict.fromkeys(heads_said_before(printed.texts, reasons, {i for i, (said, _) in reasons.items() if said == _NUMBER_REASON}), (_HEAD_REASON, "likely"))
    reasons |= dict.fromkeys(_running_heads(printed, reasons, {i for i, (said, _) in reasons.items() if said == _NUMBER_REASON}), (_HEAD_REASON, "likely"))
    told = {said: {i for i, (other, _) in reasons.items() if other == said} for said in (_NUMBER_REASON, _HEAD_REASON)}
    reasons |= dict.fromkeys(books_at_tops(printed.texts, reasons, told[_NUMBER_REASON], told[_HEAD_REASON]), (_HEAD_REASON, "likely"))
    reasons |= dict.fromkeys(heads_alone(printed.texts, reasons), (_HEAD_REASON, "likely"))
    reasons = {index: said for index, said in reasons.items() if index != around.title and index not in around.cuts}
    removals = [_removal(lines[index], 0, *said) for index, said in sorted(reasons.items())]
    for index, line in enumerate(lines):
        if index in gone or index in around.cuts:
            continue
        if index not in reasons and (match := _EDITOR_AT_END.search(line.text)) and match.start() > 0:
            removals.append(_removal(line, match.start(), _EDITED, "likely"))
        elif index not in reasons and (start := buttons_at_end(simplified(line.text))) > 0:
            removals.append(_removal(line, start, AROUND, "likely"))
    return tuple(sorted([*whole, *removals], key=lambda removal: removal.runs[0].line))


def counts_pages(removals: Sequence[Removal]) -> bool:
    """True if folios of several pages stood among the lines: they count on, and so do the lines between them."""
    return sum(1 for removal in removals if removal.reason in (_NUMBER_REASON, _NUMBERED_REASON)) >= _LEAST_HEADS


def without_furniture(lines: Sequence[PageLine], removals: Sequence[Removal]) -> list[PageLine]:
    """The lines without what the removals take."""
    cuts = {run.line: run.start for removal in removals for run in removal.runs}
    headed = _titles_of_heads(lines, removals)
    ends = {run.line for removal in removals if removal.reason in _PAGE_ENDS for run in removal.runs}
    closing = {run.line for removal in removals if removal.reason == _EDITED for run in removal.runs}
    kept: list[PageLine] = []
    over = pictured = closed = False
    for line in lines:
        text = line.text[: cuts.get(line.number, len(line.text))]
        if text:
            kept.append(replace(line, text=text, over_page=over or line.over_page, heads_pages=line.number in headed, closed_above=closed, pictured=line.pictured or pictured and len(text) <= _CAPTION and text[-1] not in "。！？…”"))
        elif len(kept) > 1 and kept[-1].text.strip() == line.text.strip() and len(kept[-1].text) <= _CAPTION <= len(kept[-2].text) and line.text.strip()[0] not in "（([【":
            kept[-1] = replace(kept[-1], pictured=True)  # a picture's words and its caption are the same
        closed = line.number in closing or closed and not text
        over = line.number in ends or (over or line.over_page) and not text
        pictured = not text and is_picture(line.text.strip())
    numbered = [run.line for removal in removals if removal.reason in (_NUMBER_REASON, _NUMBERED_REASON) for run in removal.runs]
    return with_losses_told(lines, kept, numbered)


def _titles_of_heads(lines: Sequence[PageLine], removals: Sequence[Removal]) -> set[int]:
    """Numbers of the lines that running heads repeat; of two such lines none is a title for that."""
    heads = {run.line for removal in removals if removal.reason == _HEAD_REASON for run in removal.runs}
    said = {line.text.strip() for line in lines if line.number in heads}
    gone = {run.line for removal in removals for run in removal.runs}
    left = [line for line in lines if line.number not in gone and line.text.strip() in said]
    alike = Counter(line.text.strip() for line in left)
    return {line.number for line in left if alike[line.text.strip()] == 1}


def _editors_below_label(texts: Sequence[str]) -> Iterator[int]:
    """The name below 责任编辑： that has none, both below the text, which it would sign; above a text it may be who wrote it."""
    lines = [i for i, text in enumerate(texts) if text]
    for label, below in pairwise(lines):
        if _EDITOR_LABEL.fullmatch(simplified(texts[label])) and is_name(simplified(texts[below])) and not any("。" in text for text in texts[below:]):
            yield below


def _removal(line: PageLine, start: int, reason: str, confidence: Confidence) -> Removal:
    return Removal(RULE, (Run(line.number, start, len(line.text)),), reason, confidence)


def _around(text: str) -> tuple[str, Confidence] | None:
    """Why a line by itself is furniture."""
    if len(text) > _LONGEST and not text.startswith(_NOTICES):
        return None
    text = simplified(text).replace("\u3000", " ")
    if _PAGE_OF.fullmatch(text):
        return _NUMBER_REASON, "certain"
    if makes_page(text) or _EDITOR.fullmatch(text) or _SOURCE_AND_EDITOR.fullmatch(text):
        return _EDITED, "likely"
    return ("what a web page puts around a text", "likely") if _AROUND.fullmatch(text) else None


def _counts_its_pages(texts: Sequence[str], index: int) -> bool:
    """True for a head that says of how many pages its page is one."""
    text = simplified(texts[index]).replace("\u3000", " ") if texts[index].endswith(("页", "頁")) and len(texts[index]) <= _LONGEST else ""
    if not (head := _HEAD_AND_PAGE_OF.fullmatch(text)) or int(head[1]) > int(head[2]):
        return False
    if _OF_A_PATENT.search(text) and (_HEADS_PATENTS.search(text) or any(_SAID_BY_PATENTS.search(line) for line in texts)):
        return True
    return open_tail(next((above for above in reversed(texts[max(0, index - _NEAR) : index]) if above), ""))


def _in_imprint(texts: Sequence[str], index: int) -> bool:
    """True for a line of the page that says where and by whom a book was published."""
    around = texts[max(0, index - _NEAR) : index + _NEAR + 1]
    return sum(1 for text in around if _IMPRINT.match("".join(simplified(text).split()))) >= _IMPRINT_LINES


def _without_buttons(text: str) -> str:
    """A title without the button of a board behind it, so that it is the same as itself elsewhere."""
    start = buttons_at_end(text)
    return text[:start].rstrip() if start > 0 and text.endswith(("]", "】")) else text


def _marks_alone(texts: Sequence[str]) -> list[int]:
    """Lines that are a bar, or the bullet of a list whose items stand on lines of their own; one hyphen may be anything."""
    bullets = [i for i, text in enumerate(texts) if text in ("-", "•", "·")]
    lost = [i for i, text in enumerate(texts[:_TOP]) if i and text == "?" and not any("。" in above for above in texts[:i])]
    return [i for i, text in enumerate(texts) if text and not text.strip("|｜ \u3000\"'")] + (bullets if len(bullets) > 1 else []) + lost


def _running_heads(lines: Lines, taken: dict[int, tuple[str, Confidence]], numbers: set[int]) -> list[int]:
    """Short lines that come again, at page distance, and stand beside page numbers or inside sentences."""
    places: dict[str, list[int]] = {}
    for index, text in enumerate(lines.texts):
        if 0 < len(text) <= HEAD_LENGTH and index not in taken and not text.startswith(("```", "~~~", "|")) and not _LABEL.fullmatch(simplified(text)) and text[-1] not in "。！？，；、:：;{}()" and author_note(simplified(text)) < 0 and not _is_running(text, lines):
            # 第四编　　交通 as the title, 第四编　交通 as the head of the pages below it.
            places.setdefault(_NUMBER.sub("#", _WIDE_GAP.sub("\u3000", text)), []).append(index)
    heads: list[int] = []
    seams = Seams(lines, numbers | taken.keys())
    for key, indices in places.items():
        if len(indices) < 2 or not key.strip("# 　·-—") or not _counts(lines.texts, indices):
            continue
        if not lines.apart(indices) and not _stand_beside(indices, numbers):
            continue
        # The first line of a text may be the title that its running heads repeat.
        titles = _titles(lines.texts, indices)
        inner = [i for i in (indices if indices[0] else indices[1:]) if i not in titles]
        if inner and all(seams.parts_a_word(i, NO_WORD if len(inner) > 1 else A_WORD) for i in inner):
            heads += inner
        beside = sum(1 for i in indices if i - 1 in numbers or i + 1 in numbers)
        if len(indices) < _LEAST_HEADS and beside < len(inner if 1 not in numbers else indices):
            continue
        cuts = sum(map(lines.is_cut, indices))
        if 2 * beside >= len(indices) or 2 * cuts >= len(indices):
            heads += [i for i in indices if i not in titles] if 1 in numbers else inner
    return heads


def _is_running(text: str, lines: Lines) -> bool:
    """True for a line of running text, which may come again with its paragraph: a sentence ends in it, or it pauses and fills the measure."""
    return any(mark in text for mark in "。！？；") or "，" in text and len(text) >= lines.running


def _titles(texts: Sequence[str], indices: Sequence[int]) -> list[int]:
    """The one of these equal lines that has a byline right below: the title that the others repeat."""
    found = [i for i in indices if byline(simplified(next((text for text in texts[i + 1 : i + 3] if text), "")))]
    return found if len(found) == 1 else []


def _stand_beside(indices: Sequence[int], numbers: Collection[int]) -> bool:
    """True if every such line but the title stands beside a page number: the pages may be of any length."""
    inner = indices if indices[0] else indices[1:]
    return len(indices) >= _LEAST_HEADS and all(i - 1 in numbers or i + 1 in numbers for i in inner)


def _counts(texts: Sequence[str], indices: Sequence[int]) -> bool:
    """True if the lines are equal but for one number, which rises by one page or by a spread."""
    found = [[int(number) for number in _NUMBER.findall(texts[index])] for index in indices]
    varying = [column for column in zip(*found, strict=True) if len(set(column)) > 1]
    return not varying or (len(varying) == 1 and all(1 <= b - a <= 2 for a, b in pairwise(varying[0])))
