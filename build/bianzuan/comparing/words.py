"""The words of a printed table of revisions, in the user's language."""

from __future__ import annotations

from bianzuan.messages import catalogue, language

_PREFIX = "comparing."


def table_words() -> dict[str, str]:
    """Messages "comparing.*" without that prefix; parameters stay in braces."""
    spoken = language()
    return {key.removeprefix(_PREFIX): w[spoken]["what"] for key, w in catalogue().items() if key.startswith(_PREFIX)}
