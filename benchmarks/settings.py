"""Settings of the measured server: those of `make run`, with the comparison views and a count of queries."""

from apparat.settings.dev import *  # noqa: F403
from apparat.settings.dev import MIDDLEWARE

DEBUG = False
ROOT_URLCONF = "benchmarks.urls"
MIDDLEWARE = ["benchmarks.counting_queries.CountQueries", *MIDDLEWARE]
