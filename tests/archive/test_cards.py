"""10.5: what data and card of a paper say: its ties, who signed it and from which post, each thing with its label."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from apparat.org.models import Officer
from archive.card import NESTED, SECTIONS, card_of
from archive.contents import Content, contents_of
from archive.papers import keys_in, read
from archive.renditions import _digest
from documents.models import Incoming
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.archive.test_renditions import here
from tests.factories.archive import case
from tests.factories.control import executed as ended
from tests.factories.higher import assigned, drafted_to_oblast
from tests.factories.letters import WEDNESDAY, resolved
from tests.factories.links import linked
from tests.factories.office import new_office
from tests.factories.outgoing import agree_all, drafted, in_approval, registered
from tests.factories.people import acts_for

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


def content_of(paper: Incoming | Outgoing) -> Content:
    """Return what of the paper goes into a package, as if it were filed."""
    into = case("3-2", permanent=True, years=None)
    type(paper).objects.filter(pk=paper.pk).update(case_file=into, state="filed")
    kind = "incoming" if isinstance(paper, Incoming) else "outgoing"
    (one,) = read([key for key in keys_in([into.pk]) if key[1] == paper.pk and key[0] == kind])
    return contents_of(one, here())


def ties(paper: Incoming | Outgoing) -> list[tuple[str, str]]:
    """Return the ties as the data of the paper tell them in Russian."""
    return [(tie["words"]["ru"], tie["number"]) for tie in content_of(paper).metadata["links"]]


def card(content: Content, language: str) -> dict[str, str]:
    """Return label → words of the whole card."""
    sections = card_of(content.metadata, here(), language)["sections"]
    return {label: words for part in sections for rows in part["groups"] for label, words in rows}


@pytest.mark.clause("10.22", "12.6")
@pytest.mark.usefixtures("head_of_apparatus")
def test_the_data_tell_all_ties_of_a_paper_of_the_office_from_both_ends(
    aigul_from_records: Officer, akim: Officer, executor: Officer, deputy: Officer, department_head: Officer
) -> None:
    task = assigned(aigul_from_records, akim, department_head)
    came = Incoming.objects.get()
    draft = drafted_to_oblast(department_head, akim, task, "periodic")
    agreed = agree_all(send_to_approval(outgoing=draft, by=department_head, at=WEDNESDAY))
    sign_outgoing(outgoing=agreed, by=akim, at=WEDNESDAY, digest=last_version(agreed).digest)
    about = register_outgoing(outgoing=agreed, by=aigul_from_records, at=WEDNESDAY)
    answer = registered(aigul_from_records, executor, deputy, is_answer=True, incoming=came)
    drafted(executor, deputy, is_answer=True, incoming=came)  # has no number: nobody is told of it
    linked(answer, about, aigul_from_records)

    assert ties(came) == [("во исполнение его составлен документ", about.number), ("получен ответ", answer.number)]
    assert ties(answer) == [("отвечает на", came.number), ("дополняет", about.number)]
    assert ties(about) == [("во исполнение", came.number), ("дополнен", answer.number)]


def test_card_and_data_name_the_signer_as_he_was_and_a_later_name_makes_no_other_pdf(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)
    before = content_of(paper)
    deputy.last_name_kk = deputy.last_name_ru = "Жаңабаев"
    deputy.save()

    after = content_of(Outgoing.objects.get(pk=paper.pk))

    assert _digest(after, here()) == _digest(before, here())
    assert card(after, "kk")["Кім қол қойды"] == "Г. Оспанова, Аудан әкімінің орынбасары"
    assert card(after, "ru")["Кто подписал"].endswith(", Заместитель акима")


@pytest.mark.clause("1.4")
def test_who_acted_stands_in_the_post_of_the_absent_with_the_mark_of_it(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    acts_for(deputy, akim, starts_on=WEDNESDAY.date(), ends_on=WEDNESDAY.date())
    substitute = Officer.objects.get(pk=deputy.pk)
    paper = agree_all(in_approval(executor, substitute, post=akim.position))
    sign_outgoing(outgoing=paper, by=substitute, at=WEDNESDAY, digest=last_version(paper).digest)

    content = content_of(register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY))

    acting = {"kk": "Аудан әкімі (м.а.)", "ru": "Аким района (и.о.)"}
    assert (content.metadata["signer"]["post"], content.metadata["signatures"][0]["by"]["post"]) == (acting, acting)
    sections = card_of(content.metadata, here(), "ru")["sections"]
    (signature,) = next(part["groups"] for part in sections if part["title"] == "Подписи")
    assert signature[0][1].endswith(acting["ru"])


def bare(value: Any, lines: set[str], path: str = "") -> set[str]:
    """Return the keys that a thing on a card says without a label of theirs."""
    if isinstance(value, list):
        return {key for each in value for key in bare(each, lines, path)}
    if not isinstance(value, Mapping):
        return set()
    named = {"kk", "ru", "post", "code"}
    known = lines | named
    told = {f"{path}.{key}" for key in value if key not in known}
    inner = ((key, each) for key, each in value.items() if key not in named)
    return told.union(*(bare(each, {one for one, _label in NESTED.get(key, ())}, key) for key, each in inner))


def test_each_thing_on_the_card_says_what_it_is_and_nothing_is_a_bare_yes(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, head_of_apparatus: Officer, executor: Officer
) -> None:
    put = resolved(aigul_from_records, akim, department_head, executor)
    point = put.points.get()
    assert point.assignment is not None
    ended(point.assignment, lead=department_head, releaser=head_of_apparatus, at=WEDNESDAY)
    incoming = content_of(put.incoming)
    office = content_of(registered(aigul_from_records, department_head, akim))

    cards = {language: card(incoming, language) | card(office, language) for language in ("kk", "ru")}

    shown = {section.of: {key for key, _label in section.lines} for section in SECTIONS if section.of}
    unsaid = set()
    for content in (incoming, office):
        for of, keys in shown.items():
            for thing in content.metadata.get(of, []):
                for key in keys:
                    unsaid |= bare(thing.get(key), {one for one, _label in NESTED.get(key, ())}, key)
    assert unsaid <= {"opinions.carried"}  # the version it was carried from says it
    assert "тармақ: 1 · мазмұны: Ұсыныс енгізіңіз" in cards["kk"]["Тармақтары"]
    assert "Қаржы бөлімінің басшысы · жинақтайды (негізгі)" in cards["kk"]["Орындаушылар"]
    assert "что сделано: Орындалды" in cards["ru"]["Информация об исполнении"]
    assert "кто подписал: К. Избасаров, " in cards["ru"]["Информация об исполнении"]
    assert "согласующий: Е. Турсунов, Руководитель аппарата · основание" in cards["ru"]["Мнения"]
    words = [part for each in cards.values() for said in each.values() for part in said.split(" · ")]
    assert not {"да", "иә", "True", "None"} & set(words)


@pytest.mark.clause("10.22")
def test_an_opinion_that_was_carried_over_says_from_which_version(executor: Officer, deputy: Officer) -> None:
    told = {"agreement": [{"opinions": [{"asked": {"kk": "А"}, "carried": True, "carried_from_version": 2}]}]}

    said = [card_of({"number": "1"} | told, here(), language)["sections"][-1]["groups"] for language in ("kk", "ru")]

    assert [groups[0][0][1] for groups in said] == [
        "келісуші: А · қай нұсқадан көшірілді: 2",
        "согласующий: А · перенесено из версии: 2",
    ]
