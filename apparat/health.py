"""`python -m apparat.health` tells a container whether the web server in it serves pages (standard library only)."""

import os
import sys
import urllib.error
import urllib.request


def main() -> None:
    """Ask for the first page as the TLS proxy would; end with code 1 and the reason when there is none."""
    host = os.environ.get("ALLOWED_HOSTS", "127.0.0.1").split(",")[0].strip().removeprefix(".")
    url = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/"
    request = urllib.request.Request(url, headers={"Host": host, "X-Forwarded-Proto": "https"})
    try:
        with urllib.request.urlopen(request, timeout=5):  # noqa: S310 - fixed scheme
            return
    except (urllib.error.URLError, OSError) as error:
        sys.exit(f"The web server does not serve pages: {error}")


if __name__ == "__main__":
    main()
