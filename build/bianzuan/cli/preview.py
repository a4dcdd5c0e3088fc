"""`bianzuan preview`: the reading edition in the browser, built again on every change."""

from __future__ import annotations

import threading
from pathlib import Path

import click

from bianzuan.cli.failures import print_problems
from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import say, why
from bianzuan.reading.publication import read_publication

_LOOPBACK = "127.0.0.1"
_PORT = 8765


def command() -> click.Command:
    """The command `preview`."""
    return Command(
        "preview",
        help=words("preview"),
        short_help=say("cli.preview", "short"),
        callback=_run,
        params=[
            click.Argument(["folder"], metavar="[DIR]", default=Path(), type=GivenPath()),
            click.Option(["--host"], default=_LOOPBACK, show_default=True, help=option_words("host")),
            click.Option(
                ["--port"],
                type=click.IntRange(0, 65535),
                default=_PORT,
                show_default=True,
                help=option_words("port"),
            ),
        ],
    )


def _run(folder: Path, host: str, port: int) -> None:
    read_publication(folder)  # a wrong folder is refused at once; later mistakes are shown in the browser
    with late_import():
        from bianzuan import pipeline
        from bianzuan.preview import PreviewServer, Rebuilder

        pipeline.load()
    rebuilder = Rebuilder(folder)
    try:
        server = PreviewServer(host, port, rebuilder)
    except OSError as error:
        params = {"host": host, "port": port, "reason": why(error)}
        raise ContentError(Problem("preview.port_taken", params=params)) from error
    if host != _LOOPBACK:
        print_problems([Problem("preview.open")], warning=True)
    rebuilder.rebuild()
    click.echo(say("preview.serving", folder=folder, url=server.url))
    watcher = threading.Thread(target=rebuilder.watch, daemon=True)
    watcher.start()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        rebuilder.stop()
        server.server_close()
