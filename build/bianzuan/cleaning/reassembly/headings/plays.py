"""What parts a play: its list of persons, time and place, acts and scenes.

In: pieces. Out: indices of such headings. A page is a play if a line names its persons and others are speeches or say
what happens on the stage; only there is 第一场送女 a scene (第一场雪 is none), and 时间 a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, next_text

_CAST = re.compile(r"(?:(?:剧中|登场|出场|主要|次要)?(?:人\s*物|角色|演员)(?:表|介绍)?|剧中人|主角|配角)[：:]?")
_SETTING = re.compile(r"(?:时\s*间|地\s*点|布\s*景|场\s*景|道\s*具)")
_SCENE = re.compile(r"(?:第[一二三四五六七八九十]{1,3}|[序尾])[幕场折出](?:[ \u3000：:]{0,3}[\u3400-\u9fff]{1,8})?[：:]?")
# 人物：刘敏，木匠；张文: persons on the line that names them, beside 时间：… or 地点：….
_CAST_LINE, _SETTING_LINE = re.compile(r"(?:剧中)?(?:人\s*物|角色)\s*[：:].{2}"), re.compile(r"(?:时\s*间|地\s*点|布\s*景|场\s*景|舞\s*台)\s*[：:].{2}")
# [窦娥上。 and （幕启）; 张三：…, （向娥）… behind a name.
_STAGE = re.compile(r"[\[［【（(][^\]］】）)]{0,40}(?:[上下场景唱白]|幕启|幕落|灯光?渐?[亮暗明])")
_SPEECH = re.compile(r"[^：:，。“]{1,6}[：:].|[\u3400-\u9fff]{1,4}[ \u3000]*[（(][^）)]{1,20}[）)]")
_LEAST = 4


def parts_of_a_play(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the headings of a play; none on any other page."""
    texts = [piece.plain for piece in pieces]
    if not any(_CAST.fullmatch(text) for text in texts) and not (any(map(_CAST_LINE.match, texts)) and any(map(_SETTING_LINE.match, texts))):
        return set()
    acted = sum(1 for text in texts if _STAGE.match(text))
    spoken = sum(1 for text in texts if _SPEECH.match(text))
    if acted + spoken < _LEAST:
        return set()
    return {
        i for i, piece in enumerate(pieces)
        if piece.kind == "text" and next_text(pieces, i) >= 0 and any(pattern.fullmatch(piece.plain) for pattern in (_CAST, _SETTING, _SCENE))
    }
