"""Emphasis dots and ruby: elements of an HTML tree in, the same with the boxes that style sheets set above and below.

What is set above a word must not stand in it: the text of the PDF is read in the order in which it is drawn.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from bianzuan.typesetting.composer.marks import INVISIBLE, is_han


def dot_emphasis(emphasis: Element) -> None:
    """A span round each Han of an emphasis (GB/T 15834 5.2: 着重号), for the style sheet to set a dot under."""
    text = emphasis.text or ""
    if len(emphasis) or not any(is_han(char) for char in text) or emphasis.get("class"):
        return
    emphasis.set("class", "dotted")
    emphasis.text = ""
    for char in text:
        if is_han(char):
            SubElement(emphasis, "span").text = char
        elif len(emphasis):
            emphasis[-1].tail = (emphasis[-1].tail or "") + char
        else:
            emphasis.text += char


def place_ruby(ruby: Element) -> None:
    """Room above the base for each `rt`, as wide as the base: `<span class="ruby"><span><rt>`.

    Only this room is positioned, not the base, which else would be drawn, and read, after the rest of its line.
    """
    base = ruby.text or ""
    for annotation in list(ruby):
        if annotation.tag == "rt":
            following = annotation.tail or ""
            _lift(ruby, annotation, len([char for char in base if char not in INVISIBLE]))
            base = following
            continue
        if annotation.tag not in ("rp", "span"):
            base += "".join(annotation.itertext())
        base += annotation.tail or ""


def _lift(ruby: Element, annotation: Element, width: int) -> None:
    """Put an annotation into a span over the `width` characters before it; what follows it stays where it is."""
    place, following = list(ruby).index(annotation), annotation.tail
    ruby.remove(annotation)
    anchor = Element("span", {"class": "ruby"})
    room = SubElement(anchor, "span", {"style": f"left:-{width}em;width:{width}em"})
    annotation.tail, anchor.tail = None, following
    room.append(annotation)
    ruby.insert(place, anchor)
