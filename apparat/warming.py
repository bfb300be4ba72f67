"""What every worker would otherwise do at its first answers, done once before the workers come to be (web_server).

A cold worker takes a second for its first answer and a tenth of one for the first of each page; workers are replaced
in the middle of a day too. What is read here they share. The database is not asked: each worker has connections of its
own.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, override

from apparat.asking.prepared import word_all
from apparat.ui.icons import drawings
from apparat.ui.navigation import rooms


def warm() -> None:
    """Read addresses with all their views, the messages of every language, templates, drawings and wordings."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            gettext("Search")
            for room in rooms():
                with suppress(NoReverseMatch):  # a room is shown once its page exists
                    reverse(room.page)
    for name in template_names():
        get_template(name)
    drawings()
    word_all()


def template_names() -> list[str]:
    """Return the names of the project's own templates, those of libraries left out."""
    folder = Path(settings.BASE_DIR) / "templates"
    return sorted(str(page.relative_to(folder)) for page in folder.rglob("*.html"))
