#!/usr/bin/env python
"""The door for people and scripts: every management command starts here."""

import os
import sys

from apparat import embedded
from apparat.embedded.commands import needs_servers


def main() -> None:
    """Run the command of the command line, starting the embedded servers when it needs them and none are given."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apparat.settings.dev")
    if needs_servers(sys.argv[1:]):
        try:
            embedded.ensure_running()
        except embedded.EmbeddedError as error:
            sys.exit(str(error))
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - after the servers

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
