"""Tells in headers how many queries a response took, and how long it waited for the database."""

import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse


class CountQueries:
    """Count the queries of one response into `X-Queries`, their milliseconds into `X-Sql`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Wrap the connection for the time of the response."""
        count, waited = 0, 0.0

        def counted(execute: Callable[..., Any], *args: Any) -> Any:
            nonlocal count, waited
            count += 1
            begun = time.perf_counter()
            try:
                return execute(*args)
            finally:
                waited += time.perf_counter() - begun

        with connection.execute_wrapper(counted):
            response = self.get_response(request)
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        response["X-Queries"] = str(count)
        response["X-Sql"] = f"{waited * 1000:.2f}"
        return response
