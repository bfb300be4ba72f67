"""What Django says in our forms is said in the reader's language, also where its own Kazakh catalogue is silent."""

from __future__ import annotations

import pytest
from django import forms
from django.utils.translation import override


class Code(forms.Form):
    """The code of a line of a reference book, as its page in the administration asks for it."""

    code = forms.SlugField()


@pytest.mark.parametrize(("language", "words"), [("kk", "латын әріптерін"), ("ru", "латинские буквы")])
def test_a_code_with_other_signs_is_refused_in_the_language_of_the_reader(language: str, words: str) -> None:
    with override(language):
        [told] = Code({"code": "хат түрі"}).errors["code"]

    assert words in told
