"""Colour spaces of a PDF: how many plain components, whether of screens, and how much ink a picture lays on.

Standard: ISO 32000-1, 8.6.
"""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Stream
from PIL import Image, ImageMath, UnidentifiedImageError

from bianzuan.preflight.values import number, words

# Wider or higher pictures are sampled: a spot of too much ink is never one pixel alone.
_SAMPLED = 1000
_DEVICES = {"/DeviceGray": 1, "/G": 1, "/DeviceRGB": 3, "/RGB": 3, "/DeviceCMYK": 4, "/CMYK": 4}


def components(space: Any) -> int:
    """Components of a space whose numbers say inks or light directly; 0 for all others."""
    if isinstance(space, Array) and len(space) > 1:
        if words(space[0]) == "/ICCBased" and isinstance(space[1], Stream):
            return int(number(space[1].get("/N", 0)))
        return {"/CalGray": 1, "/CalRGB": 3}.get(words(space[0]), 0)
    return _DEVICES.get(words(space), 0)


def screen_space(space: Any) -> str:
    """The name of a colour space of screens rather than of inks; "" for any other."""
    if isinstance(space, Array) and len(space) > 1:
        kind = words(space[0])
        if kind == "/Indexed":
            return screen_space(space[1])
        return kind[1:] if kind in ("/CalRGB", "/Lab") or (kind == "/ICCBased" and components(space) == 3) else ""
    return "DeviceRGB" if words(space) in ("/DeviceRGB", "/RGB") else ""


def most_ink(image: Stream) -> float:
    """The most ink on one spot of a picture in CMYK, as a share; 0 where the picture cannot be read."""
    try:
        picture = pikepdf.PdfImage(image).as_pil_image()
    except (pikepdf.PikepdfError, NotImplementedError, UnidentifiedImageError, OSError):
        return 0.0
    if picture.mode != "CMYK":
        return 0.0
    size = min(picture.width, _SAMPLED), min(picture.height, _SAMPLED)
    bands = picture.resize(size, Image.Resampling.NEAREST).split()
    total: Any = ImageMath.lambda_eval(
        lambda known: known["c"] + known["m"] + known["y"] + known["k"], **dict(zip("cmyk", bands, strict=True))
    )
    return float(total.getextrema()[1]) / 255
