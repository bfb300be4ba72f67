"""Samples to be downloaded: a journal with the headings of the law, an export of Documentolog; all invented (10.9)."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

FOLDER = Path(__file__).parent / "sample"
LANGUAGES = ("kk", "ru")
BOM = b"\xef\xbb\xbf"  # by which Excel knows UTF-8
TABLES = {
    "kk": (
        (
            "№",
            "Түскен күні",
            "Корреспондент, құжат күні мен индексі",
            "БСН/ЖСН",
            "Құжат түрі",
            "Қысқаша мазмұны",
            "Бұрыштама немесе кімге жолданды",
            "Қолхат",
            "Орындалуы туралы белгі",
            "Ескертпе",
        ),
        (
            "3-5/1",
            "05.01.2024",
            "Түркістан облысының қаржы басқармасы, 04.01.2024 № 12-05/7",
            "",
            "Хат",
            "Бюджеттің атқарылуы туралы",
            "Қаржы бөлімі: орындауға",
            "05.01.2024",
            "18.01.2024 № 02-11/40 жауап берілді",
            "",
        ),
        (
            "3-5/2",
            "08.01.2024",
            "«Игілік-2050» ЖШС, 05.01.2024 № 3",
            "",
            "Хат",
            "Жер учаскесін беру туралы",
            "Жер қатынастары бөлімі",
            "09.01.2024",
            "",
            "Қайталап",
        ),
    ),
    "ru": (
        (
            "№",
            "Дата поступления",
            "Корреспондент, дата и индекс документа",
            "БИН/ИИН",
            "Вид документа",
            "Краткое содержание",
            "Резолюция или кому направлен",
            "Расписка в получении",
            "Отметка об исполнении",
            "Примечание",
        ),
        (
            "3-5/1",
            "05.01.2024",
            "Управление финансов Туркестанской области, 04.01.2024 № 12-05/7",
            "",
            "Письмо",
            "Об исполнении бюджета",
            "Отдел финансов: к исполнению",
            "05.01.2024",
            "Отвечено 18.01.2024 № 02-11/40",
            "",
        ),
        (
            "3-5/2",
            "08.01.2024",
            "ТОО «Игилик-2050», 05.01.2024 № 3",
            "",
            "Письмо",
            "О выделении земельного участка",
            "Отдел земельных отношений",
            "09.01.2024",
            "",
            "Повторно",
        ),
    ),
}


def table(language: str) -> bytes:
    """Return the sample of a journal as CSV, as Excel of this country writes one: with semicolons."""
    out = StringIO()
    csv.writer(out, delimiter=";").writerows(TABLES[language])
    return BOM + out.getvalue().encode()


def export() -> bytes:
    """Return the sample of an export: every file of the folder `sample`, under its name there."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for path in sorted(FOLDER.rglob("*")):
            if path.is_file():
                archive.writestr(str(path.relative_to(FOLDER)), path.read_bytes())
    return out.getvalue()
