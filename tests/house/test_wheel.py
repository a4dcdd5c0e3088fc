"""The wheel: everything is in it, and a book can be built with it alone, from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.wheel


def run(*command: object, folder: Path, **environment: str) -> str:
    """Output of a command that must succeed. The environment does not know this checkout."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**outside, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, folder=ROOT)
    return next(folder.glob("*.whl"))


def files_of(folder: Path) -> set[str]:
    ignored = ("__pycache__", ".pyc")
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not any(word in path.as_posix() for word in ignored)
    }


def test_the_wheel_holds_the_package_its_templates_and_its_styles(wheel: Path) -> None:
    shipped = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f"bianzuan/{name}" for name in files_of(ROOT / "build" / "bianzuan")}
    wanted |= {f"bianzuan/{root}/{name}" for root in ("templates", "styles") for name in files_of(ROOT / root)}
    assert wanted <= shipped
    assert {name for name in shipped if ".dist-info/" not in name} == wanted


def test_a_book_is_built_with_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    run(sys.executable, "-m", "venv", "--without-pip", clean, folder=tmp_path)
    python = clean / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=tmp_path).strip())
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", site, wheel, folder=tmp_path)
    # The dependencies are those of this environment, lent by path; .pth files there, such as the one that leads
    # to this checkout, are not followed from here.
    (site / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    assert str(site) in run(python, "-c", "import bianzuan; print(bianzuan.__file__)", folder=tmp_path)
    run(python, "-m", "bianzuan", "new", "book", folder=tmp_path)
    run(python, "-m", "bianzuan", "build", "book", folder=tmp_path)
    assert (tmp_path / "book" / "out" / "book.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "book" / "out" / "html" / "index.html").is_file()
