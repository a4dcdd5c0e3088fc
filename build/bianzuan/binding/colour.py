"""Screen colours to printing inks: a PDF painted in RGB in, the same PDF painted in CMYK out.

Neutral colours become black ink alone, so that text never depends on the register of four plates; all others go
through the ICC profile of the printing condition, relative colorimetric with black point compensation. Where that
lays on more ink than the paper takes up, the three colours give way to the limit and black stays. Only colours are
touched, so pages break where they did. Governing standards: ISO 32000-1 (8.6), ISO 15076-1.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream
from PIL import Image, ImageCms, ImageMath

from bianzuan import resources
from bianzuan.errors import ContentError, DependencyError, Problem, PublicationError

# The profile in the tool's own folder: coated paper, FOGRA39, at most 300 % ink.
SHIPPED_PROFILE = "icc/ISOcoated_v2_300_bas.icc"
SHIPPED_CONDITION = "FOGRA39"
# Components that differ by less than one step of eight bits are one grey.
NEUTRAL = 1 / 255
_DIGITS = 4
FOUR_INKS = 4.0
Inks = tuple[float, float, float, float]


class Press:
    """A printing condition: its profile, its name, and the way from RGB to its inks."""

    def __init__(self, profile: bytes, condition: str, description: str, most: float = FOUR_INKS) -> None:
        self.profile = profile
        self.most = most  # ink on one spot, as a share: 3.0 is three full inks
        self.condition = condition  # name in the ICC's registry, else "Custom"
        self.description = description
        self._known: dict[tuple[int, int, int], Inks] = {}
        self._transform: Any = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.getOpenProfile(io.BytesIO(profile)), "RGB", "CMYK",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip

    def inks(self, rgb: Sequence[float]) -> Inks:
        """Shares of cyan, magenta, yellow and black, from 0 to 1, for components from 0 to 1."""
        if max(rgb) - min(rgb) < NEUTRAL:
            return 0.0, 0.0, 0.0, round(1 - sum(rgb) / 3, _DIGITS)
        key = (round(rgb[0] * 255), round(rgb[1] * 255), round(rgb[2] * 255))
        if key not in self._known:
            self._known[key] = self._convert(key)
        return self._known[key]

    def _convert(self, rgb: tuple[int, int, int]) -> Inks:
        pixel: Any = self.image(Image.new("RGB", (1, 1), rgb)).getpixel((0, 0))
        cyan, magenta, yellow, black = (round(share / 255, _DIGITS) for share in pixel)
        return cyan, magenta, yellow, black

    def image(self, picture: Image.Image) -> Image.Image:
        """The picture in CMYK."""
        made = ImageCms.applyTransform(picture, self._transform)
        assert made is not None  # only a change in place gives None
        return _within(made, int(self.most * 255)) if self.most < FOUR_INKS else made


def _within(picture: Image.Image, most: int) -> Image.Image:
    """A CMYK picture with no more ink than `most` on any spot, 255 to an ink: C, M and Y give way in proportion."""
    cyan, magenta, yellow, black = picture.split()

    def limited(band: Image.Image) -> Image.Image:
        def share(known: dict[str, Any]) -> Any:
            colours = known["max"](known["cyan"] + known["magenta"] + known["yellow"], 1)
            room = known["max"](most - known["black"], 0)
            return known["convert"](known["band"] * known["min"](colours, room) / colours, "L")

        made: Image.Image = ImageMath.lambda_eval(
            share, cyan=cyan, magenta=magenta, yellow=yellow, black=black, band=band
        )
        return made

    return Image.merge("CMYK", (limited(cyan), limited(magenta), limited(yellow), black))


def printing_condition(icc: str, folder: Path, most: float = FOUR_INKS) -> Press:
    """The printing condition of the profile `[print] icc`, a path below the publication's folder; "" for the shipped one.

    `most` is the most ink on one spot as a share; the profile may lay on less.

    Raises PublicationError for a file that is missing or no profile for four inks, DependencyError if ours is missing.
    """
    path = folder / icc if icc else resources.styles() / SHIPPED_PROFILE
    try:
        data = path.read_bytes()
        opened = ImageCms.getOpenProfile(io.BytesIO(data))
    except FileNotFoundError as error:
        missing = Problem("binding.no_icc", file=str(path), params={"path": str(path)})
        raise (PublicationError(missing) if icc else DependencyError(missing)) from error
    except (OSError, ImageCms.PyCMSError) as error:
        raise PublicationError(Problem("binding.bad_icc", str(path), params={"path": str(path), "kind": "?"})) from error
    kind = opened.profile.xcolor_space.strip()
    if kind != "CMYK":
        raise PublicationError(Problem("binding.bad_icc", str(path), params={"path": str(path), "kind": kind}))
    return Press(data, "Custom" if icc else SHIPPED_CONDITION, ImageCms.getProfileDescription(opened).strip(), most)


def recolour(pdf: pikepdf.Pdf, inks: Press) -> None:
    """Paint every page, form, pattern, shading and image of the file in the inks of the press.

    Raises ContentError for a colour that cannot be carried over.
    """
    for page in pdf.pages:
        page.Contents = pdf.make_stream(_repaint(page.obj, inks))
    for one in list(pdf.objects):
        if isinstance(one, Stream) and one.get("/Subtype") == "/Image":
            _repaint_image(one, inks)
        elif isinstance(one, Stream) and (one.get("/Subtype") == "/Form" or one.get("/PatternType") == 1):
            one.write(_repaint(one, inks))
            if "/Group" in one:
                one.Group.CS = Name.DeviceCMYK
        if isinstance(one, Dictionary | Stream) and "/ShadingType" in one:
            _repaint_shading(one, inks)


def _repaint(content: pikepdf.Object, inks: Press) -> bytes:
    """The content with every RGB operator replaced. Named RGB spaces are not written by the engine, so refused."""
    made: list[Any] = []
    for instruction in pikepdf.parse_content_stream(content):
        operator = str(instruction.operator)
        if operator in ("rg", "RG", "g", "G"):
            given = [float(number) for number in instruction.operands]
            shares = inks.inks(given if len(given) == 3 else given * 3)
            name = "k" if operator.islower() else "K"
            made.append(ContentStreamInstruction([_number(share) for share in shares], Operator(name)))
        elif operator in ("cs", "CS") and str(instruction.operands[0]) not in ("/Pattern", "/DeviceCMYK", "/DeviceGray"):
            raise _refused(str(instruction.operands[0]))
        else:
            made.append(instruction)
    return pikepdf.unparse_content_stream(made)


def _number(share: float) -> Decimal | int:
    return int(share) if share in (0, 1) else Decimal(str(share))


def _refused(kind: str) -> ContentError:
    return ContentError(Problem("binding.press_colour", params={"kind": kind}))


def _is_rgb(space: Any) -> bool:
    if isinstance(space, Array) and len(space) > 1:
        if space[0] == "/Indexed":
            return _is_rgb(space[1])
        return bool(space[0] == "/ICCBased" and int(space[1].N) == 3) or space[0] in ("/CalRGB", "/Lab")
    return bool(space == "/DeviceRGB")


def _repaint_image(image: Stream, inks: Press) -> None:
    if "/Interpolate" in image:
        del image["/Interpolate"]
    if image.get("/ImageMask") or not _is_rgb(image.get("/ColorSpace")):
        return
    picture = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    red, green, blue = picture.split()
    grey = red.tobytes() == green.tobytes() == blue.tobytes()
    made = red if grey else inks.image(picture)
    image.write(zlib.compress(made.tobytes(), 9), filter=Name.FlateDecode)
    image.ColorSpace = Name.DeviceGray if grey else Name.DeviceCMYK
    image.BitsPerComponent = 8
    for key in ("/Decode", "/DecodeParms", "/Intent", "/Mask"):
        if key in image:
            del image[key]


def _repaint_shading(shading: Any, inks: Press) -> None:
    space = shading.get("/ColorSpace")
    if space in ("/DeviceGray", "/DeviceCMYK"):
        return
    if space != "/DeviceRGB" or "/Function" not in shading:
        raise _refused(f"Shading {space}")
    _repaint_function(shading.Function, inks)
    shading.ColorSpace = Name.DeviceCMYK
    if "/Background" in shading:
        shading.Background = Array(inks.inks([float(one) for one in shading.Background]))


def _repaint_function(function: Any, inks: Press) -> None:
    """Ends of a linear function from RGB to inks; functions put together from such ones, each in turn."""
    kind = int(function.get("/FunctionType", -1))
    if kind == 3:
        for part in function.Functions:
            _repaint_function(part, inks)
    elif kind == 2 and len(function.get("/C0", ())) == 3:
        for end in ("/C0", "/C1"):
            function[end] = Array(inks.inks([float(one) for one in function[end]]))
        if "/Range" in function:
            del function["/Range"]
    elif kind != 2 or len(function.get("/C0", ())) != 4:  # four: a function two shadings share was done before
        raise _refused(f"Function {kind}")
