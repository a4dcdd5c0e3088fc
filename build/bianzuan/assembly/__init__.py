"""Assembly: cleaned articles → Publication. Parts, chapters, front and back matter, notes, numbering.

Articles go where publication.toml says: named by source file or by stem, or caught by a part's `match`. An
article that no part takes is an error, because leaving a text out of a book is the editor's decision.
"""

from bianzuan.assembly.publication import assemble

__all__ = ["assemble"]
