"""Reading: files → values. Sources are decoded so that they encode back to the same bytes."""

from bianzuan.reading.encodings import decode, is_noise
from bianzuan.reading.folders import NotRead, find_sources, left_out, not_read, pictures_in
from bianzuan.reading.source import read_found, read_source, read_sources, split_lines

__all__ = [
    "NotRead", "decode", "find_sources", "is_noise", "left_out", "not_read", "pictures_in", "read_found", "read_source", "read_sources", "split_lines",
]  # fmt: skip
