"""Component tags are strict: what is not declared does not compile; what they draw says everything in words too."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.http import HttpRequest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils.translation import override

from apparat.access.verdict import Verdict, refused
from apparat.ui.paging import LAST_PAGE, Page


def draw(source: str, request: HttpRequest | None = None, **values: Any) -> str:
    """Render a template string in English."""
    with override("en"):
        return Template(source).render(Context({"request": request, **values})).strip()


@pytest.fixture
def request_for_page() -> HttpRequest:
    """A request for a list, sorted and filtered in the address bar."""
    return RequestFactory().get("/registry/", {"sort": "number", "kind": "letter", "page": "2"})


def test_an_unknown_prop_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="panel %} has no prop \\['colour'\\]"):
        Template('{% panel colour="red" %}{% endpanel %}')


def test_a_missing_prop_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="needs \\['title'\\]"):
        Template("{% page_heading %}{% endpage_heading %}")


def test_a_value_too_many_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="cannot use 'four'"):
        Template("{% crumb one two four %}")


def test_a_plain_value_after_a_named_one_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="plain values stand before named ones"):
        Template('{% crumb label="a" two %}')


def test_an_unknown_slot_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="has no slot 'footer'"):
        Template("{% panel %}{% slot footer %}x{% endslot %}{% endpanel %}")


def test_a_component_without_slots_has_no_end_tag() -> None:
    with pytest.raises(TemplateSyntaxError, match="endcrumb"):
        Template('{% crumb "a" %}text{% endcrumb %}')


def test_a_slot_without_a_name_does_not_compile() -> None:
    with pytest.raises(TemplateSyntaxError, match="takes one name"):
        Template("{% panel %}{% slot %}x{% endslot %}{% endpanel %}")


def test_a_slot_alone_is_refused() -> None:
    template = Template("{% slot head %}x{% endslot %}")

    with pytest.raises(TemplateSyntaxError, match="outside of a component"):
        template.render(Context())


def test_a_component_sees_only_what_it_was_given() -> None:
    drawn = draw('{% crumb "Registry" %}', href="/elsewhere/")

    assert drawn == '<li><span aria-current="page">Registry</span></li>'


def test_slots_are_drawn_with_the_context_of_the_page() -> None:
    drawn = draw("{% fact 'Number' %}{{ number }}{% endfact %}", number="01-12 & 3")

    assert drawn.splitlines()[-1] == "<div><dt>Number</dt><dd>01-12 &amp; 3</dd></div>"


def test_a_fact_without_a_value_is_a_dash() -> None:
    assert "<dd>–</dd>" in draw("{% fact 'Number' %}{% endfact %}")


def test_an_allowed_deed_is_a_link() -> None:
    verdict = Verdict(allowed=True)

    drawn = draw('{% action_button "Accept" href="/accept/" verdict=verdict tone="primary" %}', verdict=verdict)

    assert drawn == '<a class="button" data-tone="primary" href="/accept/">Accept</a>'


@pytest.mark.clause("13.6")
def test_13_6_a_refused_deed_is_a_button_that_says_why(request_for_page: HttpRequest) -> None:
    verdict = refused("Too late", "13.6")

    drawn = draw('{% action_button "Extend" href="/x/" verdict=verdict %}', request_for_page, verdict=verdict)

    assert 'aria-disabled="true"' in drawn
    assert 'aria-describedby="why-1-text"' in drawn
    assert '<span id="why-1-text">Too late</span>' in drawn
    assert 'popovertarget="clause-13-6"' in drawn
    assert "/x/" not in drawn


def test_two_refused_deeds_have_different_reasons(request_for_page: HttpRequest) -> None:
    source = '{% action_button "A" verdict=a %}{% submit_button "B" verdict=b %}'

    drawn = draw(source, request_for_page, a=refused("first", "13.6"), b=refused("second", ""))

    assert '<span id="why-1-text">first</span>' in drawn
    assert '<span id="why-2-text">second</span>' in drawn


def test_a_clause_is_sent_once_and_last(request_for_page: HttpRequest) -> None:
    drawn = draw('{% clause "13.6" %}{% clause "13.6" %}{% clause_texts %}', request_for_page)

    assert drawn.count('popovertarget="clause-13-6"') == 2
    assert drawn.count('id="clause-13-6"') == 1
    assert drawn.index('id="clause-13-6"') > drawn.rindex('popovertarget="clause-13-6"')


def test_a_part_of_a_page_brings_its_clause_along(request_for_page: HttpRequest) -> None:
    request_for_page.htmx = True  # type: ignore[attr-defined]

    drawn = draw('{% clause "13.6" %}{% clause "13.6" %}{% clause_texts %}', request_for_page)

    assert drawn.count('id="clause-13-6"') == 1


def test_a_part_of_a_clause_opens_the_clause() -> None:
    assert 'popovertarget="clause-13-2"' in draw('{% clause "13.2 2.1)" %}')


def test_a_law_outside_the_regulation_is_only_named() -> None:
    assert draw('{% clause "ӘРПК 64" %}').splitlines()[-1] == '<span class="clause">ӘРПК 64</span>'


@pytest.mark.clause("13.4")
@pytest.mark.parametrize("colour", ["green", "amber", "red", "grey"])
def test_13_4_a_light_has_a_shape_and_a_word(colour: str) -> None:
    light = SimpleNamespace(colour=colour, word="the word")

    drawn = draw("{% traffic_light light %}", light=light)

    assert f'data-tone="{colour}"' in drawn
    assert "<svg" in drawn
    assert "<span>the word</span>" in drawn


def test_a_due_date_is_written_as_papers_write_it() -> None:
    drawn = draw("{% due_badge on %}", on=date(2026, 12, 16))

    assert '<time datetime="2026-12-16" title="Wednesday">16.12.2026</time>' in drawn


def test_a_state_without_a_look_is_plain() -> None:
    assert 'class="badge" data-tone="grey"' in draw('{% state_badge "unheard" "Unheard" %}')


def test_a_sorted_column_says_so_and_turns_round(request_for_page: HttpRequest) -> None:
    drawn = draw('{% sort_header "Number" "number" %}', request_for_page)

    assert 'aria-sort="ascending"' in drawn
    assert 'href="?sort=-number&amp;kind=letter"' in drawn


def test_leafing_keeps_the_filters(request_for_page: HttpRequest) -> None:
    page = Page([1, 2], 2, has_next=True, total=1000, is_more=True, first=3)

    drawn = draw("{% pagination page %}", request_for_page, page=page)

    assert 'rel="prev" href="?sort=number&amp;kind=letter&amp;page=1"' in drawn
    assert 'rel="next" href="?sort=number&amp;kind=letter&amp;page=3"' in drawn
    assert "Rows 3–4 of 1000+" in drawn


def test_leafing_ends_where_a_filter_is_needed(request_for_page: HttpRequest) -> None:
    page = Page([1], LAST_PAGE, has_next=True, total=1000, is_more=True)

    drawn = draw("{% pagination page %}", request_for_page, page=page)

    assert 'rel="next"' not in drawn
    assert "narrow the list with the filters" in drawn


class Filters(forms.Form):
    """Filters of a list, the first of them quick."""

    quick = "q"
    q = forms.CharField(required=False)
    kind = forms.ChoiceField(choices=[("", "any"), ("a", "letter")], required=False)


def filters(query: dict[str, str]) -> str:
    """Draw the filters of a list at this address."""
    request = RequestFactory().get("/registry/", query)
    return draw("{% filter_bar form %}{% endfilter_bar %}", request, form=Filters(request.GET))


@pytest.mark.parametrize("query", [{}, {"q": "жол"}])
def test_only_the_quick_filter_is_shown_until_more_are_asked_for(query: dict[str, str]) -> None:
    drawn = filters(query)

    assert 'name="q"' in drawn
    assert 'name="kind"' not in drawn
    assert "filters=open#filters" in drawn


@pytest.mark.parametrize("query", [{"filters": "open"}, {"kind": "a"}, {"q": "жол", "kind": "a"}])
def test_all_filters_are_shown_when_asked_for_or_in_use(query: dict[str, str]) -> None:
    drawn = filters(query)

    assert 'name="kind"' in drawn
    assert "<details open>" in drawn


def test_unfolding_keeps_what_was_typed_and_sorted_and_begins_at_the_first_page() -> None:
    drawn = filters({"q": "жол", "sort": "number", "page": "3"})

    assert 'href="?q=%D0%B6%D0%BE%D0%BB&amp;sort=number&amp;filters=open#filters"' in drawn
    assert '<input type="hidden" name="sort" value="number">' in drawn


def test_unfolded_filters_stay_unfolded() -> None:
    assert '<input type="hidden" name="filters" value="open">' in filters({"filters": "open"})
