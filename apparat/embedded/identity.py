"""Who the servers run as: PostgreSQL refuses root, so root hands them to the clone's owner or to `nobody`."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

NOBODY = "nobody"
# What an unprivileged server may need to pass a closed home folder above the clone; the mildest first.
REACHES: tuple[tuple[str, ...], ...] = ((), ("dac_read_search",), ("dac_override",))


@dataclass(frozen=True)
class Identity:
    """The user of the server processes and the words put before each of their commands."""

    uid: int
    gid: int
    prefix: tuple[str, ...] = ()

    def command(self, words: Sequence[str | Path]) -> list[str]:
        """Return `words` as a command line that runs as this user and ends when its parent dies."""
        return [*self.prefix, *map(str, words)]

    def own(self, path: Path) -> None:
        """Make this user the owner of `path` and everything in it when root made it or a copy changed it."""
        if os.geteuid() or path.stat().st_uid == self.uid:
            return
        for folder, _, names in os.walk(path):
            for one in (folder, *(os.path.join(folder, name) for name in names)):  # noqa: PTH118 - os.walk speaks text
                os.lchown(one, self.uid, self.gid)


def identity_for(var: Path, *needed: Path) -> Identity:
    """Return who runs the servers of `var`, able to reach every `needed` path.

    Raises RuntimeError when root has no user to hand the servers to.
    """
    quiet_end = ("setpriv", "--pdeathsig", "INT")
    if os.geteuid():
        return Identity(os.geteuid(), os.getegid(), quiet_end)
    user = _unprivileged(var)
    for capabilities in REACHES:
        identity = Identity(user.pw_uid, user.pw_gid, (*quiet_end, *_become(user, capabilities)))
        if _reaches(identity, needed):
            return identity
    raise RuntimeError(
        f"User {user.pw_name} cannot reach {', '.join(map(str, needed))}: move the clone or open its folder"
    )


def hand_over(path: Path) -> None:
    """Give what root made to the owner of its folder, or sudo would leave what its owner cannot use."""
    if not os.geteuid():
        above = path.parent.stat()
        os.chown(path, above.st_uid, above.st_gid)


def _unprivileged(var: Path) -> pwd.struct_passwd:
    """Return the owner of `var`, or `nobody` when that is root or a number without a name."""
    try:
        owner = pwd.getpwuid(var.stat().st_uid)
    except KeyError:
        return pwd.getpwnam(NOBODY)
    return owner if owner.pw_uid else pwd.getpwnam(NOBODY)


def _become(user: pwd.struct_passwd, capabilities: tuple[str, ...]) -> tuple[str, ...]:
    words = (f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups")
    if not capabilities:
        return words
    kept = ",".join(["-all", *(f"+{name}" for name in capabilities)])
    # access(2) leaves capabilities out of account for anybody but root unless this bit is set, and initdb asks it
    return (*words, "--securebits", "+no_setuid_fixup", f"--inh-caps={kept}", f"--ambient-caps={kept}")


def _reaches(identity: Identity, needed: Sequence[Path]) -> bool:
    script = 'for path in "$@"; do [ -r "$path" ] && [ -x "$path" ] || exit 1; done'
    return not subprocess.run(
        identity.command(["sh", "-c", script, "sh", *needed]), check=False, capture_output=True
    ).returncode
