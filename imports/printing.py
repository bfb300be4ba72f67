"""The report of an import as a table: every fault that was kept, in its reader's language (10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from imports.faults import sentence
from imports.models import Fault
from imports.tables import column_label

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTHS = (8, 28, 70, 50)


def faults_xlsx(faults: Iterable[Fault], cut: str = "") -> bytes:
    """Return the faults as XLSX. What stands in a cell is always text: a stranger's formula is not carried out.

    cut: what is said in the last line of a list that has not all of them.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Faults"))
    for letter, width in zip("ABCD", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.append(_row(sheet, (_("Row"), _("Column"), _("What is wrong"), _("What stands there"))))
    for fault in faults:
        said = (column_label(fault.column), sentence(fault.code), fault.said)
        sheet.append([fault.row, *_row(sheet, said)])
    if cut:
        sheet.append([None, None, *_row(sheet, (cut,))])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _row(sheet: Any, texts: Sequence[str]) -> list[Any]:
    made = []
    for text in texts:
        cell = WriteOnlyCell(sheet, value=text)
        cell.data_type = "s"
        made.append(cell)
    return made
