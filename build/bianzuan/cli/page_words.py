"""What a stretch of a saved page says, without the code between the words. In step with `wordsOf` in templates/review/cards.js."""

from __future__ import annotations

import re
from html import unescape

_CODE = re.compile(r"<(script|style|noscript|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)


def words_of_page(part: str) -> str:
    """The words of a stretch that may begin and end inside a tag."""
    opens, closes = part.find("<"), part.find(">")
    whole = part[closes + 1 :] if closes >= 0 and (opens < 0 or closes < opens) else part
    last = whole.rfind("<")
    return unescape(_CODE.sub("", whole[:last] if last >= 0 and ">" not in whole[last:] else whole))
