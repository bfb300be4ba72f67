"""What the library's admin pages say is said in Kazakh and Russian, by its catalogues or by ours (house 4.0 (6))."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib import admin
from django.utils.translation import gettext, override

TEMPLATES = Path(admin.__file__).parent / "templates" / "admin"
SHOWN = (  # those of our pages; others are replaced or never reached
    "app_list",
    "change_form",
    "change_list",
    "change_list_results",
    "delete_confirmation",
    "object_history",
    "pagination",
    "search_form",
    "submit_line",
)
TEXT = re.compile(r"""{%\s*translate\s+(["'])(.+?)\1""")


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("name", SHOWN)
def test_no_word_of_an_admin_page_stays_english(name: str, language: str) -> None:
    said = [match[2] for match in TEXT.finditer((TEMPLATES / f"{name}.html").read_text())]

    with override(language):
        assert [text for text in said if gettext(text) == text] == []
