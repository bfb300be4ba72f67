"""The components of the house: each function names a component's props and prepares what its template shows.

The template of the same name stands in `templates/components/` and begins with its contract.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template import Context, Library
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from apparat.access.verdict import Verdict
from apparat.regulation.act import ACT, CHAPTERS
from apparat.ui import filter_fields, tones
from apparat.ui.components import component
from apparat.ui.paging import Page
from apparat.ui.tables import Table

register = Library()
FILTERS = "filters"  # the name in the address that unfolds the filters of a list


def path_to(name: str, *args: Any) -> str:
    """Return the path of a named page, or nothing while no house serves that name."""
    return _path(settings.ROOT_URLCONF, name, args)


@lru_cache(maxsize=8192)
def _path(_urlconf: str, name: str, args: tuple[Any, ...]) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@component(register, "body", "meta", "actions")
def page_heading(title: Any, kicker: Any = "", clause: str = "") -> dict[str, Any]:
    """Give a page its heading: what it is, badges beside it, deeds at the right, a sentence under it."""
    return {"title": title, "kicker": kicker, "clause": clause}


@component(register)
def crumb(label: Any, href: str = "") -> dict[str, Any]:
    """Add one step of the breadcrumbs; without an address it is the page itself."""
    return {"label": label, "href": href}


@component(register, "body")
def action_bar(label: Any = "") -> dict[str, Any]:
    """Group deeds."""
    return {"label": label}


@component(register)
def action_button(
    label: Any,
    href: str = "",
    verdict: Verdict | None = None,
    icon: str = "",
    tone: str = "plain",
    shortcut: str = "",
    context: Context | None = None,
) -> dict[str, Any]:
    """Show a deed: a link when the verdict allows it, else a disabled button that says why and by which clause."""
    refusal = verdict if verdict is not None and not verdict.allowed else None
    values = {"label": label, "href": href, "icon": icon, "tone": tone, "shortcut": shortcut}
    values |= {"refusal": refusal, "is_refused": refusal is not None}
    return values | ({"id": _next_id(context, "why")} if refusal is not None and context is not None else {})


@component(register)
def submit_button(
    label: Any,
    verdict: Verdict | None = None,
    icon: str = "check",
    tone: str = "primary",
    context: Context | None = None,
) -> dict[str, Any]:
    """End a form: a submit button, or a disabled one that says why and by which clause."""
    return action_button(label, verdict=verdict, icon=icon, tone=tone, context=context)


@component(register, "body", "head", "foot")
def data_table(caption: Any, id: str = "", show_caption: bool = False, dense: bool = False) -> dict[str, Any]:
    """Draw a table: head and rows are the page's; on narrow screens rows become cards by their `data-label`."""
    return {"caption": caption, "id": id, "show_caption": show_caption, "dense": dense}


@component(register)
def list_table(
    context: Context, caption: Any, table: Table, rows: Iterable[Any], pick: bool = False, sortable: bool = False
) -> dict[str, Any]:
    """Draw a long list by its declared columns; the page sends the texts of the clauses the cells cite.

    pick: every row has a box to tick, which a form around the list sends as `keys`; sortable: columns with a key for it
    sort the list through the address bar.
    """
    asked = context["request"].GET if sortable else None
    cited = [clause(context, number) for number in table.cites]
    texts = [each["text"] for each in cited if each["text"]]
    return {
        "caption": caption,
        "head": table.head(pick=pick, asked=asked),
        "body": table.body(rows, pick=pick),
        "texts": texts,
    }


@component(register)
def sort_header(context: Context, label: Any, key: str, numeric: bool = False) -> dict[str, Any]:
    """Head a column that can be sorted through the address bar (`?sort=key` or `?sort=-key`)."""
    request = context["request"]
    now = request.GET.get("sort", "")
    direction = {key: "ascending", f"-{key}": "descending"}.get(now, "")
    query = request.GET.copy()
    query.pop("page", None)
    query["sort"] = f"-{key}" if direction == "ascending" else key
    return {"label": label, "direction": direction, "query": f"?{query.urlencode()}", "numeric": numeric}


@component(register)
def pagination(context: Context, page: Page, target: str = "#rows") -> dict[str, Any]:
    """Leaf through a list."""
    request = context["request"]
    return {
        "page": page,
        "target": target,
        "previous": _query(request, page.previous) if page.previous else "",
        "next": _query(request, page.next) if page.next else "",
    }


@component(register, "body")
def filter_bar(context: Context, form: Any, target: str = "#rows", label: Any = "") -> dict[str, Any]:
    """Filter a list through the address bar; works without JavaScript, is quicker with it.

    A form that names its first field (`quick`) shows only that one until the others are asked for (`?filters=open`)
    or in use: long lists to choose from are neither read nor sent to somebody who only leafs.
    """
    request = context["request"]
    names = [field.html_name for field in form.visible_fields()]
    in_use = [name for name in names if any(request.GET.getlist(name)) or any(request.GET.getlist(f"{name}_text"))]
    quick = getattr(form, "quick", "")
    is_asked = bool(request.GET.get(FILTERS))
    is_folded = bool(quick) and not is_asked and not set(in_use) - {quick}
    kept = [(k, v) for k, values in request.GET.lists() if k in {"sort", FILTERS} for v in values]
    return {
        "fields": [filter_fields.drawn(field) for field in ([form[quick]] if is_folded else form.visible_fields())],
        "hidden": form.hidden_fields(),
        "more": _more(request) if is_folded else "",
        "is_open": is_asked or bool(in_use),
        "is_plain": is_folded,
        "in_use": len(in_use),
        "kept": kept,
        "label": label,
        "path": request.path,
        "target": target,
    }


def _more(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    query[FILTERS] = "open"
    return f"?{query.urlencode()}"


@component(register)
def officer(
    who: Any, on_behalf_of: Any = None, link: bool = True, position: bool = False, post: Any = None
) -> dict[str, Any]:
    """Name an officer, and the absent one he acts for."""
    href = path_to("officer", who.pk) if who and link else ""
    return {"who": who, "on_behalf_of": on_behalf_of, "href": href, "position": position, "post": post}


@component(register)
def timeline(items: Iterable[Any], label: Any = "") -> dict[str, Any]:
    """Tell a life in order: items with `at, sentence, officer, on_behalf_of, clause, files, icon, note` (a Moment)."""
    return {"items": list(items), "label": label}


@component(register)
def history(changes: Iterable[Any], caption: Any) -> dict[str, Any]:
    """List changes of one value: rows with `before, after, reason, clause, by, at`."""
    return {"changes": list(changes), "caption": caption}


@component(register)
def file_list(files: Iterable[Any], url_name: str, label: Any = "", of: Any = None) -> dict[str, Any]:
    """List attachments: each is opened through the named page, which asks who may; one that an act destroyed by none.

    of: key of what the files belong to, where the page is asked for both.
    """
    keys = () if of is None else (of,)
    rows = [{"file": file, "href": "" if file.destroyed_at else path_to(url_name, *keys, file.pk)} for file in files]
    return {"rows": rows, "label": label}


@component(register, "body")
def empty_state(title: Any, text: Any = "", icon: str = "inbox") -> dict[str, Any]:
    """Say that there is nothing, and what to do about it."""
    return {"title": title, "text": text, "icon": icon}


@component(register, "body")
def dialog(id: str, title: Any) -> dict[str, Any]:
    """Hold content that a button with `popovertarget` opens; closes by Escape, by its button, by a click outside."""
    return {"id": id, "title": title}


@component(register, "body", "actions")
def panel(title: Any = "", icon: str = "", id: str = "", tone: str = "", level: int = 2) -> dict[str, Any]:
    """Put a part of a page on its own sheet."""
    return {"title": title, "icon": icon, "id": id, "tone": tone, "level": level}


@component(register, "body")
def facts(columns: int = 1) -> dict[str, Any]:
    """List facts of a thing; holds `fact`s."""
    return {"columns": columns}


@component(register, "body")
def fact(label: Any, wide: bool = False) -> dict[str, Any]:
    """Give one fact: its name and, in the body, its value; an empty body is shown as a dash."""
    return {"label": label, "wide": wide}


@component(register, "body")
def callout(tone: str = "info", title: Any = "", clause: str = "") -> dict[str, Any]:
    """Say something that must not be overlooked; tone: info, success, warning or error."""
    return {"tone": tones.MESSAGES[tone], "title": title, "clause": clause}


@component(register)
def tally(label: Any, value: Any, href: str = "", tone: str = "", icon: str = "", note: Any = "") -> dict[str, Any]:
    """Show one number that matters today, with a way to what it counts."""
    return {"label": label, "value": value, "href": href, "tone": tone, "icon": icon, "note": note}


@component(register)
def flash(context: Context) -> dict[str, Any]:
    """Show what the last deed said."""
    request: HttpRequest | None = context.get("request")
    waiting = get_messages(request) if request is not None else ()
    rows = [(tones.MESSAGES.get(message.level_tag, tones.MESSAGES["info"]), message) for message in waiting]
    return {"rows": rows}


@component(register)
def clause(context: Context, number: str, short: bool = False) -> dict[str, Any]:
    """Cite a clause: opens its text in the reader's language, with a link to its place in the Regulation.

    A page sends each text once, at its end (`clause_texts`), so that it never lies inside something closed; a part of a
    page sends it beside its first citation.
    """
    address = str(number).split(" ", maxsplit=1)[0]  # "13.2 2.1)" is a part of 13.2
    request = context.get("request")
    cited = _shown(context, "clauses")
    is_here = (request is None or bool(getattr(request, "htmx", None))) and address not in cited
    if address in ACT:
        cited.add(address)
    text = _clause_text(address) if address in ACT else None
    return {"number": number, "short": short, "id": _clause_id(address), "text": text if is_here else None} | {
        "is_known": text is not None
    }


@component(register)
def clause_texts(context: Context) -> dict[str, Any]:
    """Send the texts of all clauses cited on the page; the document draws it last."""
    request = context.get("request")
    if request is None or getattr(request, "htmx", None):
        return {"texts": []}
    return {"texts": [_clause_text(address) for address in sorted(_shown(context, "clauses"))]}


@component(register)
def clause_text(text: dict[str, Any]) -> dict[str, Any]:
    """Hold the text of one clause until its citation is pressed."""
    return text


def _clause_id(address: str) -> str:
    return f"clause-{address.replace('.', '-')}"


def _clause_text(address: str) -> dict[str, Any]:
    language = get_language() or "kk"
    words = ACT[address]
    chapter = next(each for each in CHAPTERS if each.number == words.chapter)
    return {
        "number": address,
        "id": _clause_id(address),
        "words": words.asks.in_(language),
        "chapter": chapter.title.in_(language),
        "href": path_to("clause", address),
    }


def _query(request: HttpRequest, page: str) -> str:
    query = request.GET.copy()
    query["page"] = page
    return f"?{query.urlencode()}"


def _shown(context: Context, name: str) -> set[str]:
    """Return what this response has shown already under the name; kept on the request, else forgotten."""
    request = context.get("request")
    if request is None:
        return set()
    kept: dict[str, set[str]] = request.__dict__.setdefault("_shown_components", {})
    return kept.setdefault(name, set())


def _next_id(context: Context, prefix: str) -> str:
    shown = _shown(context, prefix)
    made = f"{prefix}-{len(shown) + 1}"
    shown.add(made)
    return made
