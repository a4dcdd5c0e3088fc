"""The Dockerfile: it copies what is there, pins what it fetches, and does not run as root."""

from __future__ import annotations

import fnmatch
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from bianzuan.doctor import debian_packages

ROOT = Path(__file__).parents[2]


def instructions() -> list[tuple[str, str]]:
    """(keyword, rest) of each instruction, continued lines joined."""
    lines = [line for line in (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [(word, rest) for word, _, rest in (line.strip().partition(" ") for line in joined.splitlines()) if word]


STEPS = instructions()


def rests(keyword: str) -> list[str]:
    return [rest for word, rest in STEPS if word == keyword]


def copied() -> list[str]:
    """What is copied from the build context."""
    return [name for rest in rests("COPY") if not rest.startswith("--from=") for name in shlex.split(rest)[:-1]]


def ignored(name: str) -> bool:
    """The last pattern of .dockerignore that fits decides."""
    found = False
    for pattern in (ROOT / ".dockerignore").read_text(encoding="utf-8").split():
        if fnmatch.fnmatch(name, pattern.removeprefix("!")):
            found = not pattern.startswith("!")
    return found


@pytest.mark.parametrize("name", copied())
def test_what_is_copied_is_there_and_is_sent(name: str) -> None:
    assert (ROOT / name).exists()
    assert not ignored(name)


def test_what_the_wheel_is_made_of_is_copied() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {path.split("/")[0] for path in table["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]}
    wanted |= {"pyproject.toml", table["project"]["readme"], *table["project"]["license-files"], "requirements.lock"}
    assert wanted == set(copied())
    assert ignored("content")


def test_the_image_has_what_doctor_asks_for() -> None:
    installed = set(" ".join(rest for rest in rests("RUN") if "apt-get install" in rest).split())
    assert set(debian_packages().split()) <= installed
    assert "bianzuan doctor" in rests("RUN")[-1]


def test_what_is_fetched_is_pinned() -> None:
    defaults = dict(rest.split("=") for rest in rests("ARG"))
    stages = {match[1] for rest in rests("FROM") if (match := re.search(r" AS (\w+)$", rest))}
    bases = [rest.split()[0] for rest in rests("FROM") if rest.split()[0] not in stages]
    assert bases == ["debian:${DEBIAN}"]
    assert re.fullmatch(r"\d+\.\d+-slim", defaults["DEBIAN"])
    assert any("--require-hashes -r requirements.lock" in rest for rest in rests("RUN"))


def test_a_change_of_code_does_not_fetch_the_packages_again() -> None:
    order = [f"{word} {rest}" for word, rest in STEPS]
    fetched = next(number for number, step in enumerate(order) if "--require-hashes" in step)
    assert next(number for number, step in enumerate(order) if step.startswith("COPY build ")) > fetched


def test_it_runs_as_nobody_in_particular() -> None:
    last = max(number for number, (word, _) in enumerate(STEPS) if word == "FROM")
    final = STEPS[last:]
    assert [rest for word, rest in final if word == "USER"] == ["editor"]
    assert ("WORKDIR", "/book") in final
    assert ("ENTRYPOINT", '["bianzuan"]') in final
    environment = dict(pair.split("=", 1) for word, rest in final if word == "ENV" for pair in rest.split())
    # the command and its caches are found whoever runs it
    assert environment["PATH"].startswith("/opt/venv/bin:")
    assert "chmod -R a+rwX \"$XDG_CACHE_HOME\"" in rests("RUN")[-1]
    assert environment["HOME"] == "/tmp"
