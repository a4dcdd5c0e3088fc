"""Run the checks on a PDF, and put the report into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from bianzuan.config import PrintConfig
from bianzuan.geometry import PT_PER_MM
from bianzuan.messages import say
from bianzuan.model import CheckResult, Finding, Report
from bianzuan.preflight.checks import CHECKS
from bianzuan.preflight.checks.programs import versions
from bianzuan.preflight.expected import Expected
from bianzuan.preflight.inspection import inspect, read_bytes
from bianzuan.preflight.locating import locate
from bianzuan.preflight.subject import Check, Fault, Subject, Tally

# Findings of one check that are told one by one; the rest is told as a number.
TOLD = 20
_RANK = {"error": 0, "warning": 1, "info": 2}


def check_pdf(
    pdf: bytes | Path,
    expected: Expected | None = None,
    limits: PrintConfig | None = None,
    checks: Sequence[Check] = CHECKS,
) -> Report:
    """The checks on a PDF; those that need to know what the book should say only with `expected`.

    `limits` are what the printing house asks for. `Report.counts` holds what was looked at, and under each check's
    code how often it failed. Raises ContentError for a file that cannot be read at all.
    """
    data = read_bytes(pdf)
    subject = Subject(data, inspect(pdf), expected, limits or PrintConfig())
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    results: list[CheckResult] = []
    for check in checks:
        reason = _reason(check, subject)
        outcomes = () if reason else tuple(check.run(subject))
        faults = [one for one in outcomes if isinstance(one, Fault)]
        for one in outcomes:
            if isinstance(one, Tally):
                counts[one.name] = counts.get(one.name, 0) + one.number
        if faults:
            counts[check.code] = len(faults)
        findings.extend(_finding(check, fault, subject) for fault in faults[:TOLD])
        if len(faults) > TOLD:
            more = say("preflight.more", number=len(faults) - TOLD)
            findings.append(Finding(check.code, check.severity, 0, more))
        state: Literal["passed", "failed", "not applied"] = "not applied" if reason else "failed" if faults else "passed"
        results.append(CheckResult(check.code, check.severity, state, check.protects, len(faults), reason))
    ordered = tuple(sorted(findings, key=lambda finding: _RANK[finding.severity]))
    asked = {need for check, one in zip(checks, results, strict=True) if one.state != "not applied" for need in check.needs}
    programs = versions(asked)
    return Report(ordered, counts, tuple(results), _facts(subject), programs)


def _reason(check: Check, subject: Subject) -> str:
    """Why a check does not apply to the file, in words; "" if it does."""
    lacking = next((need for need in check.needs if subject.lacks(need)), "")
    return say(f"preflight.needs-{lacking}") if lacking else ""


def _finding(check: Check, fault: Fault, subject: Subject) -> Finding:
    key = f"preflight.{check.code}"
    places = fault.places
    if not places and 0 < fault.page <= len(subject.pages):
        places = locate(subject.pages[fault.page - 1], fault.params)
    words = say(key, **fault.params), say(key, "try", **fault.params)
    folio = subject.folio(fault.page) if subject.expected or subject.view.labelled else ""
    return Finding(check.code, check.severity, fault.page, *words, folio=folio, places=places)


def _facts(subject: Subject) -> dict[str, str]:
    """What the file is: names are keys of the catalogue, `fact-<name>`."""
    first = subject.pages[0] if subject.pages else None
    size = f"{first.width / PT_PER_MM:.4g}×{first.height / PT_PER_MM:.4g} mm" if first else "–"
    area, limits = subject.area, subject.limits
    asked = {"ppi": limits.min_ppi, "ink": round(limits.most_ink * 100), "bleed": f"{limits.bleed:g}", "signature": limits.signature}
    known = "" if subject.expected else say("preflight.estimated")
    return {
        "title": subject.view.title or "–",
        "pages": str(len(subject.pages)),
        "trim": size,
        "version": f"PDF {subject.view.version}",
        "standards": ", ".join(subject.inks.standards) or "–",
        "fonts": str(len(subject.view.fonts)),
        "producer": subject.view.metadata.get("Producer", "–"),
        "area": f"{area.measure / area.size:.0f}×{area.depth / area.leading:.0f}, {area.size:g}/{area.leading:.4g} pt{known}"
        if area
        else "–",
        "limits": say("preflight.limits", **asked),
    }


def as_json(report: Report) -> dict[str, Any]:
    """The report as `json.dumps` takes it."""
    return {
        "failed": report.failed,
        "facts": dict(report.facts),
        "programs": dict(report.programs),
        "counts": dict(report.counts),
        "findings": [
            {
                "code": one.code,
                "severity": one.severity,
                "page": one.page,
                "folio": one.folio,
                "message": one.message,
                "hint": one.hint,
                "places": [[round(edge, 1) for edge in place] for place in one.places],
            }
            for one in report.findings
        ],
        "checks": [
            {"code": one.code, "severity": one.severity, "state": one.state, "number": one.number, "reason": one.reason}
            for one in report.checks
        ],
    }


def as_text(report: Report) -> str:
    """The report in lines, errors first; a hint stands once, under the first finding it belongs to."""
    lines: list[str] = []
    hinted: set[str] = set()
    for one in report.findings:
        lines.append(f"{say('preflight.' + one.severity)} [{one.code}] {place_of(one.page, one.folio) or say('preflight.file')}{one.message}")
        if one.hint and one.code not in hinted:
            hinted.add(one.code)
            lines.append(f"    → {one.hint}")
    return "\n".join([*lines, *summary(report)])


def place_of(page: int, folio: str) -> str:
    """Where a finding is, in words: its page in the file, and the number of that page if it is another; "" for the file."""
    if not page:
        return ""
    return say("preflight.page-numbered" if folio not in ("", str(page)) else "preflight.page", page=page, folio=folio)


def summary(report: Report) -> list[str]:
    """What was looked at and by which programs, which checks did not apply and why, and the sum, in lines."""
    codes = {check.code for check in CHECKS}
    numbers = _listed(
        f"{say('preflight.count-' + name)} {number}" for name, number in report.counts.items() if name not in codes
    )
    lines = [say("preflight.looked-at", numbers=numbers)]
    if report.programs:
        lines.append(say("preflight.programs", programs=_listed(f"{name} {v}" for name, v in report.programs.items())))
    idle: dict[str, list[str]] = {}
    for one in report.checks:
        if one.state == "not applied":
            idle.setdefault(one.reason, []).append(one.code)
    lines += [say("preflight.not-applied", reason=reason, codes=_listed(names)) for reason, names in idle.items()]
    errors = sum(one.severity == "error" for one in report.findings)
    warnings = sum(one.severity == "warning" for one in report.findings)
    return [*lines, say("preflight.sum", errors=errors, warnings=warnings)]


def _listed(words: Iterable[str]) -> str:
    return say("preflight.separator").join(words)
