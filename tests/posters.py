"""Posters as somebody's phone sees them: the PDF rendered by one library, its codes read by another."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2
import zxingcpp


@dataclass(frozen=True)
class Sheet:
    """A page: its size in millimetres, what its codes say with their level, its words."""

    size: tuple[int, int]
    codes: tuple[tuple[str, str], ...]
    words: str


def sheets(content: bytes) -> list[Sheet]:
    """Return the pages of a PDF."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [_sheet(document, number) for number in range(len(document))]
    finally:
        document.close()


def _sheet(document: pypdfium2.PdfDocument, number: int) -> Sheet:
    page = document[number]
    picture = page.render(scale=2).to_pil()
    text = page.get_textpage()
    words = text.get_text_bounded()
    width, height = page.get_size()
    text.close()
    page.close()
    codes = tuple((code.text, code.ec_level) for code in zxingcpp.read_barcodes(picture))
    return Sheet((round(width * 25.4 / 72), round(height * 25.4 / 72)), codes, words)
