"""Pictures of documents: bytes → what an article can show, under a name that tells one picture from every other.

PNG, JPEG, GIF and WebP stay as they are; TIFF and BMP become PNG, which browsers show. What cannot be shown says why.
"""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageFile, UnidentifiedImageError

from bianzuan.model import Picture

FOLDER = "images"
_AS_THEY_ARE = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "GIF": "gif", "WEBP": "webp"}
_CONVERTED = frozenset({"TIFF", "BMP", "DIB", "PCX", "PPM", "TGA"})
# A page of a newspaper in colour at 600 points to the inch has 120 million; what is larger takes gigabytes to set.
_PIXELS = 150_000_000
# So many letters of its hash tell a picture from all others, and are short enough to be read.
_NAME = 12
# Words for those who cannot see a picture: what programs write there by themselves are none.
_NO_WORDS = re.compile(r"(?:图片|圖片|Picture|Image|IMG|图像|说明[:：])\s*[\d:：]*.*\.\w{2,4}$|(?:图片|圖片|Picture|图像|图表|对象)\s*\d*$|^[\x00-\x7f]*$|.*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$", re.IGNORECASE)
# An SVG file may have a comment and a document type above its root.
_HEAD = 4096
_MARKS = re.compile(r"[\s\[\](){}<>!\"]+")
_LONGEST = 60
# Drawings as Windows keeps them, with or without a head of their own.
_DRAWINGS = (b"\x01\x00\x00\x00", b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")


def picture(href: str, data: bytes | None, words: str = "") -> Picture:
    """A picture of a document, which names it `href`; `words` are for those who cannot see it."""
    if data is None:
        return Picture(href, fault="missing")
    if data.startswith(_DRAWINGS) or b"<svg" in data[:1024]:
        return Picture(href, fault="format")
    try:
        with warnings.catch_warnings(), _strictly():
            warnings.simplefilter("ignore")
            made, suffix, size = _read(data)
    except Image.DecompressionBombError:
        return Picture(href, fault="huge")
    except UnidentifiedImageError:
        return Picture(href, fault="format" if _is_whole(data) else "damaged")
    except (OSError, ValueError, SyntaxError, EOFError):
        return Picture(href, fault="damaged")
    if size[0] * size[1] > _PIXELS:
        return Picture(href, fault="huge")
    if not suffix:
        return Picture(href, fault="format")
    name = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:_NAME]}.{suffix}"
    return Picture(href, name, made, words, size)


def spoken(words: str) -> str:
    """Words for those who cannot see a picture, as a document gives them; "" where they say nothing of it."""
    said = _MARKS.sub(" ", words).strip()
    return "" if _NO_WORDS.match(said) or len(said) > _LONGEST else said


def can_be_set(data: bytes) -> bool:
    """Whether a file that an editor's text names is a picture: a drawing in SVG, or whatever Pillow opens."""
    if b"<svg" in data[:_HEAD]:
        return True
    try:
        with Image.open(io.BytesIO(data)):
            return True
    except Image.DecompressionBombError:
        return True  # large, but a picture; what is too large for paper is told of elsewhere
    except (OSError, ValueError, SyntaxError, EOFError):
        return False


def width_of(data: bytes) -> int:
    """Pixels across a picture; 0 for a drawing, which has none, and for what is no picture."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as image:
            warnings.simplefilter("ignore")
            return image.size[0]
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        return 0


@contextmanager
def _strictly() -> Iterator[None]:
    """A picture that breaks off is damaged; WeasyPrint bids Pillow take what there is."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _read(data: bytes) -> tuple[bytes, str, tuple[int, int]]:
    """(bytes, suffix, size in pixels); suffix "" for a kind that nobody shows. Raises what Pillow raises."""
    with Image.open(io.BytesIO(data)) as image:
        size, kind = image.size, image.format or ""
        if size[0] * size[1] > _PIXELS:
            return data, "", size
        if kind in _CONVERTED:
            made = io.BytesIO()
            image.convert("RGBA" if "A" in image.mode or image.mode == "P" else "L" if image.mode in ("1", "L") else "RGB").save(made, "PNG")
            return made.getvalue(), "png", size
        # A photograph is read at an eighth of its size, which finds where it breaks off in a tenth of the time.
        image.draft("RGB", (size[0] // 8 or 1, size[1] // 8 or 1))
        image.load()
    return data, _AS_THEY_ARE.get(kind, ""), size


def _is_whole(data: bytes) -> bool:
    """False for a file that begins as a picture does and is none, or is empty."""
    return bool(data) and not data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM"))
