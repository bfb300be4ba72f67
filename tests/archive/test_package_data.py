"""10.5: what a package tells of a paper of the office and of the assignments on a letter (№ 703 p. 206, 209)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from apparat.files import blobs
from apparat.org.models import Officer
from archive.contents import contents_of
from archive.papers import keys_in, read
from archive.rendition import parts_of
from documents.models import Incoming
from outgoing.actions.attach_signature import attach_signature
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import To
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.archive.test_renditions import here, text_of
from tests.factories import outgoing as letters_out
from tests.factories.archive import case
from tests.factories.cms import cms
from tests.factories.control import executed as ended
from tests.factories.higher import oblast
from tests.factories.letters import WEDNESDAY, resolved
from tests.factories.materials import laid
from tests.factories.office import new_office
from tests.outgoing.test_detached import p7s
from tests.pdf_a import assert_pdf_a

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


@pytest.mark.clause("12.2", "12.4", "12.5")
def test_a_paper_of_the_office_brings_its_agreement_signature_files_and_materials(
    aigul_from_records: Officer, akim: Officer, executor: Officer, head_of_apparatus: Officer, department_head: Officer
) -> None:
    draft = letters_out.drafted(executor, akim, addressees=[To(oblast())], no_assignment="Жыл сайынғы ұсыныс")
    laid(draft)
    agreed = letters_out.agree_all(send_to_approval(outgoing=draft, by=executor, at=WEDNESDAY))
    sign_outgoing(outgoing=agreed, by=akim, at=WEDNESDAY, digest=last_version(agreed).digest)
    attach_signature(outgoing=agreed, by=akim, at=WEDNESDAY, file=p7s())
    register_outgoing(outgoing=agreed, by=aigul_from_records, at=WEDNESDAY)
    into = case("3-2", permanent=True, years=None)
    Outgoing.objects.filter(pk=agreed.pk).update(case_file=into, state="filed")

    (paper,) = read(list(keys_in([into.pk])))
    content = contents_of(paper, here())

    told, names = content.metadata, [each.name for each in content.originals]
    (signature,) = told["signatures"]
    assert [opinion["state"]["code"] for opinion in told["agreement"][0]["opinions"]].count("agreed") >= 2
    assert all(opinion["asked"]["post"]["kk"] and opinion["at"] for opinion in told["agreement"][0]["opinions"])
    assert (signature["sha256"], signature["by"]["kk"]) == (told["signature_sha256"], "А. Серікбаев")
    assert [name for name, _made in content.made] == ["agreement-kk.pdf", "agreement-ru.pdf", "signature-01-хат.p7s"]
    assert dict(content.made)["signature-01-хат.p7s"] == cms()
    assert [each["body"]["kk"] for each in told["materials"]]
    assert [name for name in names if name.startswith("material-")]
    (part,) = parts_of(content, here(), blobs.root())
    assert_pdf_a(part)
    assert "Подписи" in text_of(part)


@pytest.mark.clause("10.13", "10.23", "13.9")
def test_the_data_and_the_card_tell_the_resolution_and_how_its_assignments_ended(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    resolution = resolved(aigul_from_records, akim, department_head)
    point = resolution.points.get()
    assert point.assignment is not None
    ended(point.assignment, lead=department_head, releaser=head_of_apparatus, at=WEDNESDAY)
    into = case("3-1", permanent=True, years=None)
    Incoming.objects.filter(pk=resolution.incoming_id).update(case_file=into, state="filed")

    (paper,) = read(list(keys_in([into.pk])))
    content = contents_of(paper, here())
    (put,), (assignment,) = content.metadata["resolutions"], content.metadata["assignments"]

    assert (put["leader"]["kk"], put["points"][0]["text"]) == ("А. Серікбаев", "Ұсыныс енгізіңіз")
    assert [each["kk"] for each in put["points"][0]["executors"]] == [department_head.short_name_kk]
    assert (assignment["state"]["code"], assignment["release"]["ground"]["code"]) == ("released", "done")
    assert (assignment["reports"][0]["text"], assignment["card"]["result"]) == ("Орындалды", "Жауап берілді")
    (part,) = parts_of(content, here(), blobs.root())
    for told in ("Ұсынысенгізіңіз", "Толықорындалды", "Жауапберілді"):
        assert told in text_of(part)
