"""Opens a PDF that somebody else may have written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from bianzuan.errors import ContentError, Problem


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pikepdf.Pdf]:
    """The PDF in `data`; `name` stands in messages.

    Raises ContentError for what is no PDF, is damaged, also where that shows later, or asks for a password.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise ContentError(Problem("binding.pdf_encrypted", name)) from error
    except pikepdf.PikepdfError as error:
        # pikepdf names the stream it read from before the reason
        reason = str(error).rsplit(">: ", 1)[-1]
        raise ContentError(Problem("binding.pdf_corrupt", name, params={"reason": reason})) from error
