"""Units, posts, duties and substitutions on the admin site (1.4, 10.13, 10.14)."""

from __future__ import annotations

from copy import copy, deepcopy
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apparat.admin.exchange import Book, BookResource, by_code
from apparat.admin.reading import Paper
from apparat.admin.traced import Traced
from apparat.opening.groups import sync_roles
from apparat.org.models import Acting, Curation, Office, Position, Substitution, Unit
from apparat.org.powers import MADE_BY_ADMINISTRATOR, hold, is_above_keepers, why_not_raised
from apparat.org.roles import LEADERSHIP, Role

NAME = ("name_kk", "name_ru")


OWN: frozenset[str] = frozenset({Unit.Kind.APPARATUS, Unit.Kind.UNIT, Unit.Kind.DEPARTMENT, Unit.Kind.RURAL})
"""Bodies the leadership divides among itself (1.4): whose place in the tree says who curates them."""


def keeps_own_bodies(user: Any) -> bool:
    """Tell whether the user keeps posts, and so the bodies they stand in; other clerks keep correspondents."""
    return bool(user.has_perm("apparat.change_position"))


class UnitResource(BookResource):
    """Units and bodies as a table; a parent stands above its children."""

    parent = by_code("parent", Unit)

    class Meta(BookResource.Meta):
        model = Unit
        import_id_fields = ("code",)
        fields = export_order = (
            "code",
            "kind",
            "rank",
            "parent",
            *NAME,
            "short_kk",
            "short_ru",
            "index",
            "bin",
            "address",
            "email",
            "phone",
            "is_active",
        )

    def filter_export(self, queryset: QuerySet[Unit], **kwargs: Any) -> QuerySet[Unit]:
        """Read parents at once."""
        return queryset.select_related("parent")

    def import_instance(self, instance: Unit, row: Any, **kwargs: Any) -> None:
        """Let a clerk bring in correspondents only: neither what stands in the book nor what the row makes of it."""
        _check_kind(instance, kwargs["user"])
        super().import_instance(instance, row, **kwargs)
        _check_kind(instance, kwargs["user"])


def _check_kind(unit: Unit, user: Any) -> None:
    if unit.is_citizen:
        raise ValueError(_("Citizens are kept on the page of correspondents, where their data are guarded (10.9)."))
    if unit.kind in OWN and not keeps_own_bodies(user):
        raise ValueError(_("Bodies of the office are kept by who keeps posts; here you keep correspondents (1.4)."))


@admin.register(Unit)
class UnitAdmin(Book):
    """Units of the apparatus, bodies, correspondents."""

    resource_classes: ClassVar[list[Any]] = [UnitResource]
    list_display = ("name", "kind", "rank", "parent", "index", "is_active")
    list_filter = ("kind", "rank", "is_active")
    list_select_related = ("parent",)
    search_fields = ("code", "bin", "index")
    folded = (*NAME, "short_kk", "short_ru")
    ordering = ("sort_key", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Unit]:
        """Leave citizens out: who may read this book need not know who writes to the akim."""
        found: QuerySet[Unit] = super().get_queryset(request).exclude(kind=Unit.Kind.CITIZEN)
        return found

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A clerk keeps correspondents; bodies of the office are kept by who keeps its posts (1.4)."""
        if obj is not None and obj.kind in OWN and not keeps_own_bodies(request.user):
            return False
        return bool(super().has_change_permission(request, obj))

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer a clerk the kinds of correspondents only; citizens are kept on their own page."""
        if db_field.name == "kind":
            closed = {Unit.Kind.CITIZEN} | (frozenset() if keeps_own_bodies(request.user) else OWN)
            kwargs["choices"] = [row for row in Unit.Kind.choices if row[0] not in closed]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    @admin.display(description=_("name"), ordering="sort_key")
    def name(self, unit: Unit) -> str:
        """The name in the reader's language."""
        return unit.name


def why_post_not_raised(post: Position, was: Position, on: date) -> dict[str, Any]:
    """Return why the post may not get the powers it has now and had not before, by the column they stand in (1.4)."""
    gained = ["roles"] if set(post.roles) - set(was.roles) else []
    gained += [name for name in ("heads_unit", "first_signature") if getattr(post, name) and not getattr(was, name)]
    if not was.pk or not gained:
        return {}
    hold()
    reason = why_not_raised(was.holders.all(), post, on)
    return {gained[0]: reason} if reason else {}


class PositionForm(forms.ModelForm):  # type: ignore[type-arg]
    """A post: its roles are boxes, not codes. `gives_power`: whether who fills it in may make a post above keepers."""

    gives_power: ClassVar[bool] = True
    on: ClassVar[date]  # the day of the request

    roles = forms.MultipleChoiceField(
        label=_("Roles"), choices=Role.choices, required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Position
        fields = ("code", *NAME, "unit", "roles", "assists", "heads_unit", "first_signature", "rank", "seats")

    def clean(self) -> dict[str, Any]:
        """Refuse a link to a leader without the role it is for (10.13), and powers that are not given here (1.4)."""
        typed = super().clean() or {}
        if typed.get("assists") and Role.ASSISTANT not in typed.get("roles", ()):
            self.add_error("assists", _("Only a post with the role of an assistant assists a leader (10.13)."))
        said = {name: typed.get(name, False) for name in ("heads_unit", "first_signature")}
        post = Position(roles=typed.get("roles", []), **said)
        if is_above_keepers(post) and not is_above_keepers(self.instance) and not self.gives_power:
            self.add_error("roles", MADE_BY_ADMINISTRATOR)
        else:
            self.add_error(None, why_post_not_raised(post, self.instance, self.on))
        return typed


class PositionResource(BookResource):
    """Posts as a table; roles are their codes, separated by commas."""

    unit = by_code("unit", Unit)
    assists = by_code("assists", Position)

    class Meta(BookResource.Meta):
        model = Position
        import_id_fields = ("code",)
        fields = export_order = (
            "code",
            *NAME,
            "unit",
            "roles",
            "assists",
            "heads_unit",
            "first_signature",
            "rank",
            "seats",
        )

    def filter_export(self, queryset: QuerySet[Position], **kwargs: Any) -> QuerySet[Position]:
        """Read units and leaders at once."""
        return queryset.select_related("unit", "assists")

    def import_instance(self, instance: Position, row: Any, **kwargs: Any) -> None:
        """Refuse to raise a post over which the form refuses it (1.4)."""
        was = copy(instance)
        super().import_instance(instance, row, **kwargs)
        is_known = set(instance.roles) <= set(Role.values)  # a role nobody knows is told by the check of the row
        if is_known and (reasons := why_post_not_raised(instance, was, kwargs["request"].on)):
            raise ValidationError(reasons)

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Let groups and access follow the roles."""
        super().after_import(dataset, result, **kwargs)
        sync_roles()


@admin.register(Position)
class PositionAdmin(Book):
    """Posts and the roles they hold: whoever sits there has them, and who acts for him."""

    form = PositionForm
    resource_classes: ClassVar[list[Any]] = [PositionResource]
    list_display = ("name", "unit", "role_names", "heads_unit", "first_signature", "rank", "seats")
    list_filter = ("heads_unit", "first_signature", "unit__kind")
    list_select_related = ("unit",)
    search_fields = ("code",)
    folded = (*NAME, "unit__name_kk", "unit__name_ru")
    ordering = ("rank", "sort_key", "pk")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keepers touch no post that leads or keeps people and not their own: the administrator gives powers (1.4)."""
        is_above = obj is not None and (is_above_keepers(obj) or obj.pk == getattr(request.user, "position_id", None))
        if is_above and not request.user.is_superuser:
            return False
        return bool(super().has_change_permission(request, obj))

    def has_import_permission(self, request: HttpRequest) -> bool:
        """A table could give any role to any post: only an administrator of the installation imports posts."""
        return request.user.is_superuser and super().has_import_permission(request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer an assistant posts of the leadership only (10.13)."""
        if db_field.name == "assists":
            kwargs["queryset"] = Position.objects.filter(roles__overlap=[str(role) for role in LEADERSHIP])
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Offer a keeper only roles without power."""
        form = super().get_form(request, obj, change=change, **kwargs)
        form.gives_power, form.on = request.user.is_superuser, request.on
        if not request.user.is_superuser and "roles" in form.base_fields:
            roles = deepcopy(form.base_fields["roles"])  # the declared field is everybody's, the administrator's too
            roles.choices = [row for row in Role.choices if Role(row[0]) not in LEADERSHIP]
            form.base_fields["roles"] = roles
        return form

    @admin.display(description=_("position"), ordering="sort_key")
    def name(self, position: Position) -> str:
        """The name in the reader's language."""
        return position.name

    @admin.display(description=_("roles"))
    def role_names(self, position: Position) -> str:
        """The roles in words."""
        return ", ".join(str(Role(role).label) for role in position.roles)

    def save_model(self, request: HttpRequest, obj: Position, form: Any, change: bool) -> None:
        """Save; groups and access to this site follow the roles."""
        super().save_model(request, obj, form, change)
        sync_roles()


class CurationResource(BookResource):
    """The distribution of duties as a table (1.4)."""

    unit = by_code("unit", Unit)
    leader = by_code("leader", Position)

    class Meta(BookResource.Meta):
        model = Curation
        import_id_fields = ("leader", "unit", "starts_on")
        fields = export_order = ("leader", "unit", "basis", "starts_on", "ends_on")

    def filter_export(self, queryset: QuerySet[Curation], **kwargs: Any) -> QuerySet[Curation]:
        """Read both ends at once."""
        return queryset.select_related("unit", "leader")


@admin.register(Curation)
class CurationAdmin(Book):
    """1.4: which leader curates which body, from a date, by which act."""

    resource_classes: ClassVar[list[Any]] = [CurationResource]
    list_display = ("unit", "leader", "starts_on", "ends_on", "basis")
    list_filter = ("leader", "unit__kind")
    list_select_related = ("unit", "leader")
    search_fields = ("basis",)
    folded = ("unit__name_kk", "unit__name_ru", "leader__name_kk", "leader__name_ru")
    ordering = ("unit__sort_key", "-starts_on")


class SubstitutionResource(BookResource):
    """Pairs of deputies as a table."""

    first = by_code("first", Position)
    second = by_code("second", Position)

    class Meta(BookResource.Meta):
        model = Substitution
        import_id_fields = fields = export_order = ("first", "second")

    def filter_export(self, queryset: QuerySet[Substitution], **kwargs: Any) -> QuerySet[Substitution]:
        """Read both at once."""
        return queryset.select_related("first", "second")


@admin.register(Substitution)
class SubstitutionAdmin(Book):
    """1.4, 9.5: deputies who substitute each other."""

    resource_classes: ClassVar[list[Any]] = [SubstitutionResource]
    list_display = ("first", "second")
    list_select_related = ("first", "second")
    search_fields = ("first__code", "second__code")
    folded = ("first__name_kk", "second__name_kk")
    ordering = ("first__rank", "pk")


@admin.register(Acting)
class ActingAdmin(Paper):
    """1.4, 10.14: orders on acting officers, to read. They are entered and ended on their own page, with its checks."""

    note = _("Orders are entered and ended on the page of acting officers, which checks them by 1.4.")
    note_page = "acting"
    list_display = ("absent", "substitute", "order_number", "order_on", "starts_on", "ends_on", "basis")
    list_filter = ("basis",)
    list_select_related = ("absent", "substitute")
    date_hierarchy = "starts_on"
    search_fields = ("order_number",)
    folded = ("absent__last_name_kk", "absent__first_name_kk", "substitute__last_name_kk", "substitute__first_name_kk")
    ordering = ("-starts_on", "-pk")


@admin.register(Office)
class OfficeAdmin(Traced):
    """The office: one row, made by its profile; names, contacts and hours may be corrected (18.1, 10.9, 14.4)."""

    list_display = ("name", "code", "opens", "closes", "intake_until", "answers_until")
    readonly_fields = ("code",)
    exclude = ("details",)

    @admin.display(description=_("name"))
    def name(self, office: Office) -> str:
        """The name in the reader's language."""
        return office.name

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: `load_office` makes it."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: there is exactly one."""
        return False
