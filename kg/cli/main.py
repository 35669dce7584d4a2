"""The command group: errors become messages and exit codes (0 done, 1 failed, 2 usage, 3-8 a server)."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from kg.cli.output import prepare_console, say
from kg.errors import KgError, NotFoundError

INTERRUPTED = 130

# Where each command is; imported when it is called, so that none waits for what it does not use.
_PLACES = {
    "ask": "looking_up",
    "benchmark": "measuring",
    "browser-kit": "library",
    "build": "building",
    "cypher": "looking_up",
    "draw": "handing_on",
    "evaluate": "measuring",
    "export": "handing_on",
    "extract": "building",
    "load": "loading",
    "models": "engines",
    "path": "looking_up",
    "person": "looking_up",
    "post": "looking_up",
    "questions": "library",
    "read": "cutting",
    "status": "loading",
    "together": "looking_up",
    "who": "looking_up",
    "why": "looking_up",
}


class Commands(click.Group):
    """A group whose commands end with a message instead of a traceback, and are imported when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = _PLACES.get(cmd_name)
        if place is None:
            return None
        found = getattr(import_module(f"kg.cli.{place}"), cmd_name.replace("-", "_"))
        return found if isinstance(found, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NotFoundError as error:
            say(f"kg: {error}")
            if error.near and error.near[0] not in str(error):
                say("did you mean: " + "、".join(error.near))
            ctx.exit(error.exit_code)
        except KgError as error:
            say(f"kg: {error}")
            ctx.exit(error.exit_code)
        except click.UsageError as error:
            if not _names_a_workspace(error):
                raise
            told = f"{error.message}: a workspace is named by --workspace DIR"
            raise click.UsageError(told, ctx=error.ctx) from error
        except BrokenPipeError:
            # The reader (head, less) has seen enough; leave without a second complaint at shutdown.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)
        except KeyboardInterrupt:
            say("kg: stopped; nothing is lost: the same command goes on where it was")
            ctx.exit(INTERRUPTED)


def _names_a_workspace(error: click.UsageError) -> bool:
    """Whether a word too many may be the workspace of a command that takes it as an option: kg status DIR."""
    options = error.ctx.command.params if error.ctx else []
    extra = error.message.startswith("Got unexpected extra argument")
    return extra and any(option.name == "workspace" and option.opts[0].startswith("-") for option in options)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="news-kg", prog_name="kg")
def commands() -> None:
    """Reads Chinese newspapers and official news into a graph of people, posts and meetings.

    Start with: kg build PAGES --into WORKSPACE
    """


def main() -> None:
    """The console script `kg`."""
    prepare_console()
    commands()
