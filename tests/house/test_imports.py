"""Imports point one way (design: "The way of the data"), read from the syntax trees and not from running code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import bianzuan
import pytest

PACKAGE = Path(bianzuan.__file__).parent
BASE = frozenset({"model", "config", "geometry", "errors", "messages", "resources"})
STAGES = frozenset(
    {
        "reading", "cleaning", "reviewing", "assembly", "indexing", "rendering", "typesetting", "binding", "preflight",
        "comparing", "linting", "locking",
    }
)  # fmt: skip
# What each part may import of ours. `doctor` looks at the machine, so it asks typesetting for its fonts.
MAY: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "errors": frozenset(),
    "resources": frozenset(),
    "config": frozenset({"model"}),
    "geometry": frozenset({"config"}),
    "messages": frozenset({"errors"}),
    **dict.fromkeys(STAGES, BASE),
    "pipeline": BASE | STAGES,
    "preview": BASE | STAGES | {"pipeline"},
    "doctor": BASE | STAGES,
    "cli": BASE | STAGES | {"pipeline", "preview", "doctor"},
    "__main__": frozenset({"cli"}),
    "__init__": frozenset(),
}
# Libraries that belong to certain parts alone.
OWNERS = {
    "weasyprint": {"typesetting", "binding"},
    "jinja2": {"rendering"},
    "click": {"cli"},
    "watchfiles": {"preview"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    """The part of the package a module belongs to: its stage, or its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module name that a file imports, also inside functions; relative imports are refused."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: relative import"
            if node.module == "bianzuan":
                yield from (f"bianzuan.{alias.name}" for alias in node.names)
            else:
                yield str(node.module)


def test_every_part_of_the_package_has_a_rule() -> None:
    assert {part_of(path) for path in MODULES} == set(MAY)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    own = part_of(path)
    for name in imported(path):
        root, _, rest = name.partition(".")
        if root == "bianzuan":
            part = rest.split(".")[0]
            assert part == own or part in MAY[own], f"{own} may not import {name}"
        if root in OWNERS:
            assert own in OWNERS[root] or _doctor_looks(own, root), f"{own} may not import {root}"


def _doctor_looks(own: str, library: str) -> bool:
    """Whether Pango can be loaded is only known by loading WeasyPrint."""
    return own == "doctor" and library == "weasyprint"


def test_the_source_root_is_no_package() -> None:
    assert not (PACKAGE.parent / "__init__.py").exists()


def test_nothing_below_the_command_line_prints_or_exits() -> None:
    for path in MODULES:
        if part_of(path) in ("cli", "__main__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in ("print", "sys.exit", "exit", "quit"), f"{path}:{node.lineno}: {called}"


@pytest.mark.parametrize("whole", ["cleaning", "cleaning/reassembly"])
def test_folders_inside_a_stage_are_layers(whole: str) -> None:
    home = PACKAGE / whole
    folders = {path.name for path in home.iterdir() if (path / "__init__.py").exists()}
    below: dict[str, set[str]] = {name: set() for name in folders}
    for name in folders:
        for path in (home / name).rglob("*.py"):
            for module in imported(path):
                if module.startswith(inside := f"bianzuan.{whole.replace('/', '.')}."):
                    below[name] |= {module.removeprefix(inside).split(".")[0]} & folders - {name}
    assert len(folders) > 5
    # `static_order` raises a CycleError that names the folders going round in a circle.
    assert set(TopologicalSorter(below).static_order()) == folders
