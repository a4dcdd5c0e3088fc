"""The font set: a script in, the prepared faces out, under the private names the style sheets use.

Private names ("Bianzuan Song", "Bianzuan Hei", "Bianzuan Kai", "Bianzuan Italic") keep an installed font of the same name from
taking a face's place. Weights after CSS; the faces come from Noto Serif CJK, Noto Sans CJK and LXGW WenKai.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fontTools.ttLib import TTFont

from bianzuan.errors import DependencyError, Problem
from bianzuan.model import Script
from bianzuan.typesetting.font_files import find_face, install_command, installed_fonts
from bianzuan.typesetting.font_preparation import FontFace, prepare_face
from bianzuan.typesetting.raised import DRAWN_AS_OTHERS

SONG, HEI, KAI, ITALIC = "Bianzuan Song", "Bianzuan Hei", "Bianzuan Kai", "Bianzuan Italic"

# Families of the foundries that serve, best first; {region} is sc or tc.
_SERIF = ("NotoSerifCJK{region}", "SourceHanSerif{REGION}", "NotoSerif{REGION}")
_SANS = ("NotoSansCJK{region}", "SourceHanSans{REGION}", "NotoSans{REGION}")
# Strokes of 楷 differ between the scripts (骨, 過, 草): a Traditional book without a 楷 of its own is better set in 明
# throughout; quotations and captions are told by their indent and size.
_KAI = ("LXGWWenKai{TC}",)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A face the style sheets count on, and the styles that may stand for it, best first."""

    family: str
    weight: int
    sources: tuple[str, ...]
    styles: tuple[str, ...]


# Debian has SemiBold and Medium in a package of their own (fonts-noto-cjk-extra), so each has a stand-in.
WANTED: tuple[Wanted, ...] = (
    Wanted(SONG, 400, _SERIF, ("Regular",)),
    Wanted(SONG, 600, _SERIF, ("SemiBold", "Bold")),
    Wanted(SONG, 700, _SERIF, ("Bold", "SemiBold")),
    Wanted(HEI, 400, _SANS, ("Regular",)),
    Wanted(HEI, 500, _SANS, ("Medium", "Regular")),
    Wanted(HEI, 700, _SANS, ("Bold", "Medium")),
    Wanted(KAI, 400, _KAI, ("Regular",)),
)

# Names of species and titles in Latin letters stand in italics, which no Chinese family has; any of these goes with its
# Latin letters. A machine without one sets them in 楷.
OPTIONAL: tuple[Wanted, ...] = (
    Wanted(ITALIC, 400, ("NotoSerif", "SourceSerif4", "P052", "NimbusRoman", "LiberationSerif", "TimesNewRomanPS"), ("Italic", "It", "ItalicMT")),
)


@dataclass(frozen=True)
class FontSet:
    """The faces of a book. `substituted` says where another face stands in, as problems for the report."""

    script: Script
    faces: tuple[FontFace, ...]
    substituted: tuple[Problem, ...] = ()

    @cached_property
    def coverage(self) -> frozenset[int]:
        """Code points that at least one face of upright letters has a glyph for."""
        return frozenset().union(*(face.coverage for face in self.faces if face.family != ITALIC))


def prepare_fonts(script: Script) -> FontSet:
    """The font set of a script, prepared on first use (some seconds a face) and cached.

    Raises DependencyError with the command that installs the fonts when 宋 or 黑 is missing; a missing weight, or
    missing 楷, is replaced and reported in `substituted`.
    """
    installed = installed_fonts()
    faces: list[FontFace] = []
    substituted: list[Problem] = []
    missing: list[Problem] = []
    for wanted in WANTED:
        found = find_face(postscript_names(wanted, script), installed)
        if found is None and wanted.family == KAI:
            found = find_face(postscript_names(WANTED[0], script), installed)
        if found is None:
            params: dict[str, object] = {"font": _plain_name(wanted), "command": install_command()}
            missing.append(Problem("typesetting.font_missing", params=params))
            continue
        postscript, path = found
        if problem := _substitution(wanted, postscript, script):
            substituted.append(problem)
        if not missing:
            faces.append(_prepared(wanted, postscript, path, script))
    if missing:
        raise DependencyError(missing)
    known = ((wanted, find_face(postscript_names(wanted, script), installed)) for wanted in OPTIONAL)
    faces += [_prepared(wanted, *found, script) for wanted, found in known if found]
    return FontSet(script, tuple(faces), tuple(substituted))


def font_face_css(fontset: FontSet) -> str:
    """The @font-face rules of a font set, for style sheets that are not set by the Typesetter."""
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};src:url("{face.path.as_uri()}")}}'
        for face in fontset.faces
    )


def face_names(fontset: FontSet) -> Mapping[str, str]:
    """Family of the style sheets → name of the typeface that serves, as its own name table has it."""
    names: dict[str, str] = {}
    for face in fontset.faces:
        if face.family not in names:
            with TTFont(face.path, lazy=True) as font:
                table = font["name"]
                names[face.family] = table.getDebugName(16) or table.getDebugName(1) or face.postscript
    return names


# Characters that are never drawn: line ends, zero-width carriers and joiners, direction marks, variation selectors.
_UNDRAWN = frozenset({9, 10, 12, 13, 0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2065)})
_SELECTORS = frozenset({*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)})


def uncovered(text: Iterable[str], fontset: FontSet) -> tuple[str, ...]:
    """Characters of `text` that no face has a glyph for, in the order of their first appearance."""
    known = fontset.coverage | _UNDRAWN | _SELECTORS | frozenset(map(ord, DRAWN_AS_OTHERS))
    return tuple(dict.fromkeys(char for run in text for char in run if ord(char) not in known))


def postscript_names(wanted: Wanted, script: Script) -> Iterator[str]:
    """PostScript names of the faces that may stand for it, best first."""
    region = "tc" if script == "zh-Hant" else "sc"
    traditional = "TC" if script == "zh-Hant" else ""
    for style in wanted.styles:
        for source in wanted.sources:
            yield source.format(region=region, REGION=region.upper(), TC=traditional) + f"-{style}"


def _substitution(wanted: Wanted, postscript: str, script: Script) -> Problem | None:
    best = {name.partition("-")[0] for name in postscript_names(wanted, script)}
    family, _, style = postscript.partition("-")
    if family in best and style == wanted.styles[0]:
        return None
    if wanted.family == KAI and script == "zh-Hant":
        return Problem("typesetting.kai_substituted", params={"used": postscript})
    params: dict[str, object] = {"font": _plain_name(wanted), "used": postscript, "command": install_command()}
    return Problem("typesetting.font_substituted", params=params)


def _plain_name(wanted: Wanted) -> str:
    name = {SONG: "Noto Serif CJK", HEI: "Noto Sans CJK", KAI: "LXGW WenKai"}[wanted.family]
    return f"{name} {wanted.styles[0]}"


_MEMORY: dict[tuple[str, int, str, Path, str], FontFace] = {}


def _prepared(wanted: Wanted, postscript: str, path: Path, script: Script) -> FontFace:
    # Marks stand in the middle of their square in Traditional Chinese: the same file is prepared for each.
    language = "ZHT" if script == "zh-Hant" else "ZHS"
    key = (wanted.family, wanted.weight, postscript, path, language)
    if key not in _MEMORY:
        _MEMORY[key] = prepare_face(wanted.family, wanted.weight, postscript, path, language)
    return _MEMORY[key]


def weights(fontset: FontSet) -> Mapping[str, tuple[int, ...]]:
    """Family → the weights it is there in."""
    return {family: tuple(f.weight for f in fontset.faces if f.family == family) for family in (SONG, HEI, KAI)}
