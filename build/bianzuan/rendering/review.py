"""The review desk: JSON of `reviewing` and labels in, one HTML file with its styles and scripts inside out.

Standard: HTML 5. The page fetches nothing; a content security policy inside it says so to the browser.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from bianzuan import resources
from bianzuan.rendering.environment import fill, shipped_environment

# In the order in which they are read: each uses what stands before it, the last one sets all going.
SCRIPTS = ("model.js", "text.js", "column.js", "map.js", "cards.js", "places.js", "mend.js", "move.js", "find.js", "follow.js", "desk.js", "drawer.js", "save.js", "start.js")
# Keys of the desk and the words of `page_help_*` that explain them, as the help lists them.
_HELP = (
    (("n", "j"), "next"),
    (("p", "k"), "previous"),
    (("a", "r", "e"), "choose"),
    (("o", "l", "t"), "between"),
    (("1", "…", "9"), "places"),
    (("c",), "copy"),
    (("/",), "search"),
    (("f",), "find"),
    (("d",), "dropped"),
    (("m",), "map"),
    (("[", "]"), "document"),
    (("?",), "help"),
)


def review_page(data: str, words: Mapping[str, str], language: str, title: str = "") -> bytes:
    """The page. `data` is JSON text, `words` the labels (keys without prefix), `language` an HTML language tag."""
    page = fill(
        shipped_environment(),
        ["review/page.html.jinja"],
        data=_inside_script(data),
        style=Markup((resources.styles() / "review.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        script=Markup("\n".join(_script(name) for name in SCRIPTS)),  # noqa: S704 - our own files
        words=dict(words),
        help=[(keys, words[f"help_{name}"]) for keys, name in _HELP],
        language=language,
        title=title,
    )
    return page.encode()


def _script(name: str) -> str:
    return (resources.templates() / "review" / name).read_text(encoding="utf-8")


def _inside_script(data: str) -> Markup:
    """JSON that cannot end the script element it stands in, nor open a comment: it has no "<" left.

    Inside JSON "<" occurs only in strings, where the escape means the same; HTML entities are not read in scripts.
    """
    return Markup(data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704 - see above
