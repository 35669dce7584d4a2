"""A Word document (.docx) -> its text, a paragraph a line, # before headings (needs the extra [docx])."""

from __future__ import annotations

import io
import zipfile

from kg.errors import InputError


def docx_text(data: bytes) -> str:
    """The text with an empty line between paragraphs. Raises InputError without the library or if damaged."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise InputError('reading .docx needs python-docx: pip install "news-kg[docx]"') from None
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        message = f"not a whole .docx file: {error}"
        raise InputError(message, "open it and save it again, or leave it out") from error
    lines = []
    for paragraph in document.paragraphs:
        text = paragraph.text.strip()
        heading = paragraph.style is not None and str(paragraph.style.name).startswith(("Heading", "Title"))
        if text:
            lines.append(f"# {text}" if heading else text)
    for cells in (row.cells for table in document.tables for row in table.rows):
        lines.append(" ".join(cell.text.strip() for cell in cells))
    return "\n\n".join(lines)
