"""Writes build/bianzuan/publication.schema.json anew from the dataclasses (`make schema`)."""

from pathlib import Path

from bianzuan.reading.schema import schema_text

TARGET = Path(__file__).resolve().parents[1] / "build" / "bianzuan" / "publication.schema.json"

if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
