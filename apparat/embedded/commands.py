"""Which management commands need servers: all of them but the few in this table."""

from collections.abc import Sequence

HELP = frozenset({"-h", "--help", "--version"})
WITHOUT_SERVERS = frozenset(
    {
        "check",
        "check_messages",
        "collect_messages",
        "collectstatic",
        "compilemessages",
        "diffsettings",
        "draw_lifecycles",
        "findstatic",
        "help",
        "makemessages",
        "startapp",
        "version",
    }
)


def needs_servers(arguments: Sequence[str]) -> bool:
    """Tell whether the command line `manage.py ARGUMENTS…` will talk to PostgreSQL or Redis."""
    if not arguments or HELP.intersection(arguments):
        return False
    return arguments[0] not in WITHOUT_SERVERS or "--database" in arguments
