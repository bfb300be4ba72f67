"""Files of the lists of the houses below, offered on their pages (10.9, 10.18; room: journals)."""

from __future__ import annotations

from django.urls import reverse

from apparat.ui import files_of_lists
from journals.models import Export


def _of(code: str) -> files_of_lists.Address:
    def address(language: str) -> str:
        spoken = language if language in Export.Language.values else Export.Language.KK
        return reverse("journals:download", args=[code, spoken, Export.Format.XLSX])

    return address


files_of_lists.register("documents:registry", _of("registry"))
files_of_lists.register("library:list", _of("library"))
files_of_lists.register("outgoing:papers", _of("papers"))
