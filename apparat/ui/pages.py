"""Rendering of pages: the whole page, or only its named part for htmx; loading of visible things."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers

from apparat.ui.request import OfficerRequest


def get_visible(model: Any, request: OfficerRequest, pk: int) -> Any:
    """Return the thing when this officer may see it today; 404 for strangers and for what does not exist."""
    thing = model.objects.visible_to(request.user, request.on).filter(pk=pk).first()
    if thing is None:
        raise Http404
    return thing


def render_page(
    request: OfficerRequest, template: str, context: dict[str, Any], *, part: str = "", status: int = 200
) -> HttpResponse:
    """Render the template, or its partial `part` when htmx asked for it (a history request gets the page)."""
    if part and request.htmx and not request.htmx.history_restore_request:
        template = f"{template}#{part}"
    response = TemplateResponse(request, template, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response
