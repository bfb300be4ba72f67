"""The embedded PostgreSQL and Redis, and the launcher of `make run`."""
