"""The command group: errors become messages and exit codes; 0 done, 1 failed or partly failed, 2 usage."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from kg.cli.building import build, extract
from kg.cli.cutting import read
from kg.cli.engines import models
from kg.cli.handing_on import draw, export
from kg.cli.library import browser_kit, questions
from kg.cli.loading import load, status
from kg.cli.looking_up import ask, cypher, path, person, post, together, who, why
from kg.cli.measuring import benchmark, evaluate
from kg.cli.output import prepare_console, say
from kg.errors import KgError, NotFoundError

INTERRUPTED = 130


class Commands(click.Group):
    """A group whose commands end with a message instead of a traceback."""

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
        except BrokenPipeError:
            # The reader (head, less) has seen enough; leave without a second complaint at shutdown.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)
        except KeyboardInterrupt:
            say("kg: stopped; nothing is lost: the same command goes on where it was")
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="news-kg", prog_name="kg")
def commands() -> None:
    """Reads Chinese newspapers and official news into a graph of people, posts and meetings.

    Start with: kg build PAGES --into WORKSPACE
    """


for command in (build, read, extract, load, who, person, post, together, path, ask, why, cypher, questions):
    commands.add_command(command)
for command in (draw, export, browser_kit, evaluate, status, benchmark, models):
    commands.add_command(command)


def main() -> None:
    """The console script `kg`."""
    prepare_console()
    commands()
