"""The folders under `var/`, made with the owner that each of them needs."""

from pathlib import Path

from apparat.embedded.identity import Identity, hand_over, identity_for
from apparat.embedded.places import Places


def prepare(here: Places) -> Identity:
    """Make the folders under `var/` with their owners; raises RuntimeError when the one in /tmp is a stranger's."""
    for folder in (here.var, here.run, here.log):
        _make(folder)
    identity = identity_for(here.var)
    here.sockets.mkdir(mode=0o700, exist_ok=True)
    for folder in (here.run, here.log, here.sockets):
        identity.own(folder)
    if here.sockets.is_symlink() or here.sockets.stat().st_uid != identity.uid:
        raise RuntimeError(f"{here.sockets} belongs to somebody else")
    here.run.chmod(0o700)
    return identity


def _make(folder: Path) -> None:
    """Make `folder` and those above it that are missing, each with the owner of the one above."""
    if not folder.exists():
        _make(folder.parent)
        folder.mkdir()
        hand_over(folder)
