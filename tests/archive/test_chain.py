"""10.5: whatever is changed, dropped, added, put elsewhere or written anew in a package is found (№ 703 p. 212)."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from apparat.files import blobs
from apparat.org.models import Officer
from archive import listing
from archive.building import build
from archive.chain import CHAIN, DESCRIPTION, FIRST, canonical, hash_of, linked
from archive.models import Transfer
from archive.verifying import verify
from documents.models import IncomingFile
from tests.archive.test_filing import filed
from tests.archive.test_packages import RIPE, closed, drawn, package_of
from tests.archive.test_pages import words_of
from tests.factories.archive import case
from tests.factories.office import new_office
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.5")]

Members = dict[str, bytes]
BUILT: list[Any] = []  # bytes and last hash
EACH_KIND = (
    "papers/000001/metadata.json",
    "papers/000001/paper-01.pdf",
    "papers/000001/01-",
    "papers/000001/stamp.pdf",
    "cases/001/inventory-01.json",
    "cases/001/inventory-01-kk.pdf",
    "cases/001/inventory-01-ru.pdf",
    "inventory.json",
    "inventory-kk.pdf",
    "inventory-ru.pdf",
    DESCRIPTION,
    CHAIN,
)


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office."""
    settings.MEDIA_ROOT = tmp_path
    new_office()


@pytest.fixture
def transfer(aigul_from_records: Officer, akim: Officer) -> Transfer:
    """A transfer of two files with a paper each."""
    return drawn(aigul_from_records, *[closed(aigul_from_records, akim, index) for index in ("3-1", "3-2")])


@pytest.fixture
def whole(request: pytest.FixtureRequest) -> bytes:
    """The package of such a transfer; built once for all tests that only look into its bytes."""
    if not BUILT:
        transfer = request.getfixturevalue("transfer")
        BUILT.extend((package_of(transfer), transfer.head))
    return bytes(BUILT[0])


@pytest.fixture
def head(whole: bytes) -> str:
    """The last hash of that package, as its act names it."""
    return str(BUILT[1])


def members_of(package: bytes) -> Members:
    """Return name → bytes."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return {name: old.read(name) for name in old.namelist()}


def packed(members: Members) -> io.BytesIO:
    """Return a package of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)
    made.seek(0)
    return made


def rewritten(package: bytes, change: Callable[[Members], object]) -> io.BytesIO:
    """Return the package with its members changed."""
    members = members_of(package)
    change(members)
    return packed(members)


def named(members: Members, start: str) -> str:
    """Return the full name of the member that begins so."""
    return next(name for name in members if name.startswith(start))


def codes(package: io.BytesIO, head: str = "") -> set[str]:
    """Return what is wrong."""
    return {code for code, _place in verify(package, head).problems}


def links(members: Members) -> list[dict[str, Any]]:
    """Return the entries of the chain."""
    return [json.loads(line) for line in members[CHAIN].splitlines()]


def chained(members: Members, entries: list[dict[str, Any]]) -> None:
    """Write the whole chain anew over these entries, and the description to it: as a forger would."""
    told = json.loads(members[DESCRIPTION])
    papers, cases = (sum(each["of"] == kind for each in entries) for kind in ("paper", "case"))
    members[DESCRIPTION] = canonical(told | {"entries": len(entries), "papers": papers, "cases": told["cases"][:cases]})
    head, lines = FIRST, []
    for place, entry in enumerate(entries, start=1):
        files = [
            each | {"sha256": hashlib.sha256(members[each["path"]]).hexdigest(), "size": len(members[each["path"]])}
            for each in entry["files"]
        ]
        made: Any = linked(place, entry["of"], files, head)
        lines.append(canonical(made) + b"\n")
        head = made["hash"]
    members[CHAIN] = b"".join(lines)


@pytest.mark.parametrize("start", EACH_KIND)
@pytest.mark.parametrize("place", [0, -1])
def test_one_changed_byte_of_any_member_is_found(whole: bytes, start: str, place: int) -> None:
    def change(members: Members) -> None:
        name, turned = named(members, start), bytearray(members[named(members, start)])
        turned[place] ^= 1
        members[name] = bytes(turned)

    assert codes(rewritten(whole, change)) != set()


def test_a_chain_that_says_the_same_in_other_bytes_is_changed(whole: bytes) -> None:
    def spaced(members: Members) -> None:
        members[CHAIN] = members[CHAIN].replace(b'":', b'": ', 1)

    assert codes(rewritten(whole, spaced)) == {"entry"}


@pytest.mark.parametrize("start", EACH_KIND)
def test_a_dropped_member_is_found(whole: bytes, start: str) -> None:
    found = codes(rewritten(whole, lambda members: members.pop(named(members, start))))

    assert found == ({"not_a_package"} if start in {DESCRIPTION, CHAIN} else {"missing"})


@pytest.mark.parametrize("name", ["papers/000001/09-more.pdf", "papers/000009/metadata.json", "cases/001/x", "x"])
def test_an_added_member_is_found(whole: bytes, name: str) -> None:
    assert codes(rewritten(whole, lambda members: members.update({name: b"%PDF-"}))) == {"extra"}


def test_a_dropped_an_added_and_a_displaced_entry_are_found(whole: bytes) -> None:
    lines = members_of(whole)[CHAIN].splitlines(keepends=True)
    orders = {"dropped": lines[1:], "twice": [lines[0], *lines], "displaced": [lines[2], *lines[:2], *lines[3:]]}

    found = {name: codes(rewritten(whole, _with(b"".join(order)))) for name, order in orders.items()}

    assert {name: "order" in each for name, each in found.items()} == dict.fromkeys(orders, True)


def _with(chain: bytes) -> Callable[[Members], object]:
    return lambda members: members.update({CHAIN: chain})


def test_a_chain_cut_off_at_its_end_is_found(whole: bytes) -> None:
    lines = members_of(whole)[CHAIN].splitlines(keepends=True)

    assert {"end", "count", "extra"} <= codes(rewritten(whole, _with(b"".join(lines[:-1]))))


def test_a_chain_written_anew_is_found_by_the_head_that_the_act_names(whole: bytes, head: str) -> None:
    def forged(members: Members) -> None:
        entries = links(members)
        dropped = entries.pop(0)
        for each in dropped["files"]:
            del members[each["path"]]
        chained(members, entries)

    package = rewritten(whole, forged)

    assert codes(package) == set()
    assert codes(package, head) == {"other_head"}
    assert codes(io.BytesIO(whole), head) == set()


def test_metadata_rewritten_with_its_chain_is_found_by_the_head(whole: bytes, head: str) -> None:
    def forged(members: Members) -> None:
        name = "papers/000001/metadata.json"
        members[name] = canonical(json.loads(members[name]) | {"number": "3-5/9"})
        chained(members, links(members))

    package = rewritten(whole, forged)

    assert (codes(package), codes(package, head)) == (set(), {"other_head"})


def test_a_package_of_another_version_is_said_to_be_one(whole: bytes) -> None:
    def later(members: Members) -> None:
        members[DESCRIPTION] = canonical(json.loads(members[DESCRIPTION]) | {"version": 4})

    assert codes(rewritten(whole, later)) == {"version"}


def as_second(members: Members) -> None:
    """Turn the package into one of the second version: files said nothing of what they are, papers had no PDF/A."""
    entries = links(members)
    for entry in entries:
        for each in entry["files"]:
            if each["path"].endswith("paper-01.pdf"):
                del members[each["path"]]
        entry["files"] = [{"path": each["path"]} for each in entry["files"] if each["path"] in members]
    members[DESCRIPTION] = canonical(json.loads(members[DESCRIPTION]) | {"version": 2})
    chained(members, entries)


def as_first(members: Members) -> None:
    """Turn the package into one of the first version: a chain of papers alone, a description that names the rest."""
    as_second(members)
    head, lines = FIRST, []
    for place, entry in enumerate([each for each in links(members) if each["of"] == "paper"], start=1):
        made: Any = {"n": place, "files": entry["files"], "previous": head, "hash": ""}
        made["hash"] = head = hash_of(made)
        lines.append(canonical(made) + b"\n")
    members[CHAIN] = b"".join(lines)
    for name in [name for name in members if name.startswith("cases/") or name == "inventory.json"]:
        del members[name]
    documents = [
        {"path": name, "sha256": hashlib.sha256(members[name]).hexdigest(), "size": len(members[name])}
        for name in (CHAIN, "inventory-kk.pdf", "inventory-ru.pdf")
    ]
    told = json.loads(members[DESCRIPTION]) | {"version": 1, "documents": documents, "head": head, "papers": len(lines)}
    del told["entries"]
    members[DESCRIPTION] = canonical(told)


@pytest.mark.parametrize(("older", "version"), [(as_first, 1), (as_second, 2)])
def test_packages_of_the_first_versions_are_still_verified(
    whole: bytes, older: Callable[[Members], None], version: int
) -> None:
    def changed(members: Members) -> None:
        older(members)
        members[named(members, "papers/000001/01-")] += b"%"

    package = rewritten(whole, older)
    report = verify(package)

    assert (report.problems, report.version, report.papers) == ([], version, 2)
    assert (codes(package, report.head), codes(package, "0" * 64)) == (set(), {"other_head"})
    assert codes(rewritten(whole, changed)) == {"changed"}
    assert codes(rewritten(package.getvalue(), lambda members: members.update({"x": b"x"}))) == {"extra"}


def test_a_paper_without_its_pdf_a_is_found(whole: bytes) -> None:
    def bare(members: Members) -> None:
        del members["papers/000001/paper-01.pdf"]
        entries = links(members)
        entries[0]["files"] = [each for each in entries[0]["files"] if each["path"] in members]
        chained(members, entries)

    assert codes(rewritten(whole, bare)) == {"rendition"}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"%PDF-1.4", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_package_is_said_to_be_none(content: bytes) -> None:
    assert [code for code, _place in verify(io.BytesIO(content)).problems] == ["not_a_package"]


def test_a_bomb_is_not_read() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(DESCRIPTION, b" " * 64 * 1024 * 1024)

    assert [code for code, _place in verify(bomb).problems] == ["blown_up"]


def ended(*arguments: str) -> tuple[int, str]:
    """Return what the command ends with, and what it complains of."""
    try:
        call_command("verify_package", *arguments)
    except CommandError as refused:
        return refused.returncode, str(refused)
    return 0, ""


def test_the_command_ends_with_a_code_of_its_own_for_each_finding(
    whole: bytes, head: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, no = (tmp_path / name for name in ("good.zip", "bad.zip", "no.zip"))
    good.write_bytes(whole)
    bad.write_bytes(rewritten(whole, lambda members: members.pop(named(members, "papers/000001/01-"))).getvalue())
    no.write_bytes(b"%PDF-1.4")
    as_printed = f"{head[:32].upper()} {head[32:]}"

    unknown, known = ended(str(good)), ended(str(good), f"--head={as_printed}")
    said = capsys.readouterr().out

    assert (unknown[0], "--head" in unknown[1], known) == (4, True, (0, ""))
    assert said.count("whole: 2 papers, 2 cases") == 1
    assert ended(str(good), f"--head={'0' * 64}")[0] == 3
    assert (ended(str(no))[0], ended(str(tmp_path / "none.zip"))[0]) == (2, 2)
    code, named_member = ended(str(bad), f"--head={'0' * 64}")
    assert (code, "papers/000001/01-" in named_member) == (1, True)
    with pytest.raises(CommandError):
        call_command("verify_package", str(good), "--head=12ab")


def test_the_act_and_the_page_name_the_last_hash(
    transfer: Transfer, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    client = signed_in(aigul_from_records)
    Transfer.objects.update(head="ab" * 32)

    page = client.get(transfer.get_absolute_url()).content.decode()
    printed = words_of(client.get(reverse("archive:transfer_pdf", args=[transfer.pk, "ru"])))

    assert "ab" * 32 in page
    assert "ab" * 32 in "".join(printed.split())


def test_the_page_warns_of_a_package_that_agrees_with_itself_and_with_no_transfer(
    whole: bytes, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: RIPE)
    anew = rewritten(whole, lambda members: chained(members, links(members)[1:]))
    members = members_of(anew.getvalue())
    for name in [name for name in members if name.startswith("papers/000001/")]:
        del members[name]

    sent = {"package": SimpleUploadedFile("p.zip", packed(members).getvalue(), "application/zip")}
    looked = signed_in(aigul_from_records).post(reverse("archive:verify"), sent)

    assert (looked.context["problems"], looked.context["known"]) == ([], None)


def test_the_inventory_of_a_thick_file_comes_in_parts(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "LINES", 1)
    into = case("3-1", permanent=True, years=None)
    filed(aigul_from_records, akim, into, their_number="7")
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))

    members = members_of(package_of(transfer))

    parts = [json.loads(members[f"cases/001/inventory-{part:02}.json"]) for part in (1, 2)]
    assert [[line["n"] for line in part["papers"]] for part in parts] == [[1], [2]]
    assert [part.get("in_all", {}).get("papers") for part in parts] == [None, 2]
    assert [line["lies"] for part in parts for line in part["papers"]] == ["papers/000001", "papers/000002"]


def test_bytes_that_are_not_what_was_stored_are_never_vouched_for(transfer: Transfer) -> None:
    scan = IncomingFile.objects.earliest("pk").attachment
    blobs.path_of(scan.blob_id).write_bytes(b"%PDF-1.4 other")

    kept = build(transfer.pk, RIPE)
    transfer.refresh_from_db()

    assert (kept, transfer.problem) == (False, f"3-5/1: {scan.name}")


def test_a_file_that_the_chain_names_twice_is_read_once(whole: bytes) -> None:
    def doubled(members: dict[str, bytes]) -> None:
        lines = members[CHAIN].splitlines(keepends=True)
        entry = json.loads(lines[0])
        entry["files"].append(entry["files"][0])
        members[CHAIN] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode() + b"\n" + b"".join(lines[1:])

    codes = {code for code, _place in verify(rewritten(whole, doubled)).problems}

    assert "twice" in codes


def with_bytes_between(package: bytes, where: str) -> bytes:
    """Return the package with a hidden paper where no program that unpacks it looks."""
    hidden = b"%PDF-1.4 hidden"
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        second, directory = sorted(old.infolist(), key=lambda each: each.header_offset)[1].header_offset, old.start_dir
    place = {"before": 0, "between": second, "behind": directory, "end": len(package)}[where]
    made = bytearray(package[:place] + hidden + package[place:])
    if where in {"between", "behind"}:
        _move_places(made, place, len(hidden), directory + len(hidden))
    return bytes(made)


def _move_places(made: bytearray, place: int, by: int, directory: int) -> None:
    """Let the directory say again where everything lies."""
    at = directory
    while made[at : at + 4] == b"PK\x01\x02":
        offset = int.from_bytes(made[at + 42 : at + 46], "little")
        made[at + 42 : at + 46] = (offset + by * (offset >= place)).to_bytes(4, "little")
        at += 46 + sum(int.from_bytes(made[at + n : at + n + 2], "little") for n in (28, 30, 32))
    end = made.rindex(b"PK\x05\x06")
    made[end + 16 : end + 20] = directory.to_bytes(4, "little")


@pytest.mark.parametrize("where", ["before", "between", "behind", "end"])
def test_bytes_that_belong_to_no_file_are_found(whole: bytes, where: str) -> None:
    package = io.BytesIO(with_bytes_between(whole, where))

    assert {code for code, _place in verify(package).problems} == {"beside"}


def padded(whole: bytes, pad: str) -> bytes:
    """Return the package with something in a field that nobody asks for, or behind the end of a packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name, content in members_of(whole).items():
            info = zipfile.ZipInfo(name)
            info.comment = b"hidden" if pad == "comment of a file" else b""
            info.extra = b"\xfe\xca\x06\x00hidden" if pad == "field" else b""
            new.writestr(info, content)
        new.comment = b"hidden" if pad == "comment" else b""
    return made.getvalue()


@pytest.mark.parametrize("pad", ["comment of a file", "field", "comment"])
def test_what_is_put_into_fields_that_nobody_reads_is_found(whole: bytes, pad: str) -> None:
    assert {code for code, _place in verify(io.BytesIO(padded(whole, pad))).problems} == {"beside"}
    assert verify(io.BytesIO(padded(whole, "nothing"))).is_whole


def test_bytes_behind_the_end_of_a_packed_file_are_found(whole: bytes) -> None:
    content = bytearray(whole)
    with zipfile.ZipFile(io.BytesIO(whole)) as old:
        member = next(each for each in old.infolist() if each.compress_type == zipfile.ZIP_DEFLATED)
        directory = old.start_dir
    begins = (
        member.header_offset
        + 30
        + sum(
            int.from_bytes(content[member.header_offset + n : member.header_offset + n + 2], "little") for n in (26, 28)
        )
    )
    end, hidden = begins + member.compress_size, b"hidden"
    content[end:end] = hidden
    directory += len(hidden)
    _move_places(content, end, len(hidden), directory)
    entry = next(
        at
        for at in range(directory, len(content))
        if content[at : at + 4] == b"PK\x01\x02" and content[at + 46 :].startswith(member.filename.encode())
    )
    content[entry + 20 : entry + 24] = (member.compress_size + len(hidden)).to_bytes(4, "little")

    assert ("beside", member.filename) in verify(io.BytesIO(bytes(content))).problems
