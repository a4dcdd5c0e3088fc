"""Programs that did not write the file are asked where they are installed, understood, and named with their versions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from bianzuan.preflight import CHECKS, check_pdf
from bianzuan.preflight.checks.programs import versions
from small_book import asking
from test_press_checks import SAYS_A2, SAYS_UA, made

pytestmark = pytest.mark.pdf
OUTLOUD = {
    "results": [
        {
            "findings": [
                {"rule": "FIG-001", "severity": "error", "message": "no words", "page": 2,
                 "boxes": [{"page": 2, "x0": 18.6, "y0": 208.4, "x1": 28.6, "y1": 218.4}, {"page": 3, "x0": 0, "y0": 0, "x1": 9, "y1": 9}]},
                {"rule": "NAV-001", "severity": "warning", "message": "no outline", "page": None},
            ]
        }
    ]
}  # fmt: skip


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str, code: int = 0) -> None:
    """A program of that name which says always the same, first of all on the path."""
    (folder / "words").write_text(said, encoding="utf-8")
    script = folder / program
    script.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo "{program} 1.2.3" && exit 0\ncat {folder}/words\nexit {code}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_outloud_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "outloud", json.dumps(OUTLOUD))
    report = check_pdf(made(says=SAYS_UA), checks=asking("outloud"))
    (finding,) = report.findings
    assert (finding.code, finding.page) == ("outloud", 2)
    assert "FIG-001" in finding.message
    assert "no words" in finding.message
    assert finding.places == (pytest.approx((10, 90, 20, 100)),)
    assert report.programs == {"outloud": "1.2.3"}


@pytest.mark.parametrize("said", ["", "outloud: no such option", '{"results": [{}]}'])
def test_an_outloud_that_says_something_else_is_a_fault_and_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    install(tmp_path, monkeypatch, "outloud", said, code=2)
    assert [one.code for one in check_pdf(made(says=SAYS_UA), checks=asking("outloud")).findings] == ["outloud"]


@pytest.mark.parametrize(("said", "found"), [("PASS file.pdf 2a\n", []), ("FAIL file.pdf 2a\n", ["verapdf"]), ("", ["verapdf"])])
def test_verapdf_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, found: list[str]) -> None:
    install(tmp_path, monkeypatch, "verapdf", said)
    assert [one.code for one in check_pdf(made(says=SAYS_A2), checks=asking("verapdf")).findings] == found


def test_programs_that_are_not_installed_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    report = check_pdf(made(says=SAYS_UA), checks=[one for code in ("qpdf", "ghostscript", "outloud") for one in asking(code)])
    assert report.findings == ()
    assert report.programs == {}
    assert {one.code: one.reason.split()[0] for one in report.checks} == {
        "qpdf": "qpdf", "ghostscript": "Ghostscript", "outloud": "outloud",
    }  # fmt: skip


def test_a_file_that_claims_nothing_is_not_read_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "outloud", json.dumps(OUTLOUD))
    assert check_pdf(made(says=""), checks=asking("outloud")).findings == ()


def test_every_program_that_a_check_needs_has_a_version() -> None:
    needed = {need for one in CHECKS for need in one.needs} & {"qpdf", "gs", "outloud", "verapdf"}
    assert needed == {"qpdf", "gs", "outloud", "verapdf"}
    if shutil.which("qpdf"):
        assert versions({"qpdf"})["qpdf"][0].isdigit()
