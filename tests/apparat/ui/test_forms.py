"""Fields of the house: days as papers write them, officers by position, several files with told limits."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import override

from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.ui.forms import FilesField, HouseRenderer, OfficerChoice, OfficersChoice, chosen

ON = date(2026, 11, 23)


class Form(forms.Form):
    """A day, two files at most."""

    on = forms.DateField(label="Day", help_text="the day of the letter")
    attached = FilesField(label="Files", max_bytes=10, max_count=2, required=False)


def sent(*files: SimpleUploadedFile, on: str = "16.12.2026") -> Form:
    """Return the form as sent."""
    return Form({"on": on}, MultiValueDict({"attached": list(files)}))


def file(name: str, content: bytes = b"text") -> SimpleUploadedFile:
    """Make an uploaded file."""
    return SimpleUploadedFile(name, content)


def test_a_day_is_read_as_papers_write_it() -> None:
    form = sent()

    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2026, 12, 16)


def test_a_day_is_shown_as_papers_write_it() -> None:
    assert 'value="16.12.2026"' in str(Form(initial={"on": date(2026, 12, 16)})["on"])


def test_a_day_is_shown_so_whatever_format_the_widget_was_given() -> None:
    widget = forms.DateInput(format="%Y-%m-%d")

    drawn = widget.render("on", date(2026, 12, 16), renderer=HouseRenderer())

    assert 'value="16.12.2026"' in drawn


def test_what_is_not_a_day_comes_back_as_it_was_typed() -> None:
    assert 'value="ертең"' in str(sent(on="ертең")["on"])


def test_a_wrong_field_is_told_at_the_field_and_to_screen_readers() -> None:
    drawn = sent(on="31.02.2026")["on"].as_field_group()

    assert 'data-state="wrong"' in drawn
    assert 'aria-describedby="id_on_helptext id_on_error"' in drawn
    assert 'id="id_on_error"' in drawn


def test_several_files_are_a_list() -> None:
    form = sent(file("a.txt"), file("b.txt"))

    assert form.is_valid()
    assert [each.name for each in form.cleaned_data["attached"]] == ["a.txt", "b.txt"]


def test_no_files_are_an_empty_list() -> None:
    form = sent()

    assert form.is_valid()
    assert form.cleaned_data["attached"] == []


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([file("a.txt"), file("b.txt"), file("c.txt")], "3 files were chosen; at most 2 may be sent at once."),
        ([file("a.txt", b"x" * 11)], "“a.txt” is 11\xa0bytes; at most 10\xa0bytes is accepted."),
        ([file("a.txt", b"")], "The submitted file is empty."),
    ],
    ids=["too many", "too large", "empty"],
)
def test_wrong_files_are_told_in_words(files: list[SimpleUploadedFile], told: str) -> None:
    with override("en"):
        form = sent(*files)

        assert dict(form.errors) == {"attached": [told]}


def test_required_files_are_required() -> None:
    field = FilesField(max_bytes=10, max_count=2)

    with pytest.raises(forms.ValidationError):
        field.clean([])


def test_limits_of_files_are_told_beforehand() -> None:
    with override("en"):
        assert "At most 2 files, each up to 10\xa0bytes." in Form()["attached"].as_field_group()


@pytest.mark.django_db
def test_an_officer_is_named_with_position_and_unit(executor: Officer) -> None:
    field = OfficerChoice(working_officers(ON))

    names = [field.label_from_instance(each) for each in field.queryset or ()]

    assert names == [f"{executor.full_name} – {executor.position}, {executor.unit}"]


@pytest.mark.django_db
def test_an_officer_without_a_position_is_only_named(executor: Officer) -> None:
    executor.position = None
    executor.save()

    assert OfficersChoice(working_officers(ON)).label_from_instance(executor) == executor.full_name


def test_only_filters_that_say_something_are_in_use() -> None:
    form = Form({"on": "16.12.2026"})

    assert chosen(form, ["on", "attached"]) == {"on": date(2026, 12, 16)}
