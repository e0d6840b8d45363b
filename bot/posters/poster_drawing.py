"""Drawing posters: A4 sheets as PDF, their letters embedded, their codes as squares that print sharp at any size."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import segno
from fpdf import FPDF

from bot.posters import poster_texts as texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.posters.poster_plan import Poster
    from storage.messages.scene_codes import SceneCode

_WIDTH, _HEIGHT = 210.0, 297.0
_POINT = 25.4 / 72
#: A quarter of a code may be dirty or torn, it hangs in a stairwell; four modules of white around it are the least.
_CORRECTION, _QUIET = "q", 4
#: Squares overlap by so many millimetres, else some printers leave hairs of white between them.
_OVERLAP = 0.02
_RED, _BLACK, _GREY, _WHITE = (176, 28, 28), (20, 20, 20), (90, 90, 90), (255, 255, 255)
_FONT = "poster"
#: A line that is too long is set smaller, but not smaller than this share; then it is set in two.
_SMALLEST = 0.55
#: How many posters stand on a sheet, across and down.
GRIDS = {"stairwell": (1, 1), "lift": (1, 2), "card": (3, 3)}


@dataclass(frozen=True, slots=True)
class Printed:
    """A poster with its code."""

    poster: Poster
    code: SceneCode


def sheets(printed: Sequence[Printed], design: str, account: str, font: Path, *, repeat: bool) -> bytes:
    """Return the PDF of these posters in a design of `GRIDS`; with `repeat` each fills a sheet of its own."""
    across, down = GRIDS[design]
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.add_font(_FONT, "", font)
    pdf.set_lang("zh-CN")
    pdf.set_title(f"{account} {printed[0].poster.name if len(printed) == 1 else texts.DESIGNS[design]}")
    each = across * down
    filled = [one for one in printed for _ in range(each if repeat else 1)]
    width, height = _WIDTH / across, _HEIGHT / down
    for place, one in enumerate(filled):
        if place % each == 0:
            pdf.add_page()
            _cutting_lines(pdf, across, down)
        row, column = divmod(place % each, across)
        area = _Area(pdf, column * width, row * height, width, height)
        {"stairwell": _tall, "lift": _broad, "card": _small}[design](area, one, account)
    return bytes(pdf.output())


def letters(printed: Iterable[Printed], account: str) -> Iterator[str]:
    """Return every text that may be printed on these posters."""
    yield account
    yield from (texts.scan_and_follow(account), texts.WHAT_FOLLOWS, texts.URGENT, texts.number(1234567890))
    for one in printed:
        poster = one.poster
        yield from (poster.name, poster.head, poster.line, poster.say, poster.example, poster.key, "… ")


@dataclass(frozen=True, slots=True)
class _Area:
    """A part of a sheet; millimetres from its upper left corner."""

    pdf: FPDF
    left: float
    top: float
    width: float
    height: float

    def fill(self, x: float, y: float, width: float, height: float, colour: tuple[int, int, int]) -> None:
        self.pdf.set_fill_color(*colour)
        self.pdf.rect(self.left + x, self.top + y, width, height, style="F")

    def write(
        self,
        text: str,
        y: float,
        size: float,
        *,
        x: float = 0,
        width: float = 0,
        colour: tuple[int, int, int] = _BLACK,
        bold: bool = False,
    ) -> float:
        """Write a text centred, its letters `size` millimetres high; return where the next one may begin."""
        width = width or self.width - 2 * x
        pdf, room = self.pdf, 0.94 * width
        lines = [text]
        pdf.set_font(_FONT, size=size / _POINT)
        if pdf.get_string_width(text) > room:
            size *= max(_SMALLEST, 0.99 * room / pdf.get_string_width(text))
            pdf.set_font(_FONT, size=size / _POINT)
            lines = _broken(pdf, text, room)
        pdf.set_text_color(*colour)
        pdf.set_draw_color(*colour)
        for line in lines:
            with pdf.local_context(text_mode="FILL_STROKE" if bold else "FILL", line_width=size / 40):
                pdf.set_xy(self.left + x, self.top + y)
                pdf.cell(width, size * 1.2, line, align="C")
            y += size * 1.35
        return y

    def code(self, url: str, x: float, y: float, side: float) -> None:
        """Draw a code with its white border, `side` millimetres in all."""
        made = segno.make(url, error=_CORRECTION, micro=False, boost_error=False)
        modules = made.symbol_size(border=_QUIET)[0]
        step = side / modules
        self.fill(x, y, side, side, _WHITE)
        for row, line in enumerate(made.matrix):
            column = 0
            for dark, run in groupby(line):
                length = len(list(run))
                if dark:
                    place = x + (column + _QUIET) * step, y + (row + _QUIET) * step
                    self.fill(*place, length * step + _OVERLAP, step + _OVERLAP, _BLACK)
                column += length


def _broken(pdf: FPDF, text: str, room: float) -> list[str]:
    """Return a text in lines that fit."""
    lines = [""]
    for letter in text:
        if lines[-1] and pdf.get_string_width(lines[-1] + letter) > room:
            lines.append("")
        lines[-1] += letter
    return lines


def _cutting_lines(pdf: FPDF, across: int, down: int) -> None:
    pdf.set_draw_color(200)
    pdf.set_line_width(0.1)
    for number in range(1, across):
        pdf.line(number * _WIDTH / across, 0, number * _WIDTH / across, _HEIGHT)
    for number in range(1, down):
        pdf.line(0, number * _HEIGHT / down, _WIDTH, number * _HEIGHT / down)


def _footer(one: Printed) -> str:
    return f"{texts.number(one.code.number)}　{one.poster.key}".strip()


def _tall(area: _Area, one: Printed, account: str) -> None:
    poster = one.poster
    area.fill(0, 0, area.width, 46, _RED)
    area.write(poster.head, 13, 16, x=8, colour=_WHITE, bold=True)
    y = area.write(poster.name, 54, 15, x=10, bold=True)
    if poster.line:
        y = area.write(poster.line, y, 6.5, x=10, colour=_GREY)
    side = min(128.0, 214 - y)
    area.code(one.code.url, (area.width - side) / 2, y, side)
    y = area.write(texts.scan_and_follow(account), y + side, 9, x=8)
    y = area.write(poster.say, y + 3, 13, x=8, colour=_RED, bold=True)
    y = area.write(poster.example, y + 1, 6.5, x=8, colour=_GREY)
    area.write(texts.WHAT_FOLLOWS, y, 6.5, x=8, colour=_GREY)
    area.write(texts.URGENT, area.height - 21, 6, x=8)
    area.write(_footer(one), area.height - 11, 4, x=8, colour=_GREY)


def _broad(area: _Area, one: Printed, account: str) -> None:
    poster = one.poster
    area.fill(0, 0, area.width, 28, _RED)
    area.write(poster.head, 8, 10.5, x=8, colour=_WHITE, bold=True)
    area.code(one.code.url, 7, 32, 98)
    beside = _Area(area.pdf, area.left + 106, area.top, 98, area.height)
    y = beside.write(poster.name, 40, 11, bold=True)
    if poster.line:
        y = beside.write(poster.line, y, 5, colour=_GREY)
    y = beside.write(texts.SCAN, y + 5, 8)
    y = beside.write(poster.say, y + 2, 9.5, colour=_RED, bold=True)
    y = beside.write(poster.example, y + 3, 5, colour=_GREY)
    beside.write(texts.WHAT_FOLLOWS, y + 2, 5, colour=_GREY)
    area.write(f"{account}　{_footer(one)}", area.height - 15, 4, x=8, colour=_GREY)


def _small(area: _Area, one: Printed, account: str) -> None:
    poster = one.poster
    area.fill(3, 4, area.width - 6, 13, _RED)
    area.write(poster.head, 7.5, 5, x=4, colour=_WHITE, bold=True)
    y = area.write(poster.name, 20, 5.5, x=4, bold=True)
    side = min(52.0, 80 - y)
    area.code(one.code.url, (area.width - side) / 2, y, side)
    area.write(poster.say, y + side, 4.2, x=4, colour=_RED, bold=True)
    area.write(f"{account}　{texts.number(one.code.number)}", area.height - 8, 2.8, x=4, colour=_GREY)
