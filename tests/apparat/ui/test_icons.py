"""Icons are those of the package, drawn without opening its archive anew."""

from __future__ import annotations

import pytest
from lucide.templatetags.lucide import lucide

from apparat.ui.icons import drawings, icon


def _without_spaces(drawn: str) -> str:
    return "".join(drawn.split())


@pytest.mark.parametrize(("name", "size"), [("inbox", 16), ("triangle-alert", 32), ("scan-line", 18), ("qr-code", 14)])
def test_an_icon_is_drawn_as_the_package_draws_it(name: str, size: int) -> None:
    theirs = lucide(name, size=size, **{"class": "icon", "aria-hidden": "true"})

    assert _without_spaces(icon(name, size)) == _without_spaces(theirs)


def test_every_drawing_of_the_package_can_be_drawn() -> None:
    assert len(drawings()) > 1_000
    assert all(icon(name).startswith('<svg width="18"') for name in drawings())


def test_an_unknown_icon_is_a_fault_of_the_page() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")
