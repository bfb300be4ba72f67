"""An old journal the demo office has brought and looked through, ready to be taken over (room: demo; 10.5, 10.9).

It is not taken over: whoever tries the demo presses that button himself; the demo's letters stay those it counts.
"""

from __future__ import annotations

import csv
from datetime import datetime
from io import StringIO

from django.core.files.uploadedfile import SimpleUploadedFile

from apparat.journal.operation import operation
from apparat.org.models import Officer
from documents.models import DocumentKind
from imports.actions.check_import import check_import
from imports.actions.upload_import import upload_import
from imports.columns import propose
from imports.models import Run
from imports.work import look_through

NAME = "кіріс-журналы-2023.csv"
HEADINGS = ("№", "Түскен күні", "Корреспондент", "Құжат нөмірі", "Құжат күні", "Қысқаша мазмұны", "Кімге жолданды")
ROWS = (  # two of them with faults, as old journals have them
    (
        "3-5/1",
        "05.01.2023",
        "Түркістан облысының қаржы басқармасы",
        "12-05/7",
        "04.01.2023",
        "Бюджеттің атқарылуы туралы",
        "Қаржы бөлімі",
    ),
    (
        "3-5/2",
        "06.01.2023",
        "«Игілік-2050» ЖШС",
        "3",
        "05.01.2023",
        "Жер учаскесін беру туралы",
        "Жер қатынастары бөлімі",
    ),
    (
        "3-5/3",
        "09.01.2023",
        "Түркістан облысының білім басқармасы",
        "08-14/21",
        "06.01.2023",
        "Мектептердің қысқы маусымға дайындығы туралы",
        "Білім бөлімі",
    ),
    ("3-5/4", "10.01.2023", "Төлеген Айсұлу Бекқызы", "", "", "Көшені жарықтандыру туралы", "ТҮКШ бөлімі"),
    (
        "3-5/5",
        "29.02.2023",
        "«Береке» шаруа қожалығы",
        "17",
        "09.01.2023",
        "Субсидия туралы",
        "Ауыл шаруашылығы бөлімі",
    ),
    (
        "3-5/7",
        "12.01.2023",
        "Түркістан облысының статистика департаменті",
        "01-9/44",
        "11.01.2023",
        "Статистикалық есептер туралы",
        "Экономика бөлімі",
    ),
    ("", "13.01.2023", "«Береке» шаруа қожалығы", "18", "12.01.2023", "Суармалы су туралы", "Ауыл шаруашылығы бөлімі"),
    (
        "3-5/9",
        "16.01.2023",
        "«Игілік-2050» ЖШС",
        "9",
        "13.01.2023",
        "Жер учаскесі туралы қайталама хат",
        "Жер қатынастары бөлімі",
    ),
)


def bring_old_journal(clerk: Officer, now: datetime) -> Run:
    """Bring the journal in the clerk's name and look it through."""
    out = StringIO()
    csv.writer(out, delimiter=";").writerows([HEADINGS, *ROWS])
    letter = DocumentKind.objects.get(code="letter")
    with operation():
        run = upload_import(by=clerk, at=now, file=SimpleUploadedFile(NAME, out.getvalue().encode("utf-8-sig")))
        columns = propose(run.layout["headings"])
        check_import(run=run, by=clerk, at=now, columns=columns, kind=letter, channel="post")
    look_through(run, lambda: now)
    run.refresh_from_db()
    return run
