"""13.13: information on execution."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control import access
from control.actions.ask_redirection import ask_redirection
from control.actions.submit_report import submit_report
from control.models import Assignment, Redirection, Report, ReportFile
from control.states import AssignmentState, RedirectionState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.13")]
AT = almaty("2026-06-04 17:00")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
PNG += b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa7\x9a\x9d\xb7\x00\x00\x00\x00IEND\xaeB`\x82"


def report(assignment: Assignment, by: Officer, **facts: object) -> Report:
    """Report a day before the day of information."""
    return submit_report(assignment=assignment, by=by, at=facts.pop("at", AT), text="Орындалды", **facts)  # type: ignore[arg-type]


def test_13_13_the_report_meets_both_terms_on_its_day(
    akim: Officer, department_head: Officer, head_of_apparatus: Officer
) -> None:
    assignment = make.accepted(akim, department_head)

    made = report(assignment, department_head)

    stored = make.fresh(assignment)
    assert stored.state == AssignmentState.REPORTED
    assert (made.by, made.on_behalf_of, made.at) == (department_head, None, AT)
    assert stored.deadline is not None
    assert stored.report_deadline is not None
    assert (stored.deadline.state, stored.deadline.closed_on) == (Deadline.State.MET, date(2026, 6, 4))
    assert (stored.report_deadline.state, stored.report_deadline.closed_on) == (Deadline.State.MET, date(2026, 6, 4))
    told = Notice.objects.filter(kind="control.reported")
    assert {notice.officer for notice in told} == {akim, head_of_apparatus}


def test_13_13_a_late_report_is_taken_and_its_lateness_stays(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    report(assignment, department_head, at=almaty("2026-06-15 09:00"))

    stored = make.fresh(assignment)
    assert stored.deadline is not None
    assert stored.deadline.is_overdue(date(2026, 7, 1))


def test_13_13_files_stay_with_the_report(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    made = report(assignment, department_head, files=[SimpleUploadedFile("жол.png", PNG, "image/png")])

    row = ReportFile.objects.get(report=made)
    assert (row.attachment.name, row.attachment.role, row.attachment.uploaded_by) == (
        "жол.png",
        "report",
        department_head,
    )


def test_a_bad_file_leaves_nothing_behind(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(Refusal):
        report(assignment, department_head, files=[SimpleUploadedFile("жол.pdf", b"MZ\x90\x00 no paper")])

    assert make.fresh(assignment).state == AssignmentState.ACCEPTED
    assert Report.objects.count() == 0


def test_13_13_of_a_body_its_first_head_reports_not_its_specialist(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    assignment = make.accepted(akim, executor)

    with pytest.raises(Refusal) as caught:
        report(assignment, executor)
    made = report(assignment, department_head)

    assert caught.value.clause == "13.13"
    assert made.by == department_head


def test_13_13_the_head_of_another_body_does_not_report(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    verdict = access.may_report(rural_akim, assignment, AT.date())

    assert (bool(verdict), verdict.clause) == (False, "13.13")


def test_13_13_in_the_apparatus_the_lead_himself_reports(akim: Officer, aigul_from_records: Officer) -> None:
    assignment = make.accepted(akim, aigul_from_records)

    assert report(assignment, aigul_from_records).by == aigul_from_records


def test_13_13_the_right_of_first_signature_is_enough(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    assert executor.position is not None
    executor.position.first_signature = True
    executor.position.save()
    assignment = make.accepted(akim, department_head)

    assert report(assignment, executor).by == executor


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_first_head_signs_on_his_behalf(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    people.acts_for(executor, department_head, starts_on=date(2026, 6, 1), ends_on=date(2026, 6, 30))
    assignment = make.accepted(akim, department_head)

    made = report(assignment, executor)

    entry = Entry.objects.get(event="assignment.submit_report")
    assert (made.by, made.on_behalf_of) == (executor, department_head)
    assert (entry.officer, entry.on_behalf_of) == (executor, department_head)


def test_13_13_what_was_not_taken_into_work_is_not_reported(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    with pytest.raises(Refusal) as caught:
        report(assignment, department_head)

    assert caught.value.clause == "13.13"


def test_a_stranger_does_not_report(akim: Officer, department_head: Officer, stranger: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(Refusal):
        report(assignment, stranger)

    assert Report.objects.count() == 0


def test_13_13_after_a_return_it_is_reported_anew(akim: Officer, department_head: Officer) -> None:
    assignment = make.returned(akim, department_head)

    report(assignment, department_head)

    stored = make.fresh(assignment)
    assert stored.state == AssignmentState.REPORTED
    assert stored.reports.count() == 2
    assert stored.deadline is not None
    assert stored.deadline.closed_on == AT.date()
    assert stored.report_deadline is not None
    assert stored.report_deadline.closed_on == make.GIVEN.date()  # the first information stays what it was


@pytest.mark.clause("13.5")
def test_13_5_a_report_takes_back_the_request_to_redirect(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head)
    ask_redirection(assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр")

    report(assignment, department_head)

    assert Redirection.objects.get().state == RedirectionState.WITHDRAWN
    assert Entry.objects.get(event="redirection.withdraw_redirection").clause == "13.5"
