"""Books as rendering makes them of the sample, for tests of their sections."""

from types import SimpleNamespace

from bianzuan.model import (
    SectionHTML,
)
from bianzuan.rendering import Renderer


def renderer(sample: SimpleNamespace, **config: object) -> Renderer:
    return Renderer(sample.config(**config), sample.publication(), sample.marks())


def of_matter(book: Renderer, place: str, sample: SimpleNamespace) -> list[SectionHTML]:
    """Sections of the front or the back matter, in their order."""
    return [book.section(matter.id, sample.pagination(), sample.indexes()) for matter in getattr(book.publication, place)]
