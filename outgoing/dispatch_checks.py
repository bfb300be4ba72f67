"""What RECORDS looks at before a paper leaves: one table, the questions of 10.18, and what the card answers itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.org.bilingual import Bilingual, in_both
from outgoing.executors import mark_on
from outgoing.higher_checks import lacks_of_request
from outgoing.lack import Lack
from outgoing.mail_checks import goes_by_mail, lacks_of_letter
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from outgoing.way_checks import names_without_address


@dataclass(frozen=True, slots=True)
class Check:
    """One question of the desk.

    key: stored with a refusal; question: what the clerk looks at; ground: what is wrong when the answer is no;
    finds: answers it from the card on the day, True when it is wrong; lacks: of a question that another table answers,
    what that one finds, the gravest first; neither when only the clerk can tell; binds: whether a wrong answer forbids
    the number; clause: by which; concerns: of which papers it is asked, None of all; names: of whom it is wrong, where
    the card knows.
    """

    key: str
    question: object
    ground: object
    finds: Callable[[Outgoing, date], bool] | None = None
    lacks: Callable[[Outgoing, date], Iterator[Lack]] | None = None
    binds: bool = False
    clause: str = "10.18"
    concerns: Callable[[Outgoing], bool] | None = None
    names: Callable[[Outgoing], list[str]] | None = None

    def lack_of(self, outgoing: Outgoing, on: date) -> Lack | None:
        """Return what the card tells to be wrong on the day; None when nothing is, or only the clerk can tell."""
        if self.lacks is not None:
            return next(self.lacks(outgoing, on), None)
        if self.finds is None or not self.finds(outgoing, on):
            return None
        return Lack(self._ground_of(outgoing), self.clause)

    def _ground_of(self, outgoing: Outgoing) -> str:
        """Return the ground as a sentence, and of whom where the card knows."""
        said = str(self.ground).capitalize()
        return f"{said}: {'; '.join(self.names(outgoing))}." if self.names else f"{said}."


def _without_addressee(outgoing: Outgoing, _on: date) -> bool:
    return outgoing.kind.needs_addressee and not outgoing.addressees.exists()


def _without_address(outgoing: Outgoing, _on: date) -> bool:
    return bool(names_without_address(outgoing))


ANNEX_WORDS = ("қосымша:", "қоса беріл", "приложение:", "прилагается", "прилагаются")


def _without_annex(outgoing: Outgoing, _on: date) -> bool:
    """Tell whether the text names annexes and none is there."""
    version = last_version(outgoing)
    text = f"{version.text_kk} {version.text_ru}".casefold()
    return any(word in text for word in ANNEX_WORDS) and not version.files.exists()


CHECKS: tuple[Check, ...] = (
    Check(
        "form",
        _("It is formed as the Rules want: head, number of the paper it answers, heading, signature."),
        _("it is not formed as the Rules want"),
    ),
    Check("addressee", _("It has its addressee."), _("it has no addressee"), _without_addressee, binds=True),
    Check(
        "address",
        _("Every addressee has the address its way needs."),
        _("an addressee has no address"),
        _without_address,
        binds=True,
        names=names_without_address,
    ),
    Check(
        "annexes",
        _("The annexes that the text names are there."),
        _("annexes that the text names are missing"),
        _without_annex,
    ),
    Check(
        "language",
        _("It is in the state language, or in the state language and Russian (10.21)."),
        _("it is not in the state language"),
        lambda outgoing, _on: outgoing.language == Outgoing.Language.RU,
    ),
    Check(
        "executor",
        _("The surname and the telephone of the executor stand on it (10.9)."),
        _("the executor's telephone is missing"),
        lambda outgoing, _on: not mark_on(outgoing, last_version(outgoing)).phone,
    ),
    Check(
        "mail",
        _("By e-mail: number and date of the request it answers, surname and telephone of the executor (10.9)."),
        _("by e-mail it lacks the number and date of the request or the executor's telephone (10.9)"),
        lacks=lambda outgoing, _on: lacks_of_letter(outgoing),
        binds=True,
        clause="10.9",
        concerns=goes_by_mail,
    ),
    Check(
        "request",
        _("To a higher body: reference to the assignment and exactly one request with what it demands (12.6)."),
        _("it is not formed as a paper to a higher body (12.6)"),
        lacks=lacks_of_request,
        binds=True,
        clause="12.6",
    ),
    Check(
        "no_assignment",
        _("It executes no assignment of a higher body, as it says (12.6)."),
        _("it executes an assignment of a higher body and does not name it (12.6)"),
        clause="12.6",
        concerns=lambda outgoing: bool(outgoing.no_assignment),
    ),
    Check("needless", _("There is a reason to send it (10.19)."), _("there is no reason to send it")),
)
BY_KEY = {check.key: check for check in CHECKS}
GRAVEST = ("12.6", "10.9")  # before 10.18, on which every other ground rests


def checks_of(outgoing: Outgoing) -> list[Check]:
    """Return the questions that are asked of the paper."""
    return [check for check in CHECKS if check.concerns is None or check.concerns(outgoing)]


def clause_of(grounds: Iterable[str]) -> str:
    """Return the clause by which a paper goes back: the gravest on which one of the grounds rests."""
    clauses = {BY_KEY[key].clause for key in grounds if key in BY_KEY}
    return next((clause for clause in GRAVEST if clause in clauses), "10.18")


def broken(outgoing: Outgoing, on: date) -> dict[str, Lack]:
    """Return key of each question that the card itself answers with no on the day → what is wrong, by which clause."""
    found = {check.key: check.lack_of(outgoing, on) for check in checks_of(outgoing)}
    return {key: lack for key, lack in found.items() if lack is not None}


def said_in_both(grounds: Iterable[str]) -> Bilingual:
    """Return the grounds of a refusal in both languages, as the journal keeps them."""
    said = [in_both(BY_KEY[key].ground) for key in grounds]  # type: ignore[arg-type]
    return {language: "; ".join(one[language] for one in said) for language in ("kk", "ru")}


def with_details(said: Bilingual, details: str) -> Bilingual:
    """Return the grounds, and below them what the clerk typed beside, which stands as he typed it."""
    return {language: "\n\n".join(filter(None, (words, details.strip()))) for language, words in said.items()}
