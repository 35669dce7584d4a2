"""A workbook (.xlsx) -> its rows, by the names in the first row of each sheet (needs the extra [xlsx])."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.errors import InputError

_LARGEST = 256_000_000  # bytes that a workbook may unpack to

Row = Mapping[str, object]


def sheet_rows(stream: BinaryIO, limit: int) -> Iterator[tuple[str, Row | str]]:
    """(place, row) for each row under a sheet's head; dates as ISO. Sheets without text are passed over.

    Raises InputError without the library, for a damaged or locked workbook, and for one of more than `limit`
    bytes, or that unpacks to too many.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"more than {limit // 1_000_000} MB: too long for a workbook")
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        raise InputError('reading .xlsx needs openpyxl: pip install "news-kg[xlsx]"') from None
    try:
        _check_size(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError(
            f"not a whole .xlsx file (damaged, or locked with a password): {error}",
            "open it and save it again, or leave it out",
        ) from error
    try:
        for sheet in book.worksheets:
            yield from _rows(sheet.title, sheet.iter_rows(values_only=True))
    finally:
        book.close()


def _check_size(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > _LARGEST:
        raise InputError(f"unpacks to {size / 1e6:.0f} MB: too long for a workbook")


def _rows(sheet: str, rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[str, Row | str]]:
    head = [str(cell).strip() if cell is not None else "" for cell in next(rows, ())]
    for number, cells in enumerate(rows, 2):
        if any(cell is not None for cell in cells):
            row = {name: cell for name, cell in zip(head, cells, strict=False) if name and cell is not None}
            yield f"sheet {sheet}, row {number}", row
