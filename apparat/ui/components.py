"""Component tags: a component declares its props and slots, and a template that names another one does not compile.

A component is a function in `apparat.ui.catalogue` and a template of the same name in `templates/components/`. The
function's keyword parameters are the props (without a default: required), what it returns is all its template sees,
besides the slots, `request` and `csrf_token`. A first parameter called `context` receives the caller's context.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template import Context, Library, Node, NodeList, TemplateSyntaxError
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.utils.safestring import SafeString, mark_safe

type_prepare = Callable[..., dict[str, Any]]
BODY = "body"


@dataclass(frozen=True, slots=True)
class Component:
    """A declared component: tag and template name, function that prepares its context, props, slots."""

    name: str
    prepare: type_prepare
    props: Mapping[str, bool]  # name → required
    slots: tuple[str, ...]
    takes_context: bool

    def check_props(self, given: Mapping[str, FilterExpression]) -> None:
        """Raise TemplateSyntaxError for a prop nobody declared or a required one that is missing."""
        if unknown := sorted(set(given) - set(self.props)):
            raise TemplateSyntaxError(f"{{% {self.name} %}} has no prop {unknown}; it has {sorted(self.props)}")
        if missing := [name for name, required in self.props.items() if required and name not in given]:
            raise TemplateSyntaxError(f"{{% {self.name} %}} needs {missing}")

    def check_slots(self, given: Mapping[str, NodeList]) -> None:
        """Raise TemplateSyntaxError for content in a slot nobody declared."""
        for name, nodes in given.items():
            blank = all(not str(getattr(node, "s", "x")).strip() for node in nodes)
            if name not in self.slots and not (name == BODY and blank):
                raise TemplateSyntaxError(f"{{% {self.name} %}} has no slot {name!r}; it has {list(self.slots)}")


class SlotNode(Node):
    """Named content between `{% slot name %}` and `{% endslot %}`; rendered by the component around it."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name = name
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Refuse to be rendered alone."""
        raise TemplateSyntaxError(f"slot {self.name!r} stands outside of a component")


class ComponentNode(Node):
    """One use of a component in a template."""

    def __init__(
        self, component: Component, props: Mapping[str, FilterExpression], slots: Mapping[str, NodeList]
    ) -> None:
        self.component = component
        self.props = props
        self.slots = slots

    def render(self, context: Context) -> SafeString:
        """Render the component's template with what its function prepared and nothing else."""
        values = {name: expression.resolve(context) for name, expression in self.props.items()}
        if self.component.takes_context:
            values["context"] = context
        known = {name: context.get(name) for name in ("request", "csrf_token")}
        filled = {name: mark_safe(nodes.render(context).strip()) for name, nodes in self.slots.items()}  # noqa: S308 - rendered by the engine
        inner = Context({**known, **self.component.prepare(**values), **filled}, autoescape=context.autoescape)
        inner.render_context = context.render_context
        assert context.template is not None  # noqa: S101 - a context that renders is bound to its template
        engine = context.template.engine
        return engine.get_template(f"components/{self.component.name}.html").render(inner)


def component(library: Library, *slots: str) -> Callable[[type_prepare], type_prepare]:
    """Register the decorated function as a component tag; with slots it has an end tag (`body` is the unnamed one)."""

    def declare(prepare: type_prepare) -> type_prepare:
        parameters = inspect.signature(prepare).parameters
        props = {n: p.default is inspect.Parameter.empty for n, p in parameters.items() if n != "context"}
        made = Component(prepare.__name__, prepare, props, slots, "context" in parameters)
        library.tag(made.name, lambda parser, token: _compile(made, parser, token))
        return prepare

    return declare


def compile_slot(parser: Parser, token: Token) -> SlotNode:
    """Compile `{% slot name %}…{% endslot %}`."""
    try:
        _tag, name = token.split_contents()
    except ValueError as error:
        raise TemplateSyntaxError("{% slot %} takes one name") from error
    nodes = parser.parse(("endslot",))
    parser.delete_first_token()
    return SlotNode(name.strip("\"'"), nodes)


def _compile(made: Component, parser: Parser, token: Token) -> ComponentNode:
    bits = token.split_contents()[1:]
    names = iter(made.props)
    positional: dict[str, FilterExpression] = {}
    while bits and not token_kwargs(bits[:1], parser):
        name = next(names, None)
        if name is None:
            raise TemplateSyntaxError(f"{{% {made.name} %}} cannot use {bits[0]!r}")
        positional[name] = parser.compile_filter(bits.pop(0))
    props = positional | token_kwargs(bits, parser)
    if bits:
        raise TemplateSyntaxError(f"{{% {made.name} %}}: plain values stand before named ones, not {bits[0]!r}")
    made.check_props(props)
    slots = _compile_slots(parser, f"end{made.name}") if made.slots else {}
    made.check_slots(slots)
    return ComponentNode(made, props, slots)


def _compile_slots(parser: Parser, end: str) -> dict[str, NodeList]:
    nodes = parser.parse((end,))
    parser.delete_first_token()
    slots = {node.name: node.nodelist for node in nodes if isinstance(node, SlotNode)}
    slots[BODY] = NodeList(node for node in nodes if not isinstance(node, SlotNode))
    return slots
