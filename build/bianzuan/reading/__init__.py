"""Reading: files → values. Sources are decoded so that they encode back to the same bytes."""

from bianzuan.reading.encodings import decode, is_noise
from bianzuan.reading.source import (
    find_sources,
    is_of_a_page,
    left_out,
    read_found,
    read_source,
    read_sources,
    split_lines,
)

__all__ = ["decode", "find_sources", "is_noise", "is_of_a_page", "left_out", "read_found", "read_source", "read_sources", "split_lines"]
