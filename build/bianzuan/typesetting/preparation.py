"""Text of a section made ready for setting: an HTML tree in, the same tree with zero-width characters out."""

from xml.etree.ElementTree import Element


def prepare_tree(root: Element) -> None:
    """Prepare the text nodes below `root`, in place."""
