"""The names of days off in three languages; the Kazakh name is the key, as it stands in the calendar (room: worktime).

Names follow Law № 267-II "On holidays" (art. 2, 3) and the Labour Code, art. 84(5).
"""

from __future__ import annotations

from apparat.worktime.calendar import WEEKEND

# Kazakh name → (Russian, English)
_NAMES: dict[str, tuple[str, str]] = {
    "Жаңа жыл": ("Новый год", "New Year"),
    "Православиелік Рождество": ("православное Рождество", "Orthodox Christmas"),
    "Халықаралық әйелдер күні": ("Международный женский день", "International Women's Day"),
    "Қазақстан Республикасының Конституциясы күні": ("День Конституции Республики Казахстан", "Constitution Day"),
    "Наурыз мейрамы": ("Наурыз мейрамы", "Nauryz"),
    "Қазақстан халқының бірлігі мерекесі": ("Праздник единства народа Казахстана", "Kazakhstan People's Unity Day"),
    "Отан қорғаушы күні": ("День защитника Отечества", "Defender of the Fatherland Day"),
    "Жеңіс күні": ("День Победы", "Victory Day"),
    "Құрбан айт": ("Курбан айт", "Kurban Ait"),
    "Астана күні": ("День Столицы", "Capital Day"),
    "Республика күні": ("День Республики", "Republic Day"),
    "Қазақстан Республикасы күні": ("День Республики Казахстан", "Day of the Republic of Kazakhstan"),
    "Қазақстан Республикасының Тұңғыш Президенті күні": (
        "День Первого Президента Республики Казахстан",
        "Day of the First President",
    ),
    "Тәуелсіздік күні": ("День Независимости", "Independence Day"),
    "Ауыстырылған демалыс күні": ("перенесённый выходной день", "moved day off"),
    "Ауыстырылған жұмыс күні": ("перенесённый рабочий день", "moved working day"),
}
_NOTES: dict[str, tuple[str, str]] = {
    "ауыстырылған демалыс күні": ("перенесённый выходной день", "moved day off"),
    "күні болжамды": ("дата предварительная", "date expected"),
}
_WEEKEND = {"kk": "демалыс күні", "ru": "выходной день", "en": "weekend"}
_PLACE = {"ru": 0, "en": 1}


def day_name(why: str, language: str) -> str:
    """Return the reason ``why`` a day is off (from ``WorkCalendar.why_off``) in ``language`` ("kk", "ru", "en").

    A name is "base" or "base (note)"; whatever the table does not know, such as a name typed by the office, is returned
    as it stands in Kazakh.
    """
    if why == WEEKEND:
        return _WEEKEND.get(language, _WEEKEND["kk"])
    place = _PLACE.get(language)
    if place is None:
        return why
    base, bracket, note = why.partition(" (")
    name = _NAMES[base][place] if base in _NAMES else base
    if not bracket:
        return name
    note = note.removesuffix(")")
    return f"{name} ({_NOTES[note][place] if note in _NOTES else note})"
