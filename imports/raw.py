"""A row of a source before anybody judged it: what stands under which name, and the files beside it (10.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from imports.faults import RowFault


@dataclass(frozen=True, slots=True)
class Raw:
    """One row of a table or one document of an export: values by the names of `imports.columns`.

    files: names inside the archive with the names people know them by; faults: what was wrong before it could be read;
    rest: what stands beside the values and is not taken over: a mark of official use may stand there (10.4).
    """

    row: int
    values: Mapping[str, Any]
    files: tuple[tuple[str, str], ...] = ()
    faults: tuple[RowFault, ...] = ()
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """What the file does not tell, as the clerk chose it: kind of paper of rows without a known one, way of arrival.

    keeps_restricted: whether who chose it is the responsible specialist, who alone brings restricted lines (10.4).
    is_typed: whether the source tells a text from a day, as XLSX and exports do and CSV does not.
    """

    kind: int
    channel: str
    columns: Mapping[str, int] = field(default_factory=dict)
    keeps_restricted: bool = False
    is_typed: bool = True
