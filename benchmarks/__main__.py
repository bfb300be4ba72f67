"""`make bench`: every benchmark, one after another, each in a process of its own."""

import subprocess
import sys

NAMES = ("worktime", "counting", "ledger", "demo", "letters", "registering", "pages", "scans")


def main() -> int:
    """Run the benchmarks named on the command line, or all; return 1 when one of them failed."""
    failed = []
    for name in sys.argv[1:] or NAMES:
        print(f"\n=== {name} " + "=" * (70 - len(name)), flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        print("failed:", ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
