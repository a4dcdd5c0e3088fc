"""Building a publication in CI: the files of `new --ci`, the script they run, and `summary`."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from bianzuan.cli.new import SERVICES, ci_files
from bianzuan.doctor import debian_packages

ROOT = Path(__file__).parents[2]
SCRIPT = "ci/book.sh"
needs_shell = pytest.mark.skipif(not shutil.which("sh"), reason="no sh")


def workflow(path: str) -> dict[str, Any]:
    """A GitHub workflow; YAML reads the key `on` as true."""
    table = yaml.safe_load(ci_files("github")[path])
    return {("on" if key is True else key): value for key, value in table.items()}


CALLER = workflow(".github/workflows/book.yml")
CALLED = workflow(".github/workflows/build-book.yml")
GITLAB = yaml.safe_load(ci_files("gitlab")[".gitlab-ci.yml"])


# --- the files -------------------------------------------------------------------------------------


@pytest.mark.parametrize("service", SERVICES)
def test_a_new_publication_gets_the_files_of_its_service(command_line, tmp_path, service) -> None:
    assert command_line("new", tmp_path / "book", "--ci", service).code == 0
    for path, data in ci_files(service).items():
        assert (tmp_path / "book" / path).read_bytes() == data
        assert not re.search(rb"@[A-Z]+@", data)
    assert (tmp_path / "book" / "publication.toml").exists()


def test_a_publication_that_exists_gets_them_too_and_nothing_else_changes(command_line, publication) -> None:
    before = {path: path.read_bytes() for path in publication.rglob("*") if path.is_file()}
    assert command_line("new", publication, "--ci", "github").code == 0
    # the script is there already, and is the same one
    assert command_line("new", publication, "--ci", "gitlab").code == 0
    assert {path: path.read_bytes() for path in before} == before


def test_a_file_of_the_users_stays_and_nothing_is_written(command_line, publication) -> None:
    (publication / ".gitlab-ci.yml").write_text("mine: {}")
    outcome = command_line("new", publication, "--ci", "gitlab")
    assert outcome.code == 1
    assert ".gitlab-ci.yml exists already" in outcome.err
    assert (publication / ".gitlab-ci.yml").read_text() == "mine: {}"
    assert not (publication / SCRIPT).exists()


def test_a_folder_in_use_that_is_no_publication_is_refused(command_line, tmp_path) -> None:
    (tmp_path / "letters.txt").touch()
    assert command_line("new", tmp_path, "--ci", "github").code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


# --- GitHub ----------------------------------------------------------------------------------------


def test_the_workflow_that_is_called_declares_what_it_uses_and_what_it_is_given() -> None:
    inputs = CALLED["on"]["workflow_call"]["inputs"]
    used = set(re.findall(r"inputs\.(\w+)", yaml.safe_dump(CALLED["jobs"])))
    assert used == set(inputs)
    job = CALLER["jobs"]["book"]
    assert f"./.github/workflows/{Path(job['uses']).name}" == job["uses"]
    assert job["uses"].removeprefix("./") in ci_files("github")
    assert set(job["with"]) <= set(inputs)
    for name, value in job["with"].items():
        assert {"string": str, "boolean": bool}[inputs[name]["type"]] is type(value)
    assert {"push", "pull_request", "workflow_dispatch"} == set(CALLER["on"])


def test_no_input_becomes_part_of_a_command() -> None:
    steps = CALLED["jobs"]["book"]["steps"]
    assert not any("${{" in step.get("run", "") for step in steps)
    assert CALLED["permissions"] == CALLER["permissions"] == {"contents": "read"}


def test_what_was_made_is_kept_even_if_a_step_failed() -> None:
    kept = {
        line
        for step in CALLED["jobs"]["book"]["steps"]
        if step.get("uses", "").startswith("actions/upload-artifact@")
        for line in step["with"]["path"].split()
        if "!cancelled()" in step["if"]
    }
    made = {"*.pdf", "cleaned", "review.html", "report.json", "publication.lock", "summary.md", "preflight.html", "preflight.json", "html"}
    assert kept == {f"out/{name}" for name in made}


def test_the_projects_own_workflow_is_the_one_that_publications_get() -> None:
    own = ROOT / ".github" / "workflows" / "build-book.yml"
    assert own.read_bytes() == ci_files("github")[".github/workflows/build-book.yml"]


def test_the_project_builds_books_with_the_wheel_with_that_workflow_and_in_a_container() -> None:
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "book.yml").read_text(encoding="utf-8"))["jobs"]
    called = jobs["publication"]
    assert called["uses"] == CALLER["jobs"]["book"]["uses"]
    assert set(called["with"]) <= set(CALLED["on"]["workflow_call"]["inputs"])
    kept = {step["with"]["path"] for step in jobs["book"]["steps"] if "path" in step.get("with", {})}
    assert {"out/*.pdf", "out/cleaned", "out/report.json", "out/html"} <= kept
    # Artifacts of one run share their names' room: none of one job takes that of another.
    names = [step["with"]["name"] for job in (*jobs.values(), *CALLED["jobs"].values()) for step in job.get("steps", ())
             if step.get("uses", "").startswith("actions/upload-artifact@")]  # fmt: skip
    assert len(names) == len(set(names))
    wheel = "\n".join(step.get("run", "") for step in jobs["wheel"]["steps"])
    assert "--no-deps \"$GITHUB_WORKSPACE\"/dist/*.whl" in wheel
    assert any("runner.temp" in step.get("working-directory", "") for step in jobs["wheel"]["steps"])
    assert any("docker build" in step.get("run", "") for step in jobs["image"]["steps"])


# --- GitLab ----------------------------------------------------------------------------------------


def test_gitlab_takes_the_same_steps_and_keeps_the_same_files() -> None:
    job = GITLAB["book"]
    steps = [step.get("run", "") for step in CALLED["jobs"]["book"]["steps"]]
    assert any('sh "$script" "$FOLDER" out' in step for step in steps)
    assert job["script"] == ['sh "$FOLDER/ci/book.sh" "$FOLDER" out']
    assert job["artifacts"]["when"] == "always"
    assert job["artifacts"]["paths"] == ["out/"]
    # GitLab allows no other characters in this name, and no variables in its paths.
    assert re.fullmatch(r"[\w -]+", job["artifacts"]["expose_as"], re.ASCII)
    for words in ("\n".join(steps), "\n".join(job["before_script"])):
        assert debian_packages() in words
        assert 'pip install' in words
    assert job["variables"]["PACKAGE"] == CALLED["on"]["workflow_call"]["inputs"]["package"]["default"]


# --- the script ------------------------------------------------------------------------------------


def run_script(folder: Path, *, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    outside = {key: value for key, value in os.environ.items() if key not in ("GITHUB_STEP_SUMMARY", "STRICT", "TARGETS", "FROZEN")}
    return subprocess.run(
        ["sh", str(folder / SCRIPT), str(folder), str(folder / "out")],
        env={**outside, "BIANZUAN": command, "BIANZUAN_LANG": "en", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@needs_shell
@pytest.mark.pdf
def test_the_script_builds_checks_and_sums_up_a_book(command_line, tmp_path) -> None:
    folder, shown = tmp_path / "my book", tmp_path / "step"
    command_line("new", folder, "--ci", "github")
    # 自已 is doubtful: with STRICT=yes the run fails, and yet everything is there to be looked at.
    source = folder / "sources" / "样例.txt"
    source.write_text(source.read_text(encoding="utf-8") + "\n大家自已动手，兴修水利。\n", encoding="utf-8")
    done = run_script(folder, command=f"{shlex.quote(sys.executable)} -m bianzuan", GITHUB_STEP_SUMMARY=str(shown))
    out = folder / "out"
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert done.returncode == 1, done.stdout + done.stderr
    assert (out / "book.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads((out / "preflight.json").read_text(encoding="utf-8"))["file"] == "book.pdf"
    assert (out / "preflight.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert list(out.glob("cleaned/*.ledger.jsonl"))
    summary = (out / "summary.md").read_text(encoding="utf-8")
    assert shown.read_text(encoding="utf-8") == summary
    assert f"| Pages | {report['pages']:,} |" in summary
    assert f"| Characters | {report['characters']:,} |" in summary
    waiting = [item for item in report["open"] if item["confidence"] == "doubtful"]
    assert f"of which doubtful {len(waiting)} |" in summary
    assert waiting
    assert all(f"`{item['file']}:{item['line']}`" in summary for item in waiting)
    assert "0 errors" in summary


# Stands in for the command: writes down how it was called, and fails where it is told to.
STUB = """#!/bin/sh
printf '%s\\n' "$*" >>"$CALLS"
case "$1" in
build) mkdir -p "$3" 2>/dev/null; [ "$FAIL" = build ] && exit 3; mkdir -p "$4"; echo '{}' >"$4/report.json" ;;
check) [ "$FAIL" = check ] && exit 13 ;;
clean) [ "$FAIL" = clean ] && exit 1 ;;
summary) echo "# summary" ;;
esac
exit 0
"""


@needs_shell
@pytest.mark.parametrize(
    ("settings", "code", "called"),
    [
        ({}, 0, ["build", "check", "check", "clean --verify --strict", "summary"]),
        ({"STRICT": "no"}, 0, ["build", "check", "check", "clean --verify", "summary"]),
        ({"FAIL": "check"}, 13, ["build", "check", "check", "clean --verify --strict", "summary"]),
        ({"FAIL": "clean"}, 1, ["build", "check", "check", "clean --verify --strict", "summary"]),
        ({"FAIL": "build"}, 3, ["build", "clean --verify --strict"]),
    ],
)
def test_every_step_is_taken_and_the_first_failure_is_told(tmp_path, settings, code, called) -> None:
    stub, calls = tmp_path / "stub", tmp_path / "calls"
    stub.write_text(STUB)
    stub.chmod(0o755)
    folder = tmp_path / "book"
    (folder / "ci").mkdir(parents=True)
    (folder / SCRIPT).write_bytes(ci_files("github")[SCRIPT])
    done = run_script(folder, command=str(stub), CALLS=str(calls), TARGETS="screen press", **{"FAIL": "", **settings})
    assert done.returncode == code, done.stdout + done.stderr
    lines = calls.read_text().splitlines()
    assert [line.split(f" {folder}")[0] for line in lines] == called
    assert lines[0].endswith("--target screen --target press")
    assert "--frozen" not in lines[0]
    run_script(folder, command=str(stub), CALLS=str(calls), FAIL="build", FROZEN="yes")
    assert "--frozen" in calls.read_text()


# --- summary ---------------------------------------------------------------------------------------


def report(**more: object) -> str:
    return json.dumps({"title": "A|B *文*", "characters": 12345, "chapters": 3, "sources": {"a": {}}, "warnings": [], **more})


def item(number: int, confidence: str) -> dict[str, object]:
    return {"file": "a.txt", "line": number, "edit": "e", "rule": "gap", "confidence": confidence, "reason": "x_y"}


def test_a_summary_counts_lists_what_is_doubtful_first_and_escapes_markup(command_line, tmp_path) -> None:
    items = [*(item(number, "likely") for number in range(30)), item(99, "doubtful")]
    (tmp_path / "report.json").write_text(report(open=items, pages=1200))
    outcome = command_line("summary", tmp_path)
    lines = outcome.out.splitlines()
    assert lines[0] == "## A\\|B \\*文\\*"
    assert "| Pages | 1,200 |" in lines
    assert "| Characters | 12,345 |" in lines
    assert "| Open decisions | 31, of which doubtful 1 |" in lines
    listed = [line for line in lines if line.startswith("* ")]
    assert listed[0] == "* `a.txt:99` gap: x\\_y (`e`)"
    assert listed[-1] == "* and 11 more"


@pytest.mark.parametrize("several", [False, True])
def test_a_summary_tells_what_the_check_found(command_line, tmp_path, several) -> None:
    (tmp_path / "report.json").write_text(report())
    found = {"file": "a.pdf", "findings": [{"severity": "error", "page": 3, "message": "no <b>"}]}
    (tmp_path / "preflight.json").write_text(json.dumps({"files": [found]} if several else found))
    for name in ("a.pdf", "b.pdf"):
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(tmp_path / name)
    lines = command_line("summary", tmp_path).out.splitlines()
    assert "| `a.pdf` | 1 | 0.0 | 1 errors, 0 warnings |" in lines
    assert "| `b.pdf` | 1 | 0.0 | not checked |" in lines
    assert "* error: `a.pdf` page 3 of the file: no \\<b\\>" in lines


def test_a_summary_of_a_reading_edition_has_no_pages(command_line, tmp_path) -> None:
    (tmp_path / "report.json").write_text(report())
    outcome = command_line("summary", tmp_path)
    assert "| Pages | – |" in outcome.out
    assert "| Open decisions | none |" in outcome.out


def test_a_summary_of_a_publication_is_that_of_its_build(command_line, tmp_path) -> None:
    (tmp_path / "publication.toml").write_text("")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.json").write_text(report())
    assert "| Chapters | 3 |" in command_line("summary", tmp_path).out


@pytest.mark.parametrize(("text", "words"), [(None, "holds no build"), ("[]", "cannot read"), ("{}", "cannot read")])
def test_a_summary_of_nothing_says_so(command_line, tmp_path, text, words) -> None:
    if text:
        (tmp_path / "report.json").write_text(text)
    outcome = command_line("summary", tmp_path)
    assert outcome.code == 1
    assert words in outcome.err
