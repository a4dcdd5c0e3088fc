"""Look-alikes: characters that scanners and typists take for one another, judged by the words around them.

A character is suspect where its look-alike makes a word and the run then reads much likelier (`lattice`). What the
document itself writes elsewhere counts too: for the proposal if it writes that, against it if it writes the same
again. Nothing is changed; the surest suspects come first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log2

from bianzuan.cleaning.body import MARKS
from bianzuan.cleaning.reassembly.words.dictionary import character_information
from bianzuan.cleaning.reassembly.words.script_tables import is_simplified, traditional_choices
from bianzuan.cleaning.reassembly.words.word_evidence import information, is_common_noun, longest_word_at
from bianzuan.cleaning.rule import HAN_CLASS, Page, times
from bianzuan.cleaning.rules.classical import is_classical
from bianzuan.cleaning.rules.lattice import Cost, Lattice, costs
from bianzuan.cleaning.rules.look_alike_sets import WIDER
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.swapped import SURNAMES
from bianzuan.cleaning.segments import Change

# Each set: characters one stroke, one dot or one component apart. Sets of different sound and frequent misreading only:
# 作/做 and 的/地 are matters of usage and not of looks.
SETS = (
    "人入", "己已巳", "末未", "土士", "日曰", "千干于", "夫天夭", "大太犬", "侯候", "拔拨", "洒酒", "治冶", "折拆析",
    "徽微", "戊戌戍", "抡抢", "沦沧", "情清请晴睛", "贷货", "往住", "今令", "券卷", "密蜜", "竞竟", "即既", "嬴赢",
    "撤撒", "贪贫", "风凤", "刁习", "兔免", "鸟乌", "午牛", "王玉", "由田甲申", "白自", "问间", "代伐", "仓仑", "渴喝",
    "遣遗", "淮准", "延廷", "帅师", "历厉", "塞寨", "辨辩辫", "栽裁载", "概慨", "募幕墓暮慕", "炼练", "待侍", "偏遍编",
    "任仕", "体休", "找我", "技枝", "没设", "限恨", "材村", "科料", "真直", "几凡", "万方", "心必",
    "贝见", "木本术", "水永", "元无", "压庄", "处外", "边达", "开升", "丰半", "丁了", "力刀", "九丸", "又叉义", "官宫",
    "推椎", "堆维", "陪部", "郎朗", "眼眠", "网冈", "要耍", "导异", "性姓", "位拉", "份分", "政攻", "效郊", "伟炜", "讯汛",
    "经轻", "纪记", "级极", "组祖", "结给", "线浅", "读续", "织识职积", "透秀", "动劝", "劳荣", "员贡", "质盾", "决快块",
    "抗杭", "捐损", "建健", "革草", "领邻", "传专", "列例",
)  # fmt: skip
# Bits by which the run must read likelier, and with what the document says of it: clean prose has about one place in
# four thousand above, three planted look-alikes in four lie above.
_LEAST_GAIN, _LEAST_SCORE = 4.0, 4.0
# What the document writes elsewhere decides no more than this for a look-alike; each time it writes the same again counts against.
_MOST_SUPPORT, _AGAIN = 3.0, 4.0
# A suspect that scores so much is sure. Where a document has no such one in so many Han, and no other character of it was
# spoilt, it is likely to be clean, and what scores less than `_CLEAN_SCORE` is oftener right than wrong there: in 345,000
# Han of clean prose 15 of 21 suspects scored less, of 2,000 look-alikes planted one in forty.
_SURE_SCORE, _HAN_TO_A_SLIP, _CLEAN_SCORE = 8.0, 5_000, 6.5

# A look-alike of the wider sets is met so many bits seldomer: of 960,000 Han of a daily paper 8 in a million are then suspect
# by chance, of 1,400 planted ones six in ten are found.
_WIDER_COST = 5.0

# Characters that stand alone where no dictionary word tells. 己 and 巳 for 已, 末 for 未: adverbs before a verb. 己 stands in
# words only, but 末 also before what comes last (末班车), so 未 is asked for before verbs that are never last. 入 is no noun
# (听的入), 夭 stands in a few words only, no thousand is done (千了) and no class is not yet (未班).
_ALONE = {
    "己": ("已", re.compile("己(?=.)")),
    "巳": ("已", re.compile("巳(?=.)")),
    "末": ("未", re.compile("末(?=[能必曾经被有见得可知再及敢予获受按尽])")),
    "入": ("人", re.compile("(?<=[的个])入")),
    "夭": ("天", re.compile("(?<![寿之夭桃])夭(?![折亡桃夭])")),
    "千": ("干", re.compile("千(?=[了着过活得])")),
    "未": ("末", re.compile("未(?=[班尾梢])")),
}
# What is no slip whatever the dictionary says: 太多 and 太长 are in none, 千个 neither; 一尺半厚 and 一推一拉 are grammar.
_NUMERAL = "一二两三四五六七八九十百几"
_SOUND = re.compile(
    "太(?!阳|平|原|空|子|后)|(?<=太)大|(?<!若)千(?=[万百余多个名家元米克年里吨亩斤卡瓦])"
    f"|(?<=[{_NUMERAL}])(?:份(?!之)|[处级组])|(?<=[{_NUMERAL}][{HAN_CLASS}])半|(?<=一[{HAN_CLASS}]一)[{HAN_CLASS}]"
    # 风清气正, 点睛之处, 停车场设有, 拨出 and 成份, 尽己之力, 变废入库, 难以自已, 常往来.
    "|(?<=风)清(?=[气云月弊])|(?<=之)处|设(?=有)|拨(?=出)|(?<=成)份|既(?=可)|(?<=[尽舍为自知利克律异唯由推])己|己(?=之)|(?<=废)入|(?<=[以能]自)已"
    # 有个姓符的, 他姓库
    # 不舍地拉着
    f"|(?<=地)拉(?=[着起住开过])|姓(?=[{HAN_CLASS}]的)|(?<=[有个位我你他她都也])姓"
    "|(?<=[常又也都便就曾再多每先直各同])往(?![房宅处所户址院宿校读客家])"
)
# 曰 says; it is taken for 日 only where a day or Japan is spoken of. Behind a Han numeral it counts, but for 三月五曰.
_SAYS = re.compile(
    "(?<![今昨明翌次当每假节生末期近往连终平同某抗中留访烈夏冬春秋落旭休工交纪前即天数几元吉佳])曰(?![本期历报记子程光出落照常夜夕益渐军伪寇元内圆])"
)
_NUMERAL_BEFORE = re.compile(f"[{_NUMERAL}]曰")
_DATE_BEFORE = re.compile("月初?[一二三四五六七八九十]{1,3}$")
# What counts behind digits: 72处, 72 处.
_COUNTED = re.compile("(?:(?<=[0-9０-９])|(?<=[0-9０-９] ))[份处级组位]")
# In a list of names three characters are one: 荀永利, 陈永柱. Given names are words in no dictionary.
_NAME, _NAME_COST = 3, 8.0
# Before a word these go with it (油|由|学校), and a dictionary has words that hardly anyone writes (引水人 for a pilot, in
# 引水入渠): there a look-alike must gain so many bits.
_PREPOSITIONS = frozenset("由往给经令即")
_RARE = 23.0
_CLEAR_GAIN = 8.0
_LEAST_ALONE, _ALONE_SCORE = 0.5, 6.5

# A document is about a character that stands in it so many times for each time that it is suspect.
_ABOUT = 3
# Shorter texts are titles and end without a mark by right.
_RUNNING = 30
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
# 3月5曰: behind a digit no word tells, and nothing else is meant.
_DAY = re.compile("(?<=[0-9０-９])曰")
_DAY_SCORE = 20.0
# 孟子之言日：“…”, 名日《渡口记》: what is said or named stands right behind, as no day has it.
_SAYING = re.compile("(?<=[言名号题谚铭赞颂答叹谓])日(?=[：:]? ?[“「『《])|(?<=[诗歌])日(?=[：:] ?[“「『])")


def _alike() -> Mapping[str, Mapping[str, float]]:
    """Characters → their look-alikes, and by how many bits each is rarer than the usual ones."""
    found: dict[str, dict[str, float]] = {}
    for rows, cost in ((WIDER, _WIDER_COST), (SETS, 0.0)):
        for row in rows:
            for character in row:
                found.setdefault(character, {}).update(dict.fromkeys(row.replace(character, ""), cost))
    return found


LOOK_ALIKES = _alike()
_NONE: Mapping[str, float] = {}


def look_alikes(page: Page) -> Iterator[Change]:
    """Every suspect character with its look-alike, the surest first."""
    found = [(_DAY_SCORE, Change(line, m.start(), m.end(), "日", "looks like 日")) for line, m in page.matches(_DAY)]
    found += [(_DAY_SCORE, Change(line, m.start(), m.end(), "曰", "looks like 曰")) for line, m in page.matches(_SAYING)]
    cost = costs(page.phrases, page.han)
    # Of a classical text the words of today tell nothing.
    for line, text in enumerate(page.lines if not is_classical(page) else ()):
        shadow = text if page.target == "zh-Hans" else simplify(text)
        for run in _HAN_RUN.finditer(shadow):
            found += [
                (score, Change(line, run.start() + place, run.start() + place + 1, other, reason))
                for score, place, other, reason in _in_run(run[0], page.phrases, cost)
                if text[run.start() + place] == run[0][place]
                and not _is_torn(shadow, run.start() + place)
                and not _COUNTED.match(shadow, run.start() + place)
                and (page.target == "zh-Hans" or _in_both_scripts(other))
            ]
    found = _less_what_it_is_about(found, page)
    found.sort(key=lambda one: (-one[0], one[1].line, one[1].start))
    sure = sum(1 for score, _ in found if score >= _SURE_SCORE)
    dirty = page.soiled or (sure > 0 and sure * _HAN_TO_A_SLIP >= page.han)
    least = _LEAST_SCORE if dirty else _CLEAN_SCORE
    yield from (change for score, change in found if score >= least)


def _less_what_it_is_about(found: Sequence[tuple[float, Change]], page: Page) -> list[tuple[float, Change]]:
    """The suspects, those less likely whose character the document is about: one on wells has 井 oftener than any other text."""
    suspect = Counter(page.lines[change.line][change.start] for _, change in found)
    surplus: dict[str, float] = {}
    for character, count in suspect.items():
        own = sum(line.count(character) for line in page.lines) - count
        bits = character_information(simplify(character)) - log2(page.han / own) if own >= _ABOUT * count else 0.0
        surplus[character] = max(bits, 0.0)
    return [(score - surplus[page.lines[change.line][change.start]], change) for score, change in found]


def _is_torn(text: str, place: int) -> bool:
    """True for the last two characters of running text that breaks off: half of a word is no word."""
    left = text[place:]
    for mark in MARKS:
        left = left.removesuffix(mark)
    return len(text) >= _RUNNING and len(left) <= 2 and bool(_HAN_RUN.fullmatch(left))


def _in_run(run: str, counts: Counter[str], cost: Cost) -> Iterator[tuple[float, int, str, str]]:
    """(score, place, look-alike, reason) of suspects in a run of Han, the best look-alike of each place."""
    lattice: Lattice | None = None
    for place, character in enumerate(run):
        if character not in LOOK_ALIKES:
            continue
        best = (_LEAST_SCORE, place, "", "")
        named = _NAME_COST if place and len(run) == _NAME and run[0] in SURNAMES else 0.0
        others = _NONE if _SOUND.match(run, place) or _is_said(run, place) else LOOK_ALIKES[character]
        for other, rarer in others.items():
            alone = _is_alone(run, place, other)
            if not (alone or _makes_word(run, place, other)):
                continue
            lattice = lattice or Lattice(run, cost)
            mended = lattice.mended(place, place + 1, other)
            if alone and (character not in "己巳末" or (mended.word == other and mended.gain >= _LEAST_ALONE)):
                score = _ALONE_SCORE + max(mended.gain, 0.0)
            elif len(mended.word) > 1 and mended.gain >= _least_gain(run, place, other, mended.word, counts):
                score = mended.gain + _support(run, place, other, counts)
            else:
                continue
            score -= rarer + named
            if score > best[0]:
                best = (score, place, other, _reason(other, mended.word, counts))
        if best[2]:
            yield best


def _is_alone(run: str, place: int, other: str) -> bool:
    """True where a character that no word takes in stands for its look-alike."""
    meant, where = _ALONE.get(run[place], ("", _SAYS))
    return meant == other and bool(where.match(run, place)) and longest_word_at(run, place) == 1


def _is_said(run: str, place: int) -> bool:
    """True for a 曰 that introduces what is said or counted."""
    if _NUMERAL_BEFORE.match(run, place - 1) if place else False:
        return not _DATE_BEFORE.search(run[:place])
    return bool(_SAYS.match(run, place))


def _least_gain(run: str, place: int, other: str, word: str, counts: Counter[str]) -> float:
    """Bits that a look-alike must gain which makes `word` of the character there."""
    rare = all(information(w) > _RARE and not counts[w] for w in (word, *_words(run, place, other)))
    before_word = run[place] in _PREPOSITIONS and longest_word_at(run, place + 1) > 1
    return _CLEAR_GAIN if rare or before_word else _LEAST_GAIN


def _makes_word(run: str, place: int, other: str) -> bool:
    """True if the look-alike makes a dictionary word with its neighbours; without one nothing is gained."""
    return any(_words(run, place, other))


def _words(run: str, place: int, other: str) -> Iterator[str]:
    """Dictionary words of two or three characters that the look-alike makes with its neighbours."""
    changed = run[max(place - 2, 0) : place] + other + run[place + 1 : place + 3]
    at = min(place, 2)
    spans = ((at - 1, at + 1), (at, at + 2), (at - 2, at + 1), (at - 1, at + 2), (at, at + 3))
    yield from (changed[a:b] for a, b in spans if a >= 0 and b <= len(changed) and is_common_noun(changed[a:b]))


def _support(run: str, place: int, other: str, counts: Counter[str]) -> float:
    """Bits by which the document speaks for the look-alike; below 0 where it writes the same again elsewhere."""
    meant = own = 0
    for start, end in ((place - 1, place + 1), (place, place + 2), (place - 2, place + 1), (place - 1, place + 2), (place, place + 3)):
        if start >= 0 and end <= len(run):
            meant = max(meant, counts[run[start:place] + other + run[place + 1 : end]])
            # A word of two characters says something only where nothing stands beside it: 夫呀！
            if end - start > 2 or end - start == len(run):
                own = max(own, counts[run[start:end]] - 1)
    return min(log2(1 + meant), _MOST_SUPPORT) - _AGAIN * log2(1 + max(own, 0))


def _in_both_scripts(character: str) -> bool:
    return not (is_simplified(character) or traditional_choices(character))


def _reason(other: str, word: str, counts: Counter[str]) -> str:
    count = counts[word]
    return f"looks like {other}; {word} stands {times(count)}" if count else f"looks like {other}, as in {word}"
