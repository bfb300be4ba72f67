"""How terms, limits and rhythms are said in kk, ru and en: data, because the numbers bend the words (room: clauses)."""

from __future__ import annotations

from apparat.regulation.act import Words
from apparat.regulation.explain import quantity
from apparat.regulation.limits import Limit
from apparat.regulation.rhythms import Every
from apparat.regulation.routes import Addressee, Desk
from apparat.regulation.terms import Side, Term

_SAME_DAY = Words("сол күні", "в тот же день", "the same day")
_LENGTHS: dict[Side, Words] = {
    Side.AFTER: Words("{number} ішінде", "{number} после", "{number} after"),
    Side.BEFORE: Words("{number} бұрын", "за {number}", "{number} before"),
}
_LEAST = Words("кемінде {amount}", "не менее {amount}", "at least {amount}")
_MOST = Words("ең көбі {amount}", "не более {amount}", "at most {amount}")
# Unit of a limit → (one, many) in each language; after «не менее» and «не более» Russian wants the genitive.
_LIMIT_UNITS: dict[str, dict[str, tuple[str, str]]] = {
    "share": {"kk": ("бөлігі", "бөлігі"), "ru": ("состава", "состава"), "en": ("of the members", "of the members")},
    "pages": {"kk": ("бет", "бет"), "ru": ("страницы", "страниц"), "en": ("page", "pages")},
    "megabytes": {"kk": ("МБ", "МБ"), "ru": ("МБ", "МБ"), "en": ("MB", "MB")},
    "points": {"kk": ("пункт", "пункт"), "ru": ("пункта", "пунктов"), "en": ("point", "points")},
    "minutes": {"kk": ("минут", "минут"), "ru": ("минуты", "минут"), "en": ("minute", "minutes")},
    "times": {"kk": ("рет", "рет"), "ru": ("раза", "раз"), "en": ("time", "times")},
    "addressees": {"kk": ("адресат", "адресат"), "ru": ("адресата", "адресатов"), "en": ("addressee", "addressees")},
    "files": {"kk": ("файл", "файл"), "ru": ("файла", "файлов"), "en": ("file", "files")},
}
EVERY: dict[Every, Words] = {
    Every.WEEK: Words("апта сайын", "еженедельно", "every week"),
    Every.MONTH: Words("ай сайын", "ежемесячно", "every month"),
    Every.QUARTER: Words("тоқсан сайын", "ежеквартально", "every quarter"),
    Every.YEAR: Words("жыл сайын", "ежегодно", "every year"),
}
_BY_DAY = Words("{every}, {day}-іне дейін", "{every}, к {day}-му числу", "{every}, by day {day}")
DESKS: dict[Desk, Words] = {
    Desk.AKIM: Words("аудан әкімі", "аким района", "the akim"),
    Desk.DEPUTY: Words("әкімнің орынбасары", "заместитель акима", "the deputy akim"),
    Desk.HEAD_OF_APPARATUS: Words("Аппарат басшысы", "руководитель аппарата", "the head of apparatus"),
    Desk.BY_DUTIES: Words("міндеттердің бөлінуі бойынша", "по распределению обязанностей", "by distribution of duties"),
}
ADDRESSEES: dict[Addressee, Words] = {
    Addressee.AKIM: Words("аудан әкіміне", "акиму района", "to the akim"),
    Addressee.DEPUTY: Words("әкімнің орынбасарына", "заместителю акима", "to the deputy akim"),
    Addressee.HEAD_OF_APPARATUS: Words("Аппарат басшысына", "руководителю аппарата", "to the head of apparatus"),
    Addressee.APPARATUS: Words("Аппаратқа", "в аппарат", "to the apparatus"),
    Addressee.HIGHER_BODY: Words("жоғары тұрған органға", "в вышестоящий орган", "to a higher body"),
}


def term_length(term: Term, language: str) -> str:
    """Return how long a term is and on which side it lies: "3 жұмыс күні бұрын", "за 3 рабочих дня до"."""
    if not term.count:
        return _SAME_DAY.in_(language)
    return _LENGTHS[term.side].in_(language).format(number=quantity(term.count, term.unit.value, language))


def limit_bound(limit: Limit, language: str) -> str:
    """Return the bound of a limit in words: "кемінде 2/3 бөлігі", "не более 5 страниц"."""
    one, many = _LIMIT_UNITS[limit.unit][language]
    bound = _LEAST if limit.is_floor else _MOST
    return bound.in_(language).format(amount=f"{limit.value} {one if limit.value == 1 else many}")


def rhythm_period(every: Every, day: int, language: str) -> str:
    """Return how often a duty comes back and, where it has a day of its own, by which day."""
    period = EVERY[every].in_(language)
    return _BY_DAY.in_(language).format(every=period, day=day) if day else period


def working_days(count: int, language: str) -> str:
    """Return "5 жұмыс күні", "5 рабочих дней", "5 working days"."""
    return quantity(count, "working_days", language)
