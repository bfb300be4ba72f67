"""Order of the 42 letters of the Kazakh alphabet as a sort key that any database collation keeps."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"

_GAP = "00"  # a word ends: shorter first
_ORDER = {sign: f"{rank:02d}" for rank, sign in enumerate(DIGITS + LATIN + ALPHABET, start=1)}


def sort_key(text: str) -> str:
    """Return digits that sort as the Kazakh dictionary does: numbers, Latin, then the 42 letters; case does not matter.

    Every sign becomes two digits, so that byte order, ICU and glibc collations all agree on the result.
    """
    words = "".join(sign if sign in _ORDER else " " for sign in text.lower()).split()
    return _GAP.join("".join(_ORDER[sign] for sign in word) for word in words)
