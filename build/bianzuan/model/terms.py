"""Words that documents, edits and books share."""

from __future__ import annotations

from typing import Literal

Script = Literal["zh-Hans", "zh-Hant"]
Action = Literal["delete", "replace", "join", "split", "move", "classify", "drop", "flag"]
Confidence = Literal["certain", "likely", "doubtful"]
Status = Literal["applied", "flagged", "accepted", "rejected"]
