"""Run the checks on a PDF, and put the report into words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bianzuan.messages import say
from bianzuan.model import Finding, Report
from bianzuan.preflight.checks import CHECKS
from bianzuan.preflight.expected import Expected
from bianzuan.preflight.inspection import inspect, read_bytes
from bianzuan.preflight.subject import Check, Fault, Subject, Tally

# Findings of one check that are told one by one; the rest is told as a number.
TOLD = 20
_RANK = {"error": 0, "warning": 1, "info": 2}


def check_pdf(pdf: bytes | Path, expected: Expected | None = None) -> Report:
    """Every check on a PDF; those that need to know what the book should say only with `expected`.

    `Report.counts` holds what was looked at, and under each check's code how often it failed.
    Raises ContentError for a file that cannot be read at all.
    """
    data = read_bytes(pdf)
    subject = Subject(data, inspect(pdf), expected)
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    for check in CHECKS:
        outcomes = tuple(check.run(subject))
        faults = [one for one in outcomes if isinstance(one, Fault)]
        for one in outcomes:
            if isinstance(one, Tally):
                counts[one.name] = counts.get(one.name, 0) + one.number
        if faults:
            counts[check.code] = len(faults)
        findings.extend(_finding(check, fault) for fault in faults[:TOLD])
        if len(faults) > TOLD:
            more = say("preflight.more", number=len(faults) - TOLD)
            findings.append(Finding(check.code, check.severity, 0, more))
    return Report(tuple(sorted(findings, key=lambda finding: _RANK[finding.severity])), counts)


def _finding(check: Check, fault: Fault) -> Finding:
    key = f"preflight.{check.code}"
    return Finding(
        check.code, check.severity, fault.page, say(key, **fault.params), say(key, "try", **fault.params)
    )


def as_json(report: Report) -> dict[str, Any]:
    """The report as `json.dumps` takes it."""
    return {
        "failed": report.failed,
        "counts": dict(report.counts),
        "findings": [
            {
                "code": one.code,
                "severity": one.severity,
                "page": one.page,
                "message": one.message,
                "hint": one.hint,
            }
            for one in report.findings
        ],
    }


def as_text(report: Report) -> str:
    """The report in lines, errors first; a hint stands once, under the first finding it belongs to."""
    lines: list[str] = []
    hinted: set[str] = set()
    for one in report.findings:
        place = say("preflight.page", page=one.page) if one.page else say("preflight.file")
        lines.append(f"{say('preflight.' + one.severity)} [{one.code}] {place}{one.message}")
        if one.hint and one.code not in hinted:
            hinted.add(one.code)
            lines.append(f"    → {one.hint}")
    codes = {check.code for check in CHECKS}
    numbers = say("preflight.separator").join(
        f"{say('preflight.count-' + name)} {number}" for name, number in report.counts.items() if name not in codes
    )
    errors = sum(one.severity == "error" for one in report.findings)
    warnings = sum(one.severity == "warning" for one in report.findings)
    lines += [say("preflight.looked-at", numbers=numbers), say("preflight.sum", errors=errors, warnings=warnings)]
    return "\n".join(lines)
