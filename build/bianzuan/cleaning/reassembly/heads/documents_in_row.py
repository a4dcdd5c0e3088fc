"""Documents of offices and letters of a kind below each other, each with its own title and its own end: 贺信, 公函, 通知, 批复, 纪要.

In: pieces of a page. Out: where each document begins, the kinds of the lines of its head, who signs it and when. A page is such
a row only if it begins with a document. The next one begins where the one above is signed, and below a title that names the kind
stands a number, whom it addresses or the fields of minutes; what a notice makes known below its signature is a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.document_heads import DOCUMENT_KINDS, document_head
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import BEFORE_HONOURED, ends_sentence
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor, begins_to_editor
from bianzuan.cleaning.reassembly.signers.signatures import day_of_signature, is_office, signers, signs
from bianzuan.model import Author

# What people and offices write to each other, and hang out.
_LETTERS = re.compile(
    "(?:[\u3400-\u9fff]信|[贺唁慰感表公倡][\u3400-\u9fff]{0,3}[电函书]|贺[词辞]|慰问电|致敬电|倡议书|答[复辞词]|回复|(?:挑战|应战|决心|保证|申请|检讨|悔过|聘任?|任命|委托|意向|协议|建议|请愿|自荐|推荐|邀请|通知|证明|承诺|志愿)书|"
    "证明|邀请函|请[柬帖]|启[事示]|声明|海报|讣[告闻]|悼词|祭文|[来去代通快复致]电|训令|指令|请假条|[借收领欠便]条|呈文?|签呈|说帖|合同(?:书)?|契约|协议|(?:为|(?:呈[报请送复]|函[复请达知]|令[饬知仰])).{4,40}由|议案|提案|捷报|喜报|捷电)$"
)
# 读者来信, 来信照登: the column that holds such letters.
_OF_LETTERS = re.compile("(?:读者|群众|听众|观众|职工|社员|学生|人民)?(?:来信|来函|信箱|之声|呼声|投书)(?:照登|选登|选刊|摘登|摘编|选编|选|专栏|[一二三四五六七八九十两]则)?|读者[·、]?作者[·、]?编者|读者园地|编读往来|编辑部信箱")
_SPACED = re.compile("(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
# 时间：, 出席：: the fields that minutes have below their title.
_OF_MINUTES = re.compile("(?:会议)?(?:时间|日期|地[点址]|主持人?|主席|出席|列席|记录|到会)(?:人员?|者)?[ \u3000]*[：:].+|[时地主出][ \u3000]*[间点持席][ \u3000]*[：:].+")
# Whom a document addresses.
_DEAR = re.compile("[^。！？；，]{2,60}[：:]")
# 令清河县县长刘大河
_ORDERED = re.compile("[训指密]?令(?!狐)[^。！？；，：]{3,30}")
# 东街　刘敏: a line that ends with a name.
_AT_END = re.compile(".+[ \u3000](?P<name>[\u3400-\u9fff][ \u3000]?[\u3400-\u9fff]{1,2})")
# Who makes a contract: one line or two below its title.
_PARTIES = re.compile("(?:[甲乙丙]方|(?:发包|承包|出租|承租|转让|受让|委托|受托|供货|订货|买|卖|借款|贷款)[方人]|立[约据契合]{1,2}人)(?:[（(][^（）()]{1,12}[）)])?[ \u3000]*[：:].*")
# What stands below the signature of a document and is of it.
_BELOW = re.compile("(?:主题词|抄[送报发致]|[主分报呈]送|印发|附(?:件|注)?)[ \u3000]*[：:].*|.{0,40}印发|[（(]?共印.{1,12}|\\d{1,2}[.．、].{1,40}|[（(]?(?:联系|经办)(?:人|电话).{1,40}|(?:电话|传真|邮编|地址|会签|签发人?|拟稿|校对|打字)[ \u3000]*[：:].{1,40}|[（(](?:此件|信息公开|本文).{2,30}[）)]")
_ENCLOSURE = re.compile("附(?:件|录|表)?[ \u3000]*(?:[一二三四五六七八九十\\d]{1,2})?[ \u3000]*[：:]?")
# A notice that makes another document known, or sends it on: 现印发给你们, 关于转发…的通知.
_SENDS_ON = re.compile("印发|转发|批转|下发|颁[布发]|附后|附上|现将.{0,60}(?:发给|送上|公布)|予以公布")
# With these words a document ends that says no day below.
_CLOSES = ("此令", "此布", "此复", "此批", "此聘", "敬礼", "此致", "谨启", "谨呈", "为荷", "为盼", "为感", "为要", "切切")
_NUMERAL = re.compile("第[ \u3000]*[一二三四五六七八九十百〇零\\d]{1,4}[ \u3000]*(?=[次届期号回])|[（(][一二三四五六七八九十\\d]{1,3}[）)]$")
_HEAD_LINES, _TAIL_LINES, _SIGNER_LINES, _LEAST = 12, 8, 3, 2
_PIECES = 40  # a letter among other texts has no more
_LONGEST, _LONGEST_SIGNER, _SHORT_TITLE, _BARE = 60, 24, 12, 4


@dataclass(frozen=True, slots=True)
class Document:
    """The kinds of the lines of a document's head, whom its end names, the ISO day that stands there, and the lines that say so."""

    kinds: tuple[Kind, ...]
    authors: tuple[Author, ...] = ()
    date: str = ""
    signature: range = range(0)


@dataclass(frozen=True, slots=True)
class _End:
    """In which lines text is signed, by whom, when."""

    lines: range = range(0)
    authors: tuple[Author, ...] = ()
    date: str = ""


def documents_in_row(pieces: Sequence[Piece]) -> dict[int, Document]:
    """Each document of a page that holds several and nothing else above them but the title of all, by the place of its first line; {} for any other page."""
    top = 0 if _begins(pieces, 0) else 1 if len(pieces) > 1 and title_shape(pieces[0]) else -1
    first = _begins(pieces, top) if top >= 0 else ()
    if not first:
        return {}
    starts: list[tuple[int, tuple[Kind, ...]]] = [(top, first)]
    for index in range(top + len(first), len(pieces)):
        if index < starts[-1][0] + len(starts[-1][1]) or pieces[index].kind != "text":
            continue
        kinds = _begins(pieces, index)
        kinds = kinds if kinds and _is_own(pieces, starts, index, kinds) else _below_letter(pieces, starts[-1][0], index)
        if kinds:
            starts.append((index, kinds))
    if len(starts) < _LEAST:
        return {}
    addressed = [pieces[index + len(kinds)].plain for index, kinds in starts if index + len(kinds) < len(pieces)]
    if all(begins_to_editor(text) and not addresses_editor(text) for text in addressed):
        return {}  # who signs below each letter is told as for any texts
    borders = [index for index, _ in starts[1:]] + [len(pieces)]
    ends = [_end(pieces, index + len(kinds), border) for (index, kinds), border in zip(starts, borders, strict=True)]
    return {index: Document(kinds, end.authors, end.date, end.lines) for (index, kinds), end in zip(starts, ends, strict=True)}


def readers_letters(pieces: Sequence[Piece]) -> frozenset[int]:
    """Places of the titles of readers' letters below other texts of a page."""
    return frozenset(index for index in range(1, len(pieces) - 1) if begins_to_editor(pieces[index + 1].plain) and _is_readers_letter(pieces, index))


def documents_at_end(pieces: Sequence[Piece], above: Piece) -> dict[int, Document]:
    """Letters or documents of offices that begin here, each addressed or with a number, and are signed where the pieces end, by their places;
    {} for any other lines. `above`: what stands above them. One that a text quotes has text below its signature.
    """
    if len(pieces) > _PIECES or not (kinds := _begins(pieces, 0)):
        return {}
    below = len(kinds)
    told = below < len(pieces) and ("kicker" in kinds or _is_addressed(pieces, below) or len(_title(pieces, 0, kinds)) <= _BARE)
    if not told or not _has_ended(above) or _ENCLOSURE.fullmatch(above.plain):
        return {}
    if several := documents_in_row(pieces):
        return several if all(one.signature for one in several.values()) and not min(several) else {}
    end = _end(pieces, below, len(pieces))
    return {0: Document(kinds, end.authors, end.date, end.lines)} if end.lines else {}


def _begins(pieces: Sequence[Piece], index: int) -> tuple[Kind, ...]:
    """Kinds of the lines of the head of a document that begins here; () if none does."""
    head = pieces[index : index + _HEAD_LINES]
    if not head or head[0].kind != "text" or head[0].number:
        return ()
    if kinds := document_head(head):
        if any(kind == "title" and _ends_another(head, place) for place, kind in enumerate(kinds)):
            return ()
        below = head[len(kinds)] if len(kinds) < len(head) else None
        dated = below is not None and below.kind == "text" and bool(day_of_signature(below.plain))
        return (*kinds, "dateline") if dated else tuple(kinds)
    if _is_readers_letter(pieces, index):
        return ("title",)
    return ("title",) if _names_kind(head[0]) and len(head) > 1 and (_is_addressed(head, 1) or is_body(head[1])) else ()


def _is_readers_letter(pieces: Sequence[Piece], index: int) -> bool:
    """True for a title over whom a reader addresses; not for who signs the letter above it."""
    here, below = pieces[index], pieces[index + 1 : index + 2]
    if not below or not begins_to_editor(below[0].plain) or not title_shape(here) or signs(here.plain) or presumed_byline(here.plain):
        return False
    alone = index > 0 and _has_ended(pieces[index - 1])
    if alone and (named := _AT_END.fullmatch(here.plain)) and is_name(named["name"].replace(" ", "").replace("\u3000", "")):
        return False  # 东街　刘敏
    below_column = index == 1 and _OF_LETTERS.fullmatch(_SPACED.sub("", pieces[0].plain)) is not None
    return not index or alone or below_column or index > 1 and _has_ended(pieces[index - 2]) and _may_sign(pieces[index - 1])


def _below_letter(pieces: Sequence[Piece], letter: int, index: int) -> tuple[Kind, ...]:
    """Kinds of the lines of a head below the signature of a reader's letter: what the paper has to say of it, 来信处理结果; () if none stands there."""
    if index < letter + 3 or not begins_to_editor(pieces[letter + 1].plain) or not _has_ended(pieces[index - 2]) or not _names_reader(pieces[index - 1].plain) or not title_shape(pieces[index]) or index + 1 >= len(pieces):
        return ()
    signed = bool(presumed_byline(pieces[index + 1].plain))
    body = index + 1 + signed
    return ("title", *(("byline",) if signed else ())) if body < len(pieces) and pieces[body].kind == "text" and is_body(pieces[body]) else ()


def _names_reader(text: str) -> bool:
    """True for 退休教师　盛伯谦, 东街　刘　敏 below a letter."""
    match = _AT_END.fullmatch(text)
    return match is not None and len(text) <= _LONGEST_SIGNER and is_name(_SPACED.sub("", match["name"]))


def _ends_another(pieces: Sequence[Piece], index: int) -> bool:
    """True for the signature or the day of the document above, which no title has; an office may stand above 关于…."""
    text = pieces[index].plain
    headed = index + 1 < len(pieces) and pieces[index + 1].plain.startswith("关于")
    return day_of_signature(text) is not None or _BELOW.fullmatch(text) is not None or signs(text) and not headed and not _names_kind(pieces[index])


def _names_kind(piece: Piece) -> bool:
    """True for a line that says of what kind the document is below it: 贺信, 通　知, 关于借阅档案的函."""
    text = _SPACED.sub("", piece.plain)
    plain = len(text) <= _LONGEST and not ends_sentence(text) and not any(mark in text for mark in "，；：:")
    return plain and (DOCUMENT_KINDS.search(text) or _LETTERS.search(text)) is not None


def _is_addressed(pieces: Sequence[Piece], index: int) -> bool:
    """True for whom a document addresses, or the first field of minutes."""
    text = pieces[index].plain
    return any(form.fullmatch(text) for form in (_DEAR, _ORDERED, _OF_MINUTES, _PARTIES))


def _is_own(pieces: Sequence[Piece], starts: Sequence[tuple[int, tuple[Kind, ...]]], index: int, kinds: tuple[Kind, ...]) -> bool:
    """True if a head below other documents is another document's, not what the one above encloses or quotes."""
    start, head = starts[-1]
    below = index + len(kinds)
    if _is_readers_letter(pieces, index):
        return True
    if below >= len(pieces) or not _ends_above(pieces, index) or _ENCLOSURE.fullmatch(pieces[index - 1].plain):
        return False
    title = _title(pieces, index, kinds)
    above = _end(pieces, start + len(head), index)
    if _is_enclosed(pieces[start:index], title):
        return False
    if "kicker" in kinds or all(i < len(pieces) and _PARTIES.fullmatch(pieces[i].plain) for i in (below, below + 1)):
        return True
    if _is_next(_title(pieces, *starts[0]), title) and (_NUMERAL.search(title) or _OF_MINUTES.fullmatch(pieces[below].plain)):
        return True
    # What is set below a notice has no addressee; a short title and a signature of its own make it somebody's.
    return bool(above.lines) and (_is_addressed(pieces, below) or len(title) <= _SHORT_TITLE and _LETTERS.search(title) is not None or _closes_itself(pieces, below))


def _is_next(first: str, title: str) -> bool:
    """True for the same title, or one that tells another number: 第二次会议纪要 below 第一次会议纪要."""
    return _NUMERAL.sub("", title) == _NUMERAL.sub("", first)


def _closes_itself(pieces: Sequence[Piece], start: int) -> bool:
    """True for text that is signed before another kind of document is named, a paragraph or a few below its title."""
    end = next((i for i in range(start + 1, min(len(pieces), start + _HEAD_LINES)) if _names_kind(pieces[i]) and pieces[i].kind == "text"), min(len(pieces), start + _HEAD_LINES))
    return bool(_end(pieces, start, end).lines)


def _ends_above(pieces: Sequence[Piece], index: int) -> bool:
    """True if the text above is at its end: a sentence, a signature, what stands below one."""
    return _has_ended(pieces[index - 1]) or bool(_end(pieces, max(0, index - _HEAD_LINES), index).lines)


def _has_ended(above: Piece) -> bool:
    return ends_sentence(above.plain) or _BELOW.fullmatch(above.plain) is not None or above.kind in ("signature", "list", "table", "verse")


def _title(pieces: Sequence[Piece], index: int, kinds: Sequence[Kind]) -> str:
    return "".join(_SPACED.sub("", piece.plain) for piece, kind in zip(pieces[index:], kinds, strict=False) if kind == "title")


def _is_enclosed(above: Sequence[Piece], title: str) -> bool:
    """True if the document above makes known, or sends on, the one of this title."""
    text = "".join(piece.plain for piece in above)
    named = re.search("《([^《》]{4,})》$", title.split("关于")[-1])
    words = named[1] if named else title[title.find("关于") :] if "关于" in title else title
    return len(words) > _SHORT_TITLE // 2 and words in text and _SENDS_ON.search(text) is not None


def _end(pieces: Sequence[Piece], start: int, stop: int) -> _End:
    """Who signs the text of pieces `start` to `stop`, and when, as its last lines say."""
    last = stop - 1
    while last > start and stop - last <= _TAIL_LINES and _BELOW.fullmatch(pieces[last].plain):
        last -= 1
    if last <= start:
        return _End()
    line = pieces[last].plain
    day = day_of_signature(line)
    if day is None:
        return _signed_letter(pieces, start, last) if begins_to_editor(pieces[start].plain) else _signed_alone(pieces, last)
    first = last
    while first - 1 > start and last - first < _SIGNER_LINES and _may_sign(pieces[first - 1]) and not _is_honoured(pieces, first - 1):
        first -= 1
    if first == last:
        return _End()
    named = [signers(piece.plain) for piece in pieces[first:last]]
    # Who signs for an office is not the author beside it.
    authors = tuple(author for some in named if all(is_office(one.name) for one in some) for author in some) or tuple(author for some in named for author in some)
    return _End(range(first, last + 1), authors, day)


def _signed_alone(pieces: Sequence[Piece], last: int) -> _End:
    """The end of a text whose last line says both, 柳溪县人民政府　2013年4月22日, or only who signs it, below words that end an order."""
    line = pieces[last].plain
    for space in re.finditer("[ \u3000]+", line):
        if (day := day_of_signature(line[space.end() :])) is not None and len(name := line[: space.start()]) <= _LONGEST_SIGNER and signs(name):
            return _End(range(last, last + 1), signers(name), day)
    closed = pieces[last - 1].plain.rstrip("。！!").endswith(_CLOSES)
    return _End(range(last, last + 1), signers(line)) if closed and signs(line) else _End()


def _signed_letter(pieces: Sequence[Piece], start: int, last: int) -> _End:
    """The end of a reader's letter: one line below its last sentence, whatever he calls himself: 一读者, 柳林中学教师　刘敏."""
    if last - 1 <= start or not _has_ended(pieces[last - 1]) or not _may_sign(pieces[last]):
        return _End()
    return _End(range(last, last + 1), presumed_byline(pieces[last].plain))


def _is_honoured(pieces: Sequence[Piece], index: int) -> bool:
    """True for whom a letter is sent to, and the words above: 此致 / 白石镇商会."""
    return any(BEFORE_HONOURED.search(piece.plain) for piece in pieces[max(0, index - 1) : index + 1])


def _may_sign(piece: Piece) -> bool:
    """True for a line between text and its day: one that is known to sign, or short words without a mark."""
    text = piece.plain
    return piece.kind in ("text", "signature") and (signs(text) or len(text) <= _LONGEST_SIGNER and not any(mark in text for mark in "，。！？；：、“”（）") and day_of_signature(text) is None)
