"""One face made ready for setting: a font file in, a font file with the `chws` feature in the cache out.

The face is cut out of its collection and given contextual half-width spacing (OpenType `chws`: 。” and ）、 take
one and a half em together instead of two), which the Noto fonts of the distributions lack; quotes of a Western width
(LXGW WenKai) are put on the square that Chinese marks stand on. The result carries no
time stamp, so the same source gives the same bytes, and is kept under a name made of the source's hash, the face
and the tools' versions; it is written beside its place and moved there, so that two builds cannot disturb each other.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import platformdirs

# Raised when the preparation itself changes; part of the cache's file names.
PREPARATION = 3


@dataclass(frozen=True)
class FontFace:
    """A face ready for setting. `ranges` are the code points it has a glyph for, as inclusive pairs."""

    family: str
    weight: int
    path: Path
    postscript: str
    sha256: str  # of the prepared file
    source_sha256: str
    ranges: tuple[tuple[int, int], ...]

    @cached_property
    def coverage(self) -> frozenset[int]:
        """Code points the face has a glyph for."""
        return frozenset(point for low, high in self.ranges for point in range(low, high + 1))


def cache_folder() -> Path:
    """Where prepared faces are kept; BIANZUAN_CACHE overrides the user's cache folder."""
    chosen = os.environ.get("BIANZUAN_CACHE")
    return Path(chosen or platformdirs.user_cache_dir("bianzuan", appauthor=False)) / "fonts"


def prepare_face(family: str, weight: int, postscript: str, source: Path, language: str) -> FontFace:
    """The face of that PostScript name, prepared; from the cache where it lies there. `language`: ZHS or ZHT."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    digest = _source_digest(source, folder)
    tools = f"{PREPARATION} chws-tool {version('chws-tool')} fonttools {version('fonttools')} {language}"
    key = hashlib.sha256(f"{digest} {postscript} {tools}".encode()).hexdigest()[:20]
    font, card = folder / f"{postscript}-{key}.otf", folder / f"{postscript}-{key}.json"
    if not (font.is_file() and card.is_file()):
        _write_face(source, postscript, language, font, card)
    facts = json.loads(card.read_text(encoding="utf-8"))
    ranges = tuple((low, high) for low, high in facts["ranges"])
    return FontFace(family, weight, font, postscript, facts["sha256"], digest, ranges)


def source_sha256(source: Path) -> str:
    """SHA-256 of a font file as installed."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return _source_digest(source, folder)


def _source_digest(source: Path, folder: Path) -> str:
    """SHA-256 of a font file. Hashing 150 MB on each build is noticeable, so it is remembered by size and time."""
    stat = source.stat()
    stamp = f"{source}|{stat.st_size}|{stat.st_mtime_ns}"
    note = folder / f"source-{hashlib.sha256(stamp.encode()).hexdigest()[:20]}.txt"
    if note.is_file() and len(known := note.read_text(encoding="ascii").strip()) == 64:
        return known
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    _move_into_place(digest.encode(), note)
    return digest


def _write_face(source: Path, postscript: str, language: str, font: Path, card: Path) -> None:
    with tempfile.TemporaryDirectory(dir=font.parent) as scratch:
        cut, spaced = Path(scratch) / "cut.otf", Path(scratch) / "spaced.otf"
        ranges = _cut_face(source, postscript, cut)
        asyncio.run(_add_spacing(cut, spaced, language))
        data = spaced.read_bytes()
    _move_into_place(data, font)
    facts = {"sha256": hashlib.sha256(data).hexdigest(), "ranges": ranges}
    # The card comes last: where it lies, the font beside it is whole.
    _move_into_place(json.dumps(facts).encode(), card)


def _cut_face(source: Path, postscript: str, cut: Path) -> list[tuple[int, int]]:
    from fontTools.ttLib import TTFont

    font = TTFont(source, fontNumber=_face_number(source, postscript), lazy=True, recalcTimestamp=False, recalcBBoxes=False)
    try:
        _square_quotes(font)
        font.save(cut)
        return _as_ranges(font.getBestCmap())
    finally:
        font.close()


# Where the ink of a quote ends (opening) or begins (closing) in its square, in em: as in Noto Serif CJK.
_OPENING_QUOTES, _CLOSING_QUOTES, _QUOTE_BEARING = "“‘", "”’", 0.08


def _square_quotes(font: Any) -> None:
    """Gives narrow quotes of a TrueType face an em of width, with the blank half on their outer side."""
    cmap, em = font.getBestCmap(), font["head"].unitsPerEm
    for char in _OPENING_QUOTES + _CLOSING_QUOTES if "glyf" in font else "":
        name = cmap.get(ord(char))
        if name is not None and font["hmtx"][name][0] < 0.6 * em:
            bearing = round(_QUOTE_BEARING * em)
            glyph = font["glyf"][name]
            glyph.recalcBounds(font["glyf"])
            shift = em - bearing - glyph.xMax if char in _OPENING_QUOTES else bearing - glyph.xMin
            _set_glyph(font, name, shift, em)


def _set_glyph(font: Any, name: str, shift: int, width: int) -> None:
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    # Decomposed: a double quote may be made of single ones, which are shifted on their own.
    outline, moved = DecomposingRecordingPen(font.getGlyphSet()), TTGlyphPen(None)
    font.getGlyphSet()[name].draw(outline)
    outline.replay(TransformPen(moved, (1, 0, 0, 1, shift, 0)))
    glyph = moved.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)


def _face_number(source: Path, postscript: str) -> int:
    """Number of the face in its collection; -1 for a file that is no collection."""
    from fontTools.ttLib import TTCollection

    if source.suffix.lower() not in (".ttc", ".otc"):
        return -1
    with TTCollection(source, lazy=True) as collection:
        names = [face["name"].getDebugName(6) for face in collection.fonts]
    return names.index(postscript)


async def _add_spacing(cut: Path, spaced: Path, language: str) -> None:
    import east_asian_spacing

    font = east_asian_spacing.Font.load(cut)
    font.ttfont.recalcTimestamp = False
    config = east_asian_spacing.Config.default.for_language(language)
    builder = east_asian_spacing.Builder(font, config)
    await builder.build()
    # A face that has the feature already, or no marks to space, is used as it is.
    if builder.has_spacings:
        font.save(spaced)
    else:
        spaced.write_bytes(cut.read_bytes())


def _as_ranges(cmap: dict[int, Any]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for point in sorted(cmap):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return ranges


def _move_into_place(data: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
