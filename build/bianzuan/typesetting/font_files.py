"""Where this machine keeps the fonts: PostScript names in, font files out.

fontconfig is asked first, since it knows every folder the system was told of; without it (macOS, Windows) the
folders the systems document are searched for the file names the foundries use.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

FONT_SUFFIXES = (".otf", ".ttf", ".ttc", ".otc")

# One line per way to install; the first program found on the machine is the one its users know.
INSTALLERS: tuple[tuple[str, str], ...] = (
    ("apt-get", "sudo apt-get install -y fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai"),
    ("brew", "brew install --cask font-noto-serif-cjk font-noto-sans-cjk font-lxgw-wenkai"),
    ("dnf", "sudo dnf install -y google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts lxgw-wenkai-fonts"),
    ("pacman", "sudo pacman -S --needed noto-fonts-cjk ttf-lxgw-wenkai"),
)


def install_command() -> str:
    """The command that installs the fonts here, or the names of the fonts where no installer is known."""
    for program, command in INSTALLERS:
        if shutil.which(program):
            return command
    return "Noto Serif CJK, Noto Sans CJK, LXGW WenKai"


def font_folders() -> tuple[Path, ...]:
    """Folders in which this system documents that fonts lie."""
    home = Path.home()
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    if sys.platform == "win32":
        folders = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
        if local := os.environ.get("LOCALAPPDATA"):
            folders.insert(0, Path(local) / "Microsoft/Windows/Fonts")
        return tuple(folders)
    return (
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    )


def installed_fonts() -> Mapping[str, Path]:
    """PostScript name → file of every face fontconfig lists; empty where fontconfig is not installed."""
    program = shutil.which("fc-list")
    if program is None:
        return {}
    listed = subprocess.run(
        [program, "--format", "%{postscriptname}\t%{file}\n"], capture_output=True, check=False, timeout=60
    )
    rows = listed.stdout.decode("utf-8", "surrogateescape").splitlines()
    pairs = sorted(row.partition("\t")[::2] for row in rows if "\t" in row and row.lower().endswith(FONT_SUFFIXES))
    return {name: Path(file) for name, file in reversed(pairs) if name}


def collection_name(postscript: str) -> str:
    """Stem of the collection a face is usually shipped in: NotoSerifCJKsc-Bold → NotoSerifCJK-Bold."""
    family, _, style = postscript.partition("-")
    return f"{family.removesuffix('sc').removesuffix('tc')}-{style}"


def find_face(names: Iterable[str], installed: Mapping[str, Path]) -> tuple[str, Path] | None:
    """The first of these PostScript names that is installed, with its file; None if none is."""
    wanted = tuple(names)
    for name in wanted:
        if name in installed and installed[name].is_file():
            return name, installed[name]
    if installed:
        return None
    return _search_folders(wanted)


def _search_folders(names: tuple[str, ...]) -> tuple[str, Path] | None:
    files: dict[str, Path] = {}
    for folder in font_folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in FONT_SUFFIXES:
                files.setdefault(path.stem, path)
    for name in names:
        for stem in (name, collection_name(name)):
            if stem in files:
                return name, files[stem]
    return None
