"""A PDF -> the text of each page, its columns in the order in which they are read (needs the extra [pdf])."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Any

from kg.errors import InputError

_LARGE = 1.3  # lines this much higher than the page's usual ones are headlines
_BLOCK_GAP = 0.7  # of a line's height: white space that parts one block from the next below
_COLUMN_GAP = 0.6  # of a line's height: white space that parts two columns


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of text of one line and its place, in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """From its lowest to its highest point."""
        return self.top - self.bottom


def pdf_pages(data: bytes) -> Iterator[str]:
    """The text of each page, empty for a page without a text layer (a scan).

    Raises InputError without the library, for a damaged file, and for one with a password.
    """
    try:
        import pypdfium2
    except ImportError:
        raise InputError('reading PDF needs pypdfium2: pip install "news-kg[pdf]"') from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("locked with a password", "save it without its password") from error
        raise InputError(f"not a whole PDF: {error}", "fetch it again, or leave it out") from error
    try:
        for number in range(len(document)):
            yield page_text(_boxes(document[number]))
    finally:
        document.close()


def _boxes(page: Any) -> list[Box]:
    layer = page.get_textpage()
    found = []
    for number in range(layer.count_rects()):
        left, bottom, right, top = layer.get_rect(number)
        text = " ".join(layer.get_text_bounded(left, bottom, right, top).split())
        if text:
            found.append(Box(left, bottom, right, top, text))
    return found


def page_text(boxes: Sequence[Box]) -> str:
    """Boxes as text: a line a line, an empty line between blocks, # before lines in large type."""
    if not boxes:
        return ""
    usual = median_low(box.height for box in boxes)
    blocks = [_lines(block, usual) for block in _blocks(boxes, usual)]
    return "\n\n".join("\n".join(lines) for lines in blocks)


def _blocks(boxes: Sequence[Box], usual: float) -> Iterator[Sequence[Box]]:
    """The blocks of a page in reading order: cut between columns, then between blocks, and so on inside."""
    columns = _parted(boxes, _COLUMN_GAP * usual, across=True)
    if len(columns) > 1:
        for column in columns:
            yield from _blocks(column, usual)
        return
    rows = _parted(boxes, _BLOCK_GAP * usual, across=False)
    if len(rows) == 1:
        yield boxes
        return
    for row in reversed(rows):  # the highest first
        yield from _blocks(row, usual)


def _parted(boxes: Sequence[Box], gap: float, *, across: bool) -> list[list[Box]]:
    """Boxes in groups with at least `gap` of white between them, from the left or from the bottom."""
    groups: list[list[Box]] = []
    end = float("-inf")
    for box in sorted(boxes, key=lambda box: box.left if across else box.bottom):
        start, stop = (box.left, box.right) if across else (box.bottom, box.top)
        if start - end >= gap:
            groups.append([])
        groups[-1].append(box)
        end = max(end, stop)
    return groups


def _lines(block: Sequence[Box], usual: float) -> list[str]:
    """The lines of a block from the top; boxes at one height are one line."""
    lines: list[list[Box]] = []
    for box in sorted(block, key=lambda box: (-box.top, box.left)):
        last = lines[-1][0] if lines else None
        if last is not None and abs(last.bottom - box.bottom) < 0.5 * min(last.height, box.height):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [_line(sorted(line, key=lambda box: box.left), usual) for line in lines]


def _line(line: Sequence[Box], usual: float) -> str:
    text = " ".join(box.text for box in line)
    return f"# {text}" if line[0].height >= _LARGE * usual and len(text) > 1 else text
