"""Life cycles of the nomenclature of a year and of one file (10.5; law.md 3.4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from apparat.lifecycle.machine import Lifecycle, Move
from apparat.numbering.models import CaseFile

CLAUSE = "10.5"


class NomenclatureState(models.TextChoices):
    """Where the nomenclature of a year stands (№ 703 p. 131, 133, 135). Its force is a question of the day."""

    DRAFTING = "drafting", _("being drawn up")
    SIGNED = "signed", _("signed by the head of the documentation unit")
    AGREED = "agreed", _("agreed by the expert commission")
    APPROVED = "approved", _("approved")
    CLOSED = "closed", _("closed with its summary")


class TransferState(models.TextChoices):
    """Where a transfer to the archive stands (№ 703 p. 187–188, 194)."""

    BUILDING = "building", _("the package is being built")
    READY = "ready", _("the package is ready")
    HANDED = "handed", _("accepted by the archive")
    WITHDRAWN = "withdrawn", _("transfer withdrawn")


class DestructionState(models.TextChoices):
    """Where an act of destruction stands."""

    DRAWN = "drawn", _("to be approved")
    APPROVED = "approved", _("approved, the files are destroyed")
    WITHDRAWN = "withdrawn", _("act withdrawn")


class HandoverState(models.TextChoices):
    """Where a handover act stands (10.7)."""

    DRAWN = "drawn", _("to be signed")
    COMPLETED = "completed", _("signed, handed over")
    WITHDRAWN = "withdrawn", _("act withdrawn")


class AccountState(models.TextChoices):
    """Where an account of the head of a unit stands (10.5)."""

    ASKED = "asked", _("asked for")
    GIVEN = "given", _("account given")
    WITHDRAWN = "withdrawn", _("not asked for any more")


N, C, T, D, H = NomenclatureState, CaseFile.State, TransferState, DestructionState, HandoverState

NOMENCLATURE = Lifecycle(
    "nomenclature",
    NomenclatureState,
    N.DRAFTING,
    (
        Move("sign_nomenclature", frozenset({N.DRAFTING}), N.SIGNED, CLAUSE),
        Move("agree_nomenclature", frozenset({N.SIGNED}), N.AGREED, CLAUSE),
        Move("approve_nomenclature", frozenset({N.AGREED}), N.APPROVED, CLAUSE),
        Move("return_nomenclature", frozenset({N.SIGNED, N.AGREED}), N.DRAFTING, CLAUSE),
        Move("close_nomenclature", frozenset({N.APPROVED}), N.CLOSED, CLAUSE),
    ),
)

CASE = Lifecycle(
    "case_file",
    C,
    C.DRAFT,
    (
        Move("open_case", frozenset({C.DRAFT}), C.OPEN, CLAUSE),
        Move("carry_case_over", frozenset({C.OPEN}), C.CARRIED, CLAUSE),
        Move("close_case", frozenset({C.OPEN}), C.CLOSED, CLAUSE),
        Move("transfer_case", frozenset({C.CLOSED, C.CARRIED}), C.TRANSFERRED, CLAUSE),
        Move("destroy_case", frozenset({C.CLOSED, C.CARRIED}), C.DESTROYED, CLAUSE),
    ),
)

TRANSFER = Lifecycle(
    "transfer",
    TransferState,
    T.BUILDING,
    (
        Move("finish_package", frozenset({T.BUILDING}), T.READY, CLAUSE),
        Move("hand_transfer", frozenset({T.READY}), T.HANDED, CLAUSE),
        Move("withdraw_transfer", frozenset({T.BUILDING, T.READY}), T.WITHDRAWN, CLAUSE),
    ),
)

DESTRUCTION = Lifecycle(
    "destruction",
    DestructionState,
    D.DRAWN,
    (
        Move("approve_destruction", frozenset({D.DRAWN}), D.APPROVED, CLAUSE),
        Move("withdraw_destruction", frozenset({D.DRAWN}), D.WITHDRAWN, CLAUSE),
    ),
)

HANDOVER = Lifecycle(
    "handover",
    HandoverState,
    H.DRAWN,
    (
        Move("complete_handover", frozenset({H.DRAWN}), H.COMPLETED, "10.7"),
        Move("withdraw_handover", frozenset({H.DRAWN}), H.WITHDRAWN, "10.7"),
    ),
)

ACCOUNT = Lifecycle(
    "unit_account",
    AccountState,
    AccountState.ASKED,
    (
        Move("give_account", frozenset({AccountState.ASKED}), AccountState.GIVEN, CLAUSE),
        Move("withdraw_account", frozenset({AccountState.ASKED}), AccountState.WITHDRAWN, CLAUSE),
    ),
)
