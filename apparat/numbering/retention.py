"""How long a file is kept: read from words of a profile, and said in words (room: numbering; law.md 3.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apparat.org.bilingual import in_language

if TYPE_CHECKING:
    from apparat.numbering.models import CaseFile

PERMANENT = "тұрақты"
YEARS = re.compile(r"^(\d{1,3}) жыл")


def read(words_kk: str) -> tuple[bool, int | None]:
    """Return whether the Kazakh words say “permanently”, and the number of years they begin with, if any."""
    if words_kk.strip().casefold().startswith(PERMANENT):
        return True, None
    found = YEARS.match(words_kk.strip())
    return False, int(found[1]) or None if found else None


def in_words(case_file: CaseFile) -> str:
    """Return the retention in the reader's language; a row without figures says it in the words it came with."""
    if case_file.permanent:
        said = _("permanently")
    elif case_file.years:
        said = ngettext("%(years)s year", "%(years)s years", case_file.years) % {"years": case_file.years}
    else:
        return in_language(case_file.retention_kk, case_file.retention_ru)
    mark = _("EPC") if case_file.epc else ""
    item = _("item %(item)s") % {"item": case_file.article} if case_file.article else ""
    return ", ".join(filter(None, (" ".join(filter(None, (said, mark))), item)))
