"""Rules of the page that `[clean] off` can name, and the blocks and removals they are about."""

from __future__ import annotations

KINDS_BY_RULE = {
    kind: kind for kind in ("heading", "caption", "pullquote", "author-note", "editor-note", "signature", "abstract", "keywords", "verse")
}
REMOVAL_RULES = frozenset({"loop", "jump-line", "page-furniture"})
# Rules of the page that `[clean] off` can name; the others keep account of what the layout and the format want.
SWITCHABLE = frozenset({*KINDS_BY_RULE, *REMOVAL_RULES, "gap", "paragraph-join", "far-join", "attribution", "columns", "picture"})
