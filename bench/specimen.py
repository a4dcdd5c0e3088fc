"""Sets one text by plain WeasyPrint, by bianzuan's composer and by Chromium, side by side (`make specimen`).

The sheet is one PNG: the same HTML, the same fonts and measure three times, each engine doing what it does by itself;
a red line shows the right margin. Chromium is left out where it is not installed.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

import pypdfium2
from bianzuan import binding
from bianzuan.config import PublicationConfig, PublicationMeta
from bianzuan.model import SectionHTML
from bianzuan.typesetting import FontSet, Typesetter, composer, font_face_css, prepare_fonts
from PIL import Image, ImageDraw

TEXT = Path(__file__).parents[1] / "tests/cases/typesetting/nasty.txt"
WIDTH, HEIGHT, MEASURE, EDGE = 340, 620, 294, 23  # points: 28 characters of 10.5 pt
SCALE = 2
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
STYLE = f"""
@page{{size:{WIDTH}pt {HEIGHT}pt;margin:{EDGE}pt}}
html{{font:10.5pt/17.85pt "Bianzuan Song"}}
body{{margin:0}}
p{{margin:0;text-indent:2em;text-align:justify}}
"""


# How much room marks take: what the font itself knows, and the Kaiming style that only the composer knows.
OF_THE_FONT, OF_THE_COMPOSER = '"chws"', '"KAIM"'


def page(marks: str, fonts_css: str = "") -> str:
    """The text as a section of HTML."""
    body = "".join(f"<p>{escape(line)}</p>" for line in TEXT.read_text(encoding="utf-8").splitlines() if line)
    return (
        f'<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>样张</title>'
        f"<style>{fonts_css}{STYLE}html{{font-feature-settings:{marks}}}</style></head><body>{body}</body></html>"
    )


def ours(fonts: FontSet, *, composed: bool) -> bytes:
    """The first page by WeasyPrint, with or without the composer."""
    config = PublicationConfig(Path(), PublicationMeta("样张"))
    typesetter = Typesetter(config, fonts)
    if not composed:
        composer.uninstall()
    marks = OF_THE_COMPOSER if composed else OF_THE_FONT
    laid = typesetter.lay_out(SectionHTML("specimen", page(marks), "none"), 1)
    return binding.bind([laid], [], config.meta, 0)


def chromium(fonts: FontSet) -> bytes | None:
    """The first page by Chromium; None where there is none."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "specimen.html", Path(folder) / "specimen.pdf"
        source.write_text(page(OF_THE_FONT, font_face_css(fonts)), encoding="utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--allow-file-access-from-files")
        subprocess.run(
            [program, *flags, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return target.read_bytes()


def picture(pdf: bytes) -> Image.Image:
    """The first page of a PDF."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        image: Image.Image = document[0].render(scale=SCALE).to_pil().convert("RGB")
        return image


def main() -> None:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("out/specimen.png"))
    arguments = parser.parse_args()
    fonts = prepare_fonts("zh-Hans")
    made = {
        "bianzuan": ours(fonts, composed=True),
        "WeasyPrint": ours(fonts, composed=False),
        "Chromium": chromium(fonts),
    }
    columns = [(name, picture(pdf)) for name, pdf in made.items() if pdf]
    sheet = Image.new("RGB", (len(columns) * WIDTH * SCALE, (HEIGHT + 24) * SCALE), "white")
    draw = ImageDraw.Draw(sheet)
    for number, (name, image) in enumerate(columns):
        left = number * WIDTH * SCALE
        sheet.paste(image, (left, 24 * SCALE))
        draw.text((left + EDGE * SCALE, 8 * SCALE), name, fill="black", font_size=11 * SCALE)
        edge = left + (EDGE + MEASURE) * SCALE
        draw.line([(edge, 24 * SCALE), (edge, sheet.height)], fill=(200, 60, 60))
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(arguments.output, optimize=True)
    sys.stdout.write(f"{arguments.output}\n")


if __name__ == "__main__":
    main()
