"""`bianzuan new`: an empty folder in, a small publication out that builds at once."""

from __future__ import annotations

import shlex
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.doctor import debian_packages
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import say
from bianzuan.reading.publication import PUBLICATION_FILE

# CI service → its files in a publication, and what they are called here. All services take the steps of one script.
SERVICES = {
    "github": {
        ".github/workflows/book.yml": "github.yml",
        ".github/workflows/build-book.yml": "github-build.yml",
        "ci/book.sh": "book.sh",
    },
    "gitlab": {".gitlab-ci.yml": "gitlab.yml", "ci/book.sh": "book.sh"},
}


def command() -> click.Command:
    """The command `new`."""
    return Command(
        "new",
        help=words("new"),
        short_help=say("cli.new", "short"),
        callback=_run,
        params=[
            click.Argument(["folder"], metavar="DIR", type=GivenPath()),
            click.Option(["--ci", "service"], type=click.Choice(tuple(SERVICES)), help=option_words("ci")),
        ],
    )


def _run(folder: Path, service: str | None) -> None:
    # A publication that exists may be given what its CI service needs; nothing else is ever put into a folder in use.
    known = service is not None and (folder / PUBLICATION_FILE).is_file()
    # Nothing of the user's is ever written over, so a folder that holds anything is refused.
    if not known and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ContentError(Problem("cli.not_empty", params={"folder": str(folder)}))
    wanted = ci_files(service) if service else {}
    taken = [path for path, data in wanted.items() if _is_another(folder / path, data)]
    if taken:
        raise ContentError(Problem("cli.ci_exists", str(folder / path)) for path in taken)
    if not known:
        _copy(files("bianzuan.cli") / "starter", folder)
        (folder / "publication.schema.json").write_bytes(_schema())
        click.echo(say("cli.made", folder=folder, named=shlex.quote(str(folder))))
    for path, data in wanted.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
        click.echo(folder / path)


def _is_another(path: Path, data: bytes) -> bool:
    """Whether something stands there that is not the same file already."""
    return path.exists() and not (path.is_file() and path.read_bytes() == data)


def ci_files(service: str) -> dict[str, bytes]:
    """The files a CI service needs, by their places in the publication."""
    folder = files("bianzuan.cli") / "ci"
    # The same version as here builds the same pages there.
    facts = {"@VERSION@": version("bianzuan"), "@PACKAGES@": debian_packages()}
    found: dict[str, bytes] = {}
    for path, name in SERVICES[service].items():
        text = (folder / name).read_text(encoding="utf-8")
        for mark, value in facts.items():
            text = text.replace(mark, value)
        found[path] = text.encode()
    return found


def _schema() -> bytes:
    """The JSON Schema of publication.toml, beside it, so that an editor program can complete keys."""
    return (files("bianzuan") / "publication.schema.json").read_bytes()


def _copy(source: Traversable, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for child in source.iterdir():
        if child.is_dir():
            _copy(child, folder / child.name)
        else:
            (folder / child.name).write_bytes(child.read_bytes())
