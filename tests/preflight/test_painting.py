"""What pages are painted with, and where: states, forms, clips, text, pictures."""

from __future__ import annotations

import io

import pikepdf
import pytest
from bianzuan.preflight.inks import PageInks, survey
from pikepdf import Array, Dictionary, Name

Box = tuple[float, float, float, float]


def painted(content: bytes, resources: Dictionary | None = None, form: bytes = b"") -> PageInks:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(100, 200))
    page.Resources = resources or Dictionary()
    if form:
        made = pdf.make_stream(form, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]), Matrix=Array([2, 0, 0, 2, 0, 0]))
        page.Resources.XObject = Dictionary(Fm=made)
    page.Contents = pdf.make_stream(content)
    out = io.BytesIO()
    pdf.save(out)
    return survey(out.getvalue()).pages[0]


def places(found: PageInks, kind: str) -> dict[tuple[float, ...], tuple[Box, ...]]:
    return {one.colour: one.places for one in found.paints if one.kind == kind}


def test_areas_stand_where_the_matrix_puts_them() -> None:
    found = painted(b"q 2 0 0 2 10 20 cm 1 0 0 rg 5 5 10 10 re f Q 0 1 0 rg 0 0 1 1 re f")
    assert places(found, "area") == {(1, 0, 0): ((20, 150, 40, 170),), (0, 1, 0): ((0, 199, 1, 200),)}


def test_a_clip_cuts_what_is_painted_and_ends_with_its_state() -> None:
    found = painted(b"q 0 0 50 50 re W n 0 0 0 1 k 0 0 100 100 re f Q 1 0 0 0 k 0 0 100 100 re f")
    assert places(found, "area") == {(0, 0, 0, 1): ((0, 150, 50, 200),), (1, 0, 0, 0): ((0, 100, 100, 200),)}


def test_what_the_clip_hides_is_not_painted() -> None:
    assert painted(b"0 0 10 10 re W n 1 0 0 rg 50 50 10 10 re f").paints == ()


def test_forms_are_gone_into() -> None:
    found = painted(b"q 1 0 0 1 10 0 cm /Fm Do Q", form=b"0 1 1 0 k 5 5 100 5 re f")
    # Twice as large by the form's matrix, cut by its box.
    assert places(found, "area") == {(0, 1, 1, 0): ((20, 180, 50, 190),)}


def test_text_stands_on_its_baseline() -> None:
    fonts = Dictionary(Font=Dictionary(F=Dictionary(Subtype=Name.Type0)))
    found = painted(b"BT /F 10 Tf 1 0 0 1 20 100 Tm <00010002> Tj 0 -20 Td [<0003> -1000 <0004>] TJ ET", fonts)
    assert places(found, "text") == {(0,): (pytest.approx((20, 91.5, 40, 102)), pytest.approx((20, 111.5, 50, 122)))}


def test_invisible_text_is_not_painted() -> None:
    fonts = Dictionary(Font=Dictionary(F=Dictionary(Subtype=Name.Type0)))
    assert painted(b"BT /F 10 Tf 3 Tr <0001> Tj ET", fonts).paints == ()


def test_lines_are_as_thin_as_the_matrix_makes_them() -> None:
    found = painted(b".1 0 0 .1 0 0 cm 2 w 0 500 m 1000 500 l S")
    assert found.thin == ((pytest.approx(0.2), pytest.approx((0, 150, 100, 150))),)


def test_named_spaces_are_known_by_their_components() -> None:
    pdf = pikepdf.new()
    profile = pdf.make_stream(b"-", N=4)
    spaces = Dictionary(ColorSpace=Dictionary(Press=Array([Name.ICCBased, profile]), Gold=Array([Name.Separation, Name.Gold, Name.DeviceCMYK, Dictionary()])))
    resources = Dictionary(ColorSpace=spaces.ColorSpace)
    inside = pikepdf.new()
    page = inside.add_blank_page(page_size=(100, 200))
    page.Resources = inside.copy_foreign(pdf.make_indirect(resources))
    page.Contents = inside.make_stream(b"/Press cs .5 .5 .5 .9 scn 0 0 9 9 re f /Gold cs 1 scn 20 0 9 9 re f")
    out = io.BytesIO()
    inside.save(out)
    assert set(places(survey(out.getvalue()).pages[0], "area")) == {(0.5, 0.5, 0.5, 0.9), ()}


def test_a_stream_of_nonsense_is_read_to_its_end() -> None:
    assert places(painted(b"Q Q 1 0 0 rg /No gs /No Do 0 0 9 9 re f"), "area") == {(1, 0, 0): ((0, 191, 9, 200),)}
