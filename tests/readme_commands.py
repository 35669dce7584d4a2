"""Prints the README's first or second command as it is written there: `readme_commands.py 1`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
_BLOCK = re.compile(r"^```bash\n(.*?)^```", re.MULTILINE | re.DOTALL)


def command(number: int) -> str:
    """The README's `number`th bash block, which must be one line."""
    lines = _BLOCK.findall(README.read_text("utf-8"))[number - 1].strip().splitlines()
    if len(lines) != 1:
        raise SystemExit(f"README.md: bash block {number} has {len(lines)} lines, one is wanted")
    return str(lines[0])


if __name__ == "__main__":
    sys.stdout.write(command(int(sys.argv[1])) + "\n")
