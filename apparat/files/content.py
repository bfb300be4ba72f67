"""What a file is: decided by its content; its name must agree (№ 703 p. 43)."""

from __future__ import annotations

from typing import IO

import puremagic
from django.utils.translation import gettext_lazy as _

from apparat.files import compound, container
from apparat.files.kinds import BY_EXTENSION, KINDS, SIGNATURES, Kind
from apparat.files.refusal import FileRefused

HEAD = 4096  # bytes that signatures are looked for in


def kind_of(file: IO[bytes], name: str, *, is_unpacked: bool = False) -> Kind:
    """Return the kind of a seekable file by its content.

    is_unpacked: the files of an archive are taken out one by one, each by this function; it is not looked into here.

    Raises FileRefused with the name and the reason: empty, of a kind not taken, dangerous, or named as another kind.
    """
    try:
        kind = _kind_by_content(file, is_unpacked=is_unpacked)
    except FileRefused as refusal:
        raise refusal.named(name) from refusal.__cause__
    extension = name.rpartition(".")[2].casefold() if "." in name else ""
    if BY_EXTENSION.get(extension) is not kind:
        raise FileRefused(
            _("The name of “%(name)s” does not agree with its content: it is a file of the kind %(kind)s."),
            name=name,
            kind=kind.key.upper(),
        )
    return kind


def _kind_by_content(file: IO[bytes], *, is_unpacked: bool) -> Kind:
    file.seek(0)
    head = file.read(HEAD)
    if not head:
        raise FileRefused(_("The file “%(name)s” is empty."))
    found = next((key for start, key in SIGNATURES if head.startswith(start)), None)
    if found is None:
        raise _unknown(head)
    if found == "container":
        return KINDS[container.look_into(file, is_unpacked=is_unpacked)]
    return KINDS[compound.look_into(file) if found == "compound" else found]


def _unknown(head: bytes) -> FileRefused:
    """Say what the file looks like, when anybody knows."""
    try:
        looks_like = max(puremagic.magic_string(head), key=lambda match: match.confidence).name
    except (puremagic.PureError, ValueError):
        return FileRefused(_("The file “%(name)s” is of a kind that is not taken."))
    return FileRefused(
        _("The file “%(name)s” is of a kind that is not taken: it looks like “%(looks_like)s”."), looks_like=looks_like
    )
