"""The bytes of a page -> its text, and the encoding that was used."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from kg.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 20_000
_HANZI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_ENOUGH = 0.8
_OTHERWISE = "name another --encoding (utf-8, gb18030, big5, utf-16), or none to have it found"
# The frequent characters stand first in both standards: GB 2312 level 1 and Big5 level 1, by lead byte.
_FREQUENT = {"gb18030": (0xB0, 0xD7), "big5": (0xA4, 0xC6)}


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """(text, encoding). `encoding` given: that one or an error; else byte-order mark, utf-8, or the guess.

    The guess is between gb18030, big5 and utf-16 by the share of frequent characters, else
    charset-normalizer's. Raises InputError for bytes that are no text.
    """
    if encoding is not None:
        return _strictly(data, encoding), encoding
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name), name
    if b"\0" in data:
        return _with_zeros(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.start > 0:  # cut off inside its last character
            return data[: error.start].decode("utf-8"), "utf-8"
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise InputError(f"no encoding is called {encoding!r}", _OTHERWISE) from None
    except UnicodeDecodeError as error:
        message = f"not {encoding}: byte {error.start} is {data[error.start]:#04x}"
        raise InputError(message, _OTHERWISE) from None


def _with_zeros(data: bytes) -> tuple[str, str]:
    """utf-16 without a mark: zeros stand in its spaces, digits and line feeds. Else it is no text."""
    for name in ("utf-16-le", "utf-16-be"):
        sample = data[: 2 * _SAMPLE].decode(name, errors="replace")
        common = len(_HANZI.findall(sample)) + sum(char.isascii() and char.isprintable() for char in sample)
        if common * 10 > len(sample) * 6 and "\x00" not in sample and _HANZI.search(sample):
            return data.decode(name, errors="replace"), name
    raise InputError("not text: it holds NUL bytes (a picture, a program, a damaged file?)")


def _guessed(data: bytes) -> tuple[str, str]:
    shares = {name: _frequent_share(data[:_SAMPLE], name) for name in _FREQUENT}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= _ENOUGH:
        return data.decode(best, errors="replace"), best
    match = from_bytes(data[:_SAMPLE]).best()
    if match is None or not match.encoding:
        raise InputError("not text in any known encoding", "name its --encoding, or leave it out")
    return data.decode(match.encoding, errors="replace"), match.encoding


def _frequent_share(data: bytes, name: str) -> float:
    """The share of frequent ones among the Chinese characters that `data` gives; 0 if damaged."""
    text = codecs.getincrementaldecoder(name)("replace").decode(data)
    hanzi = _HANZI.findall(text)
    if not hanzi or text.count("\ufffd") * 50 > len(text):
        return 0.0
    low, high = _FREQUENT[name]
    encoded = ("".join(hanzi)).encode(name, errors="ignore")
    pairs = sum(low <= lead <= high for lead in encoded[::2])
    return pairs / len(hanzi)
