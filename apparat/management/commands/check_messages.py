"""Are the Kazakh and Russian catalogues complete: every text of the interface there, none missing, none fuzzy?"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

LANGUAGES = ("kk", "ru")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")


class Command(BaseCommand):
    """Collect the texts anew, compare them with the catalogues, leave the catalogues as they were."""

    help = "Check that the Kazakh and Russian catalogues are complete."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print every flaw; fail when there is one."""
        flaws = [*self.missing(), *(flaw for path in catalogues() for flaw in flaws_of(path))]
        if flaws:
            raise CommandError("\n".join(flaws))
        self.stdout.write(f"{len(polib.pofile(str(catalogues()[0])))} texts in {len(LANGUAGES)} catalogues")

    def missing(self) -> Iterator[str]:
        """Yield texts of the code that a catalogue does not know."""
        before = {path: path.read_bytes() for path in catalogues()}
        known = {path: {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(path))} for path in before}
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                call_command("collect_messages")
            for path in before:
                for entry in polib.pofile(str(path)):
                    if (entry.msgctxt, entry.msgid) not in known[path]:
                        yield f"{path.parts[-3]}: not collected: {entry.msgid!r}"
        finally:
            for path, content in before.items():
                path.write_bytes(content)


def catalogues() -> list[Path]:
    """Return the catalogues of the product."""
    folder = Path(settings.BASE_DIR) / "apparat" / "locale"
    return [folder / language / "LC_MESSAGES" / "django.po" for language in LANGUAGES]


def flaws_of(path: Path) -> Iterator[str]:
    """Yield what is untranslated, fuzzy, or lost a placeholder in a catalogue."""
    language = path.parts[-3]
    for entry in polib.pofile(str(path)):
        said = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        if entry.obsolete or entry.fuzzy or not all(said):
            yield f"{language}: not translated: {entry.msgid!r}"
        wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        for text in filter(None, said):
            if wanted - set(PLACEHOLDER.findall(text)) and not entry.msgid_plural:
                yield f"{language}: lost a placeholder: {entry.msgid!r}"
