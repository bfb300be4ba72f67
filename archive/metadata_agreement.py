"""How a paper of the office came to be, as data of a package: versions, agreement, signature, materials, dispatch.

10.18–10.22, 12.2, 12.4, 12.5.
"""

from __future__ import annotations

from approvals.models import ApprovalSheet, Opinion
from approvals.states import OpinionState, SheetState
from archive.metadata import Data, choice, day, doer, moment, named, person
from outgoing.materials import materials_of
from outgoing.models import Addressee, Channel, DetachedSignature, Material, Outgoing, Signature, Version
from outgoing.states import DispatchState


def agreement_of(paper: Outgoing) -> list[Data]:
    """Return every sheet of agreement of the paper with its opinions: who, from which post, when, what he said."""
    sheets = ApprovalSheet.objects.filter(subject_kind="outgoing", subject_id=paper.pk).order_by("started_at", "pk")
    return [
        {
            "version": sheet.version,
            "digest": sheet.digest,
            "state": choice(sheet.state, SheetState(sheet.state).label),
            "sent_at": moment(sheet.started_at),
            "closed_at": moment(sheet.closed_at),
            "opinions": [_opinion(each) for each in _opinions(sheet)],
        }
        for sheet in sheets
    ]


def _opinions(sheet: ApprovalSheet) -> list[Opinion]:
    return list(
        sheet.opinions.select_related("approver", "post", "by", "on_behalf_of", "carried_from__sheet").order_by(
            "step", "pk"
        )
    )


def _opinion(row: Opinion) -> Data:
    at = row.at or row.asked_at
    return {
        "asked": person(row.approver, at, row.post),
        "ground": choice(row.ground, Opinion.Ground(row.ground).label),
        "clause": row.clause,
        "state": choice(row.state, OpinionState(row.state).label),
        "by": doer(row.by, row.on_behalf_of, row.at, row.post),
        "on_behalf_of": person(row.on_behalf_of, row.at, row.post),
        "at": moment(row.at),
        "reason": row.reason,
        "carried": row.carried_from is not None,
        "carried_from_version": row.carried_from.sheet.version if row.carried_from else "",
    }


def signatures_of(paper: Outgoing) -> list[Data]:
    """Return every signature, in force or void, with the digest of the exact bytes and the signature files beside."""
    rows = Signature.objects.filter(outgoing=paper).select_related("officer", "on_behalf_of", "attachment", "version")
    return [
        {
            "by": doer(row.officer, row.on_behalf_of, row.at),
            "on_behalf_of": person(row.on_behalf_of, row.at),
            "at": moment(row.at),
            "version": row.version.ordinal,
            "sha256": row.sha256,
            "void_since": moment(row.voided_at),
            "files": [
                {"name": each.name, "sha256": each.sha256, "brought_at": moment(each.at)} for each in _beside(row)
            ],
        }
        for row in rows.order_by("at", "pk")
    ]


def _beside(signature: Signature) -> list[DetachedSignature]:
    return list(DetachedSignature.objects.filter(signature=signature).defer("content").order_by("pk"))


def versions_of(paper: Outgoing) -> list[Data]:
    """Return the versions of the words with their digests."""
    rows = Version.objects.filter(outgoing=paper).select_related("made_by").order_by("ordinal")
    return [
        {
            "version": row.ordinal,
            "digest": row.digest,
            "by": person(row.made_by, row.made_at),
            "at": moment(row.made_at),
        }
        for row in rows
    ]


def materials_laid_to(paper: Outgoing) -> list[Data]:
    """Return the written materials of the bodies that gave any: who signed, who answers, when it came (12.2, 12.3)."""
    return [_material(row) for row in materials_of(paper)]


def _material(row: Material) -> Data:
    came_with = row.incoming or row.internal
    return {
        "body": named(row.unit),
        "signed_by": person(row.signer, row.added_at) | {"post": {"kk": row.post_kk, "ru": row.post_ru or row.post_kk}},
        "by_head": row.by_head,
        "answers": person(row.head, row.added_at),
        "signed_on": day(row.signed_on),
        "presented_on": day(row.presented_on),
        "due_on": day(row.due_on),
        "order_number": row.order_number,
        "order_on": day(row.order_on),
        "files": [{"name": each.name, "sha256": each.blob_id} for each in (row.file, row.order_copy) if each],
        "came_with": came_with.number if came_with else "",
        "text": row.text,
    }


def sent_to(paper: Outgoing) -> list[Data]:
    """Return to whom the paper went, by which way, when, and what is known of its delivery (10.20)."""
    rows = Addressee.objects.filter(outgoing=paper).select_related("unit", "sent_by").order_by("order", "pk")
    return [
        {
            "addressee": {"kk": row.line_in("kk"), "ru": row.line_in("ru")},
            "way": choice(row.channel, Channel(row.channel).label),
            "state": choice(row.state, DispatchState(row.state).label),
            "sent_at": moment(row.sent_at),
            "sent_by": person(row.sent_by, row.sent_at),
            "record": row.record,
        }
        for row in rows
    ]
