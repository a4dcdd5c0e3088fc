"""Texts → subjects: phrases in quotation marks that recur, and terms of several words that recur as a whole.

A term is a run of words that a dictionary of common words does not hold as one, ends in a noun, stands several times,
and is not only a part of a longer term (C-value: Frantzi, Ananiadou and Mima 2000, without its logarithm's base).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bianzuan.indexing.name_tables import words
from bianzuan.indexing.readings import is_han
from bianzuan.indexing.segmentation import rarity, tag, tokens

_QUOTED = re.compile(r"“([^“”《》，。；：！？]{2,10})”")
# “十四五” only begins a name: “十四五”时期.
_NUMERALS = re.compile("[〇零一二两三四五六七八九十百千万]+")
_FOLLOWING = 6  # characters that hold the word behind it
_SPEECH = re.compile("[我你您他她谁吗呢吧啊]")
_CLAUSE = re.compile(r"[^，。；：！？、“”‘’《》〈〉（）()〔〕…—\s\u3000]+")
_MOST_WORDS = 5
_TERM_LENGTHS = range(4, 13)
# Fewer mentions do not make a subject of a book.
LEAST_COUNT = 4
LEAST_QUOTED = 2
# Parts of speech a term may hold, begin and end with (tags of jieba's dictionary).
_INNER = frozenset({"n", "nz", "vn", "v", "a", "an", "b", "j", "l", "ns", "nt", "nr", "f", "c", "ng", "vg", "s"})
_FIRST = frozenset({"n", "nz", "a", "an", "b", "j", "vn", "ns", "s"})
_LAST = frozenset({"n", "vn", "nz", "an", "j"})
# Words of speech-making that begin or end no term, whatever the dictionary calls them.
_NO_EDGE = frozenset(
    words(
        "大力 大力弘扬 弘扬 特色 部署 决策部署 发挥作用 发挥 充分发挥 讲话 重要讲话 思想 领导小组 领导班子 上下功夫 意见 情况"
        " 全面 全省 全市 广大 重大 重要 新 一个 一批 一系列 有关 相关 各级 各地 社会 问题 工作 情况"
        " 作用 方面 要求 意见 领域 环节 时期 过程 基础 水平 机制 以来 切实 努力 持续 进一步 深入 积极"
        " 主要 基本 根本 总体 具体 我国 我们 国家 关键 首次 部分 目标 方针 精神 强大 形式 措施 方式"
        " 政治 试点 经济 文化"
        " 活动 党 人民 生产 不断 强调 提高 发展 推进 加强 开展 实现 提升 坚持 建设 重视 党员 各级党委"
        " 党和国家 党中央"
    )
)
# A term that ends in one of these names a crowd or a field, and no subject: 工会组织, 职工群众, 工会工作.
_VAGUE = words("组织 群众 系统 干部 队伍 事业 工作 热情 活动 人员 单位 职工")
_JOINING = frozenset(words("和 与 及"))
# Two things joined are one subject if the second hardly ever stands without the first: 劳模和工匠人才创新工作室.
_JOINED_SHARE = 0.75
# Function words beside a term do not make it a part of something: 的, 和, 在 …
_LOOSE = frozenset("ucpdrmy")
_BOUND_SHARE = 0.75
# 职工思想政治工作 is a subject for all its ending.
_VAGUE_WORDS = 2
# A dictionary word alone is a subject only if it is rare in Chinese at large.
_RARE = 8.0


def quoted_phrases(texts: Iterable[str]) -> Counter[str]:
    """Phrases in “” with the number of times they stand so; sentences and single characters are none."""
    found: Counter[str] = Counter()
    for text in texts:
        for quoted in _QUOTED.finditer(text):
            if _NUMERALS.fullmatch(quoted[1]):
                start, end = tokens(text[quoted.end() : quoted.end() + _FOLLOWING])[0] if quoted.end() < len(text) else (0, 0)
                name = text[quoted.end() + start : quoted.end() + end]
                found.update([quoted[0] + name] if tag(name)[:1] == "n" or tag(name) == "t" else ())
            elif _names_something(quoted[1]):
                found[quoted[1]] += 1
    return Counter({phrase: count for phrase, count in found.items() if count >= LEAST_QUOTED})


def _names_something(phrase: str) -> bool:
    """False for quoted speech: pronouns and questions stand in sentences, not in terms."""
    return any(map(is_han, phrase)) and not _SPEECH.search(phrase)


def recurring_terms(texts: Iterable[str]) -> list[tuple[str, int]]:
    """(term, count), the most telling first."""
    runs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for text in texts:
        for term, before, after in _runs(text):
            runs[term].append((before, after))
    counts = {term: len(beside) for term, beside in runs.items() if len(beside) >= LEAST_COUNT and _whole(beside)}
    values = _c_values(counts)
    telling = (term for term, value in values.items() if value > 0)
    return [(term, counts[term]) for term in sorted(telling, key=lambda term: (-values[term], term))]


def terms_in(text: str) -> set[str]:
    """Quoted phrases of a text, and its runs of words that could be terms."""
    quoted = (phrase for phrase in _QUOTED.findall(text) if _names_something(phrase))
    return {*quoted, *(term for term, _, _ in _runs(text))}


def _runs(text: str) -> Iterator[tuple[str, str, str]]:
    """(term, word before it, word after it) of every run of words that could be a term."""
    for clause in _CLAUSE.finditer(text):
        run_of = [clause[0][start:end] for start, end in tokens(clause[0])]
        for first in range(len(run_of)):
            for last in range(first, min(len(run_of), first + _MOST_WORDS)):
                run = run_of[first : last + 1]
                if _is_term(run):
                    yield "".join(run), "".join(run_of[max(0, first - 1) : first]), "".join(run_of[last + 1 : last + 2])


def _whole(beside: Sequence[tuple[str, str]]) -> bool:
    """True unless the same word stands before it, or after it, nearly always: then it is a part of a longer term."""
    if sum(before in _JOINING for before, _ in beside) >= _JOINED_SHARE * len(beside):
        return False
    for side in (0, 1):
        word, count = Counter(pair[side] for pair in beside).most_common(1)[0]
        if word and tag(word)[:1] not in _LOOSE and count >= _BOUND_SHARE * len(beside):
            return False
    return True


def _is_term(run: Sequence[str]) -> bool:
    term = "".join(run)
    first, last = run[0], run[-1]
    return (
        len(term) in _TERM_LENGTHS
        and all(map(is_han, term))
        and all(tag(word)[:2] in _INNER and (len(word) > 1 or word in _JOINING) for word in run)
        and tag(first) in _FIRST
        and tag(last) in _LAST
        and first not in _NO_EDGE
        and (last not in _NO_EDGE or term.endswith("精神"))
        and not (term.endswith(_VAGUE) and len(run) <= _VAGUE_WORDS)
        and not _coordinates(run)
        and (len(run) > 1 or rarity(term) >= _RARE)
    )


def _coordinates(run: Sequence[str]) -> bool:
    """True for two subjects joined by 和 (工人阶级和劳动群众); 劳动和技能竞赛 is one."""
    for place, word in enumerate(run):
        if word in _JOINING:
            return len("".join(run[:place])) > 2 and len("".join(run[place + 1 :])) > 2
    return False


def _c_values(counts: Mapping[str, int]) -> dict[str, float]:
    """C-value of every term: length times what it stands alone for, beyond the longer terms that hold it."""
    holders: dict[str, list[int]] = defaultdict(list)
    for longer, count in counts.items():
        for start in range(len(longer)):
            for end in range(start + min(_TERM_LENGTHS), len(longer) + 1):
                part = longer[start:end]
                if part != longer and part in counts:
                    holders[part].append(count)
    return {
        term: math.log2(len(term)) * (count - (sum(holders[term]) / len(holders[term]) if term in holders else 0))
        for term, count in counts.items()
    }
