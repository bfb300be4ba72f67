"""Uploads over the limit end as a sentence in the form, not as a broken connection or a full memory."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.core.exceptions import RequestDataTooBig
from django.http import QueryDict
from django.test import RequestFactory
from django.test.client import BOUNDARY, MULTIPART_CONTENT
from django.utils.datastructures import MultiValueDict

from apparat.files.forms import FilesField, OneFileField
from apparat.files.limits import FileLimits
from tests.factories import files

SMALL = FileLimits(file_bytes=2_000, paper_bytes=3_000, files=2)
MEGABYTE = 1024 * 1024


class PaperForm(forms.Form):
    """A form with a text, files and the copy of an order."""

    summary = forms.CharField(required=False)
    scans = FilesField(required=False)
    order = OneFileField(required=False)


class SmallForm(forms.Form):
    """A form with files that must come and are few and small."""

    scans = FilesField(limits=SMALL)


class Wire(io.RawIOBase):
    """A request's body made on the fly: so many megabytes of each file, never held in memory."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.parts = _parts(sizes)
        self.rest = b""
        self.length = sum(len(part) for part in _parts(sizes))

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give the next bytes."""
        self.rest = self.rest or next(self.parts, b"")
        given, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


def _parts(sizes: dict[str, int]) -> Iterator[bytes]:
    for name, megabytes in sizes.items():
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="scans"; filename="{name}"\r\n\r\n'
        yield head.encode()
        yield b"%PDF-"
        for _megabyte in range(megabytes):
            yield b"x" * MEGABYTE
        yield b"\r\n"
    tail = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="summary"\r\n\r\nМазмұны\r\n--{BOUNDARY}--\r\n'
    yield tail.encode()


def posted(sizes: dict[str, int]) -> Any:
    """A POST with such files."""
    wire = Wire(sizes)
    request = RequestFactory().generic("POST", "/", b"x", content_type=MULTIPART_CONTENT)
    request.META["CONTENT_LENGTH"] = str(wire.length)
    request._stream = io.BufferedReader(wire)
    return request


def chosen(*uploads: Any) -> MultiValueDict[str, Any]:
    """The files of a form."""
    return MultiValueDict({"scans": list(uploads)})


def test_a_file_of_200_megabytes_becomes_a_sentence_and_the_typed_text_survives() -> None:
    request = posted({"үлкен.pdf": 200})
    tracemalloc.start()

    form = PaperForm(request.POST, request.FILES)
    errors = form.errors
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert errors == {"scans": ["The file “үлкен.pdf” is larger than 95 MB. (clause № 703, 147)"]}
    assert form.data["summary"] == "Мазмұны"
    assert peak < 20 * MEGABYTE


def test_files_that_are_too_much_only_together_are_refused_once() -> None:
    request = posted({"бір.pdf": 60, "екі.pdf": 60, "үш.pdf": 1})

    form = PaperForm(request.POST, request.FILES)

    assert form.errors == {"scans": ["The files together are larger than 95 MB. (clause № 703, 147)"]}


def test_an_absurd_request_is_refused_before_its_first_byte() -> None:
    request = posted({"хат.pdf": 1})
    request.META["CONTENT_LENGTH"] = str(1024**3 + 1)

    with pytest.raises(RequestDataTooBig):
        _ = request.POST


def test_good_files_come_through_whole_and_in_order() -> None:
    form = PaperForm({}, chosen(files.upload("бір.pdf"), files.upload("екі.docx", files.office("docx"))))

    assert form.is_valid()
    assert [upload.name for upload in form.cleaned_data["scans"]] == ["бір.pdf", "екі.docx"]
    assert [upload.read(5) for upload in form.cleaned_data["scans"]] == [b"%PDF-", b"PK\x03\x04\x14"]


def test_every_bad_file_is_named_with_its_own_reason() -> None:
    empty = files.upload("бос.pdf", b"x")
    empty.truncate(0)
    empty.size = 0

    form = PaperForm({}, chosen(files.upload("жақсы.pdf"), empty, files.upload("есеп.pdf", files.EXE)))

    assert form.errors["scans"] == [
        "The file “бос.pdf” is empty. (clause № 703, 43)",
        "The file “есеп.pdf” is of a kind that is not taken: it looks like “Windows Executable”. (clause № 703, 43)",
    ]


def test_too_many_files_are_refused() -> None:
    form = SmallForm({}, chosen(*files.uploads(["бір.pdf", "екі.pdf", "үш.pdf"])))

    assert form.errors["scans"] == ["No more than 2 files are taken. (clause № 703, 147)"]


def test_files_that_must_come_are_asked_for() -> None:
    form = SmallForm({}, chosen())

    assert form.errors["scans"] == ["Attach the file of the paper."]


def test_no_files_are_an_empty_list_where_they_may_be_left_out() -> None:
    form = PaperForm(QueryDict(), MultiValueDict())

    assert form.is_valid()
    assert (form.cleaned_data["scans"], form.cleaned_data["order"]) == ([], None)


def test_a_single_file_comes_as_itself() -> None:
    order = files.upload("бұйрық.pdf")

    form = PaperForm({}, MultiValueDict({"order": [order]}))

    assert form.is_valid()
    assert form.cleaned_data["order"] is order


def test_the_input_offers_the_kinds_that_are_taken() -> None:
    html = str(PaperForm()["scans"])

    assert 'type="file"' in html
    assert " multiple" in html
    assert 'accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png,.rtf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.rar,.zip"' in html
    assert " multiple" not in str(PaperForm()["order"])
