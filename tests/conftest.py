"""Fixtures for every test: real servers, the calendar, people with names."""

from apparat import embedded

embedded.use_throwaway_servers()
embedded.ensure_running()
