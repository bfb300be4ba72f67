"""10.18: a draft begins with its template, and what the office knows by itself is written into it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from apparat.offices.profile import load_profile
from apparat.org.models import Officer
from apparat.texts.fields import filled, plain
from outgoing.fields import OF_ANSWERED, values_of
from tests.factories.letters import on_desk
from tests.factories.outgoing import letter_kind
from tests.factories.pages import signed_in

pytestmark = pytest.mark.clause("10.18")

TEMPLATE = (
    "Сіздің [answered_on: күні] № [answered_number: нөмірі] хатыңызға.\n\n[Мазмұны]. Тел. [executor_phone: телефоны]"
)
NEEDED = frozenset({"answered_number"})


def test_known_fields_are_filled_and_the_others_stay_places() -> None:
    values = {"answered_number": "12-05/137", "answered_on": "", "executor_phone": "8 (72539) 2-14-01"}

    text = filled(TEMPLATE, values, needed=NEEDED)

    assert text == "Сіздің [күні] № 12-05/137 хатыңызға.\n\n[Мазмұны]. Тел. 8 (72539) 2-14-01"


def test_a_paragraph_on_a_paper_that_is_not_answered_falls_away() -> None:
    assert filled(TEMPLATE, {}, needed=NEEDED) == "[Мазмұны]. Тел. [телефоны]"


def test_what_is_left_is_found_by_the_words_people_read() -> None:
    assert plain("[a: күні] [Мазмұны] [1]") == "[күні] [Мазмұны] [1]"


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "said"), [("kk", "хатыңызға"), ("ru", "На Ваше письмо")])
def test_10_18_the_template_of_the_product_knows_the_paper_that_is_answered(
    aigul_from_records: Officer, akim: Officer, executor: Officer, language: str, said: str
) -> None:
    letter = next(kind for kind in load_profile("kazygurt").outgoing_kinds if kind.code == "letter")
    answered = on_desk(aigul_from_records, akim)

    text = filled(getattr(letter, f"template_{language}"), values_of(executor, answered, language), needed=OF_ANSWERED)

    assert ("17.03.2026 № 12-05/137" in text, said in text) == (True, True)


@pytest.mark.django_db
def test_10_18_the_page_of_a_new_answer_names_the_paper_and_that_of_a_new_letter_does_not(
    aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    letter_kind(template_kk=TEMPLATE)
    answered = on_desk(aigul_from_records, akim)
    page = reverse("outgoing:begin", args=["letter"])
    client = signed_in(akim)

    answer = client.get(page, {"answers": answered.pk}).context["form"].initial["text_kk"]
    letter = client.get(page).context["form"].initial["text_kk"]

    assert ("12-05/137" in answer, "Сіздің" in letter) == (True, False)
    assert "[Мазмұны]" in letter
