"""`bianzuan themes`: the themes there are; with `--export`, a copy of one in the publication to start from.

What is exported stands in the publication's `styles/themes/<name>` and goes before the shipped file of the same name,
file by file; a file that is deleted again comes from the shipped theme as before.
"""

from __future__ import annotations

from pathlib import Path

import click

from bianzuan import resources
from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import language, say

# The cover a theme without one of its own uses: whoever exports a theme wants to change its cover first.
SHARED_COVER = Path("templates", "print", "matter", "cover.html.jinja")


def command() -> click.Command:
    """The command `themes`."""
    return Command(
        "themes",
        help=words("themes"),
        short_help=say("cli.themes", "short"),
        callback=_run,
        params=[
            click.Option(["--export"], metavar="NAME", help=option_words("export")),
            click.Option(
                ["-o", "--output", "folder"], metavar="DIR", default=Path(), type=GivenPath(),
                help=option_words("export_output"),
            ),
        ],
    )  # fmt: skip


def _run(export: str | None, folder: Path) -> None:
    if export is None:
        _list(folder)
        return
    made = export_theme(export, folder)
    click.echo(say("cli.theme_exported", folder=made))
    for path in sorted(path for path in made.rglob("*") if path.is_file()):
        click.echo(f"    {path.relative_to(made).as_posix()}")


def _list(folder: Path) -> None:
    with late_import():
        from bianzuan import rendering
    for theme in rendering.themes(folder):
        title, description = (
            (theme.title, theme.description) if language() == "zh" else (theme.title_en, theme.description_en)
        )
        click.echo(f"{theme.name}  {title}\n    {description}")


def export_theme(name: str, publication: Path) -> Path:
    """Copy a shipped theme into the publication's `styles/themes/<name>` and return that folder.

    Raises CommandLineError for an unknown theme, ContentError where there is no publication or the folder holds
    anything: nothing of the user's is written over.
    """
    known = resources.theme_names()
    if name not in known:
        raise CommandLineError(Problem("cli.no_theme", params={"name": name, "known": ", ".join(known)}))
    if not (publication / "publication.toml").is_file():
        raise ContentError(Problem("cli.not_a_publication", params={"folder": str(publication)}))
    made = publication / "styles" / "themes" / name
    if made.exists() and (not made.is_dir() or any(made.iterdir())):
        raise ContentError(Problem("cli.not_empty_theme", params={"folder": str(made)}))
    for relative, content in _files(name).items():
        (made / relative).parent.mkdir(parents=True, exist_ok=True)
        (made / relative).write_bytes(content)
    return made


def _files(name: str) -> dict[Path, bytes]:
    """Everything the theme is made of, by its place in the theme's folder."""
    found = {SHARED_COVER: (resources.templates() / SHARED_COVER.relative_to("templates")).read_bytes()}
    # the strongest folder last, so that its files stand
    for folder in reversed(resources.theme_folders(name)):
        files = (path for path in sorted(folder.rglob("*")) if path.is_file())
        found |= {path.relative_to(folder): path.read_bytes() for path in files}
    return found
