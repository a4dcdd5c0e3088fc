"""Makes pictures for tests."""

from __future__ import annotations

import io

from PIL import Image


def drawn(width: int = 300, height: int = 200, form: str = "PNG", shade: int = 0) -> bytes:
    """A picture that no other one is like; `shade` tells several apart."""
    image = Image.new("L", (width, height))
    image.putdata([(x * 7 + y * 13 + shade * 31 + x * y) % 251 for y in range(height) for x in range(width)])
    written = io.BytesIO()
    image.convert("RGB").save(written, form)
    return written.getvalue()
