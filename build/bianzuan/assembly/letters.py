"""Letters: whom they greet and whom they honour at their end stand flush, and a signature keeps its lines.

In: a body, or the blocks of one text. Out: the same, with breaks where a signature or a poem has lines of its own, and with the
classes `salutation` and `honoured`. By the custom of letters (称呼顶格；“此致”空两格，“敬礼”另行顶格) both stand at the edge of the
type area, while what leads to the wish is a paragraph like others. What letters quote stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.model import Block

# A paragraph of an editor's, whose class says that its lines are lines.
_IN_LINES = re.compile(r"\{: [^}\n]*\.(?:signature|verse)\b[^}\n]*\}\s*")
_PEOPLE = (
    "先生|女士|小姐|夫人|太太|同志|阁下|閣下|足下|大人|老师|老師|教授|师傅|師傅|吾师|吾師|吾兄|吾弟|学兄|學兄|仁兄|贤弟|賢弟|贤侄|賢姪|[兄弟姐姊妹嫂叔伯姨舅侄姪儿兒]|"
    "们|們|诸君|諸君|诸位|諸位|各位|朋友|同学|同學|编辑部?|編輯部?|爸爸|妈妈|媽媽|父亲|父親|母亲|母親|爷爷|爺爺|奶奶|主任|局长|局長|县长|縣長|乡长|鄉長|校长|校長|书记|書記|主席|委员|委員"
)
_REVERED = "[台大钧鈞惠赐賜雅青尊勋勳道如英史礼禮淑芳俊公][鉴鑒]|[伟偉共同][鉴鑒]|膝下|左右|座右|函丈|尊前|尊右|案右|麾下|慈鉴|慈鑒|[收启啟]|见字如面|見字如面|见字如晤|見字如晤|如晤|如面|如握"
# 启元先生大鉴：, 母亲大人膝下：, 亲爱的同学们：, 女士们，先生们：; nothing that tells or says something.
_SALUTATION = re.compile(
    "(?:(?:(?:亲爱|親愛|尊敬|敬爱|敬愛)的|[各诸諸]位)[^，。！？；：、“”「」（）()\\s]{1,12}[，、 \u3000]?"
    f"|[^，。！？；：、“”「」（）()\\s]{{0,16}}[ \u3000]?(?:{_PEOPLE}|{_REVERED})[，、 \u3000]?){{1,4}}[：:]"
)
# 各公社管委会，县直各单位：, 县水利局：: whom an official document is sent to (GB/T 9704-2012, 7.3.2).
_BODY = "政府|公署|委员会|委員會|管委会|管委會|革委会|革委會|办公室|辦公室|党组|黨組|党委|黨委|支部|部门|部門|单位|單位|机构|機構|机关|機關|团体|團體|公司|学校|學校|学院|學院|公社|街道|中心|[委厅廳局办辦处處科部院所站社厂廠矿礦会會队隊馆館行省州旗县縣市区區乡鄉镇鎮]"
_SENT_TO = re.compile(f"[^。！？；：“”「」]*(?:{_BODY})[：:]")
_ONE_BODY, _BODIES_APART = re.compile(f"[^的是为為了在于於到将將]{{1,24}}(?:{_BODY})"), re.compile("[、，,]")
# 主办单位：, 参加单位：: labels of what stands below.
_LABEL = re.compile("(?:参[加与]|參[加與]|主[办管编]|主[辦編]|[承协]办|[承協]辦|编[写制著纂]|編[寫製著纂]|起草|发文|發文|责任|責任|成员|成員|组织|組織|执行|執行|批准|颁发|頒發|所在|工作|建设|建設|施工|设计|設計|监理|監理)(?:单位|單位|部门|部門|机构|機構|机关|機關)[：:]")
_MOST_BODIES = 120
_SAYS = re.compile("[说說道曰讲講问問答指称稱写寫有是为為]")
# 此致, 敬颂, 匆匆不尽，顺颂, 祝: the wish or whom it honours stands on the next line.
_LEADS = re.compile(r"(?:此致|此上|专此|專此|[谨謹此右]呈|(?:[即敬恭并並順顺此祗叩谨謹遥遙虔]|(?<=[，。 \u3000])|\A)[请請颂頌祝候致]|[谨謹即]问|[謹即]問|致以|[祝颂頌][你您](?:们|們)?)[：:，,]?\Z")
_WISH = re.compile(r"[^。；：？“”「」]{1,18}[。！!]?")
_SHORT_LEAD, _LONGEST = 12, 40


def with_signed_lines(body: str) -> str:
    """The body, in which the lines of a paragraph that is a signature or a poem end in breaks."""
    return "\n\n".join(_broken(chunk) if "{: " in chunk else chunk for chunk in body.split("\n\n"))


def _broken(chunk: str) -> str:
    *lines, last = chunk.strip("\n").split("\n")
    if len(lines) < 2 or not _IN_LINES.fullmatch(last):
        return chunk
    return "\n".join([*(f"{line.rstrip()}  " for line in lines[:-1]), lines[-1], last])


def with_letters(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a text, with the classes of what stands flush in letters."""
    flush = dict.fromkeys(_greeted(blocks), "salutation") | dict.fromkeys(_honoured(blocks), "honoured")
    return [_classed(block, flush[place]) if place in flush else block for place, block in enumerate(blocks)]


def _greeted(blocks: Sequence[Block]) -> Iterator[int]:
    """Places of salutations: where a text, a section or another letter begins."""
    for place, block in enumerate(blocks[:-1]):
        above = blocks[place - 1].kind if place else "heading"
        begins = above in ("heading", "signature", "gap", "figure", "caption", "editor-note", "byline")
        if not begins or not _is_plain(block) or not _is_plain(blocks[place + 1]):
            continue
        if _names_bodies(block.text) or len(block.text) <= _LONGEST and _SALUTATION.fullmatch(block.text) and not _SAYS.search(block.text):
            yield place


def _names_bodies(text: str) -> bool:
    """True for a row of offices and of nothing else, with a colon."""
    if len(text) > _MOST_BODIES or not _SENT_TO.fullmatch(text) or _LABEL.fullmatch(text):
        return False
    return all(map(_ONE_BODY.fullmatch, _BODIES_APART.split(text[:-1])))


def _honoured(blocks: Iterable[Block]) -> Iterator[int]:
    """Places of the last words of letters, below what leads to them."""
    for place, (above, block) in enumerate(pairwise(blocks), 1):
        if _is_plain(above) and _LEADS.search(above.text[-_SHORT_LEAD:]) and _is_plain(block) and _WISH.fullmatch(block.text) and (len(above.text) <= _SHORT_LEAD or "，" not in block.text):
            yield place


def _is_plain(block: Block) -> bool:
    return block.kind == "paragraph" and block.html.startswith("<p>")


def _classed(block: Block, name: str) -> Block:
    return replace(block, html=f'<p class="{name}">{block.html[len("<p>"):]}')
