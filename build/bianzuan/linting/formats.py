"""Remarks → text that programs read: JSON of ours, Reviewdog Diagnostic Format (rdjson), SARIF 2.1.0 (OASIS)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import PurePath
from urllib.parse import quote

from bianzuan.linting.book import TextFile
from bianzuan.linting.lint import Remark, counts
from bianzuan.linting.rules import RULES
from bianzuan.messages import language

_RDJSON = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_SARIF = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(remarks: Sequence[Remark]) -> str:
    """`{"findings": […], "counts": {…}}`, a finding with the fields of `Remark`."""
    return _dump({"findings": [asdict(remark) for remark in remarks], "counts": counts(remarks)})


def as_rdjson(remarks: Sequence[Remark], files: Mapping[str, TextFile]) -> str:
    """For reviewdog: `reviewdog -f=rdjson`. Its columns count bytes of UTF-8, hence the files."""
    return _dump({"source": {"name": "bianzuan"}, "diagnostics": [_diagnostic(one, files.get(one.file)) for one in remarks]})


def _diagnostic(remark: Remark, file: TextFile | None) -> dict[str, object]:
    place = {
        "start": {"line": remark.line, "column": _bytes(file, remark.line, remark.column)},
        "end": {"line": remark.end_line, "column": _bytes(file, remark.end_line, remark.end_column)},
    }
    made: dict[str, object] = {
        "message": f"{remark.message} {remark.hint}".strip(),
        "location": {"path": remark.file, "range": place},
        "severity": _RDJSON[remark.severity],
        "code": {"value": remark.rule},
    }
    if remark.fixable:
        made["suggestions"] = [{"range": place, "text": remark.replacement}]
    return made


def _bytes(file: TextFile | None, line: int, column: int) -> int:
    return len(file.line_text(line)[: column - 1].encode()) + 1 if file else column


def as_sarif(remarks: Sequence[Remark]) -> str:
    """A SARIF log with one run. Every rule is described, so that a viewer can list those without results too."""
    driver = {"name": "bianzuan", "version": version("bianzuan"), "rules": _rules()}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(one) for one in remarks]}
    return _dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules() -> list[dict[str, object]]:
    chinese = language() == "zh"
    return [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.reason_zh if chinese else rule.reason},
            "help": {"text": rule.standard},
            "defaultConfiguration": {"level": _SARIF[rule.severity]},
        }
        for rule in RULES
    ]


def _result(remark: Remark) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": remark.line,
        "startColumn": remark.column,
        "endLine": remark.end_line,
        "endColumn": remark.end_column,
    }
    place = {"artifactLocation": {"uri": _uri(remark.file)}, "region": {**region, "snippet": {"text": remark.text}}}
    made: dict[str, object] = {
        "ruleId": remark.rule,
        "ruleIndex": next(number for number, rule in enumerate(RULES) if rule.name == remark.rule),
        "level": _SARIF[remark.severity],
        "message": {"text": f"{remark.message} {remark.hint}".strip()},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"bianzuan/v1": remark.fingerprint},
    }
    if remark.fixable:
        change = {"artifactLocation": {"uri": _uri(remark.file)}, "replacements": [_replacement(region, remark.replacement)]}
        made["fixes"] = [{"description": {"text": remark.hint}, "artifactChanges": [change]}]
    return made


def _replacement(region: dict[str, object], text: str | None) -> dict[str, object]:
    return {"deletedRegion": region, "insertedContent": {"text": text or ""}}


def _uri(file: str) -> str:
    """A relative path stays one, so that the log can be read on another machine."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _dump(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
