"""Real PostgreSQL and Redis from wheels, in `var/`, when no server is named in the environment (ADR-0003)."""

from apparat.embedded.places import Addresses, addresses
from apparat.embedded.usage import EmbeddedError, ensure_running, stop, use_throwaway_servers

__all__ = ["Addresses", "EmbeddedError", "addresses", "ensure_running", "stop", "use_throwaway_servers"]
