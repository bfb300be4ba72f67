"""Terms of the Regulation without a figure: the deed is due on the same or the next day (regulation; 5.11, 10.9).

They are not among the 55 of ``terms.py``, whose numbers stand in the act; they are counted by the same rules.
"""

from __future__ import annotations

from apparat.regulation.act.clause import Words
from apparat.regulation.terms import Said, Side, Term, Unit

SAME_DAY: tuple[Term, ...] = (
    Term(
        "sitting.handover",
        "5.11",
        1,
        Unit.WORKING_DAYS,
        Side.AFTER,
        "sitting.held_on",
        Words(
            "қол қойылған қаулыларды хаттамамен бірге Құжаттандыру бөлімшесіне беру",
            "передать подписанные постановления вместе с протоколом в отдел документирования",
            "hand the signed decrees and the protocol to the documentation unit",
        ),
        part="¶2",
        said=Said.DAY,
    ),
    Term(
        "intake.registration",
        "10.9",
        0,
        Unit.WORKING_DAYS,
        Side.AFTER,
        "document.received_on",
        Words(
            "келіп түскен құжатты тіркеу немесе тіркеусіз қайтару",
            "зарегистрировать поступивший документ или вернуть его без регистрации",
            "register the paper received, or return it without registration",
        ),
        part="¶1",
        said=Said.DAY,
        rolls=False,  # an urgent paper is registered on the day it came, whatever day that is
    ),
)

BY_KEY: dict[str, Term] = {term.key: term for term in SAME_DAY}
