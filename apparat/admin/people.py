"""Officers on the admin site: kept by who answers for people; rights come from posts alone (1.4; law.md 5)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from apparat.admin.exchange import Book, BookResource, by_code
from apparat.opening.groups import sync_roles
from apparat.org import powers
from apparat.org.models import Officer, Position
from apparat.org.names import NAMES
from apparat.ui.request import OfficerRequest

KEPT = (
    "username",
    "last_name_kk",
    "first_name_kk",
    "patronymic_kk",
    "last_name_ru",
    "first_name_ru",
    "patronymic_ru",
    "position",
    "phone",
    "email",
    "language",
    "is_active",
    "left_on",
)


class OfficerForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a clerk may say of an officer. Access to this site follows the roles of his post, not a box here."""

    on: ClassVar[date]  # the day of the request

    class Meta:
        model = Officer
        fields = KEPT

    def clean(self) -> dict[str, Any]:
        """Refuse to raise whose password a keeper knows, or for whom somebody acts on his old seat (1.4)."""
        typed = super().clean() or {}
        post = typed.get("position") if "position" in self.changed_data else None
        if post and (reason := powers.why_not_seated(self.instance, post, self.on)):
            self.add_error("position", reason)
        return typed


class GivenPasswordForm(AdminPasswordChangeForm):  # type: ignore[type-arg] # generic in the stubs only
    """A password set by somebody else: the history of the officer says so (1.4; `org.powers`)."""

    def save(self, commit: bool = True) -> Any:
        """Set it and leave the trace."""
        self.user._change_reason = powers.GIVEN  # noqa: SLF001 - simple-history's own door
        return super().save(commit)


class OfficerResource(BookResource):
    """The book of officers as a table: without passwords; a new officer gets one set by hand."""

    position = by_code("position", Position)

    class Meta(BookResource.Meta):
        model = Officer
        fields = export_order = KEPT
        import_id_fields = ("username",)

    def filter_export(self, queryset: QuerySet[Officer], **kwargs: Any) -> QuerySet[Officer]:
        """Read posts at once."""
        return queryset.select_related("position")

    def after_init_instance(self, instance: Officer, new: bool, row: Any, **kwargs: Any) -> None:
        """Let nobody in without a password set for him."""
        super().after_init_instance(instance, new, row, **kwargs)
        if new:
            instance.set_unusable_password()

    def import_instance(self, instance: Officer, row: Any, **kwargs: Any) -> None:
        """Refuse to touch the administrator of the installation, and to raise whom the form does not raise (1.4)."""
        was = instance.position_id
        if instance.is_superuser and not kwargs["user"].is_superuser:
            raise ValueError(_("The administrator of the installation is not kept in this book."))
        super().import_instance(instance, row, **kwargs)
        post = instance.position if instance.position_id != was else None
        if post and (reason := powers.why_not_seated(instance, post, kwargs["request"].on)):
            raise ValueError(reason)

    def after_import(self, dataset: Any, result: Any, **kwargs: Any) -> None:
        """Let groups and access follow the posts."""
        super().after_import(dataset, result, **kwargs)
        sync_roles()


@admin.register(Officer)
class OfficerAdmin(Book, UserAdmin):  # type: ignore[misc,type-arg] # untyped library
    """Officers: names in both languages, post, contacts; a new password by its own page."""

    form = add_form = OfficerForm
    change_password_form = GivenPasswordForm
    change_user_password_template = "admin/password.html"  # noqa: S105 - a page
    resource_classes: ClassVar[list[Any]] = [OfficerResource]
    fieldsets = (
        (_("Signing in"), {"fields": ("username", "password_state", "is_staff", "last_login")}),
        (_("Name in Kazakh"), {"fields": ("last_name_kk", "first_name_kk", "patronymic_kk")}),
        (_("Name in Russian"), {"fields": ("last_name_ru", "first_name_ru", "patronymic_ru")}),
        (_("Post and contacts"), {"fields": ("position", "phone", "email", "language", "is_active", "left_on")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username",)}),
        *fieldsets[1:],
    )
    readonly_fields = ("password_state", "password_word", "is_staff", "last_login")
    list_display = ("full_name", "username", "post", "phone", "is_active", "is_staff")
    list_filter = ("is_active", "is_staff", "language", "position__unit__kind")
    list_select_related = ("position__unit",)
    search_fields = ("username", "email", "phone")
    folded = (*NAMES, "position__name_kk", "position__name_ru")
    ordering = ("sort_key", "pk")
    filter_horizontal = ()

    @admin.display(description=_("full name"), ordering="sort_key")
    def full_name(self, officer: Officer) -> str:
        """Surname, first name, patronymic."""
        return officer.full_name

    @admin.display(description=_("position"), ordering="position__sort_key")
    def post(self, officer: Officer) -> str:
        """The post with its unit."""
        return f"{officer.position}, {officer.position.unit.short}" if officer.position else ""

    @admin.display(description=_("password"))
    def password_word(self, officer: Officer) -> str:
        """Whether he can sign in."""
        if officer._state.adding:  # noqa: SLF001 - Django's documented name
            return str(_("is set after saving"))
        return str(_("is set") if officer.has_usable_password() else _("is not set: he cannot sign in"))

    @admin.display(description=_("password"))
    def password_state(self, officer: Officer) -> str:
        """Whether he can sign in, and the way to a new password."""
        if officer._state.adding:  # noqa: SLF001 - Django's documented name
            return self.password_word(officer)
        path = reverse("admin:auth_user_password_change", args=[officer.pk])
        return format_html('{} · <a href="{}">{}</a>', self.password_word(officer), path, _("Set a password"))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Show who only reads no way to a new password."""
        sets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return sets
        shown: dict[Any, str] = {"password_state": "password_word"}
        return [(name, {**box, "fields": [shown.get(one, one) for one in box["fields"]]}) for name, box in sets]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Keepers touch nobody who leads, keeps people, acts for such, or is himself: no form gives power (1.4).

        The page of passwords asks here too: a keeper who signs in as another would have that one's powers.
        """
        if obj is not None and not request.user.is_superuser and self._is_out_of_reach(request, obj):
            return False
        return bool(super().has_change_permission(request, obj))

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        """Set a password while nobody comes to power: whether the keeper may is asked when others are done (1.4)."""
        if request.method != "POST":
            return super().user_change_password(request, id, form_url)
        with transaction.atomic():
            powers.hold()
            return super().user_change_password(request, id, form_url)

    def _is_out_of_reach(self, request: HttpRequest, officer: Officer) -> bool:
        is_own = officer == request.user
        return is_own or officer.is_superuser or powers.sits_above_keepers(officer, cast("OfficerRequest", request).on)

    def has_import_permission(self, request: HttpRequest) -> bool:
        """A table could seat anybody anywhere: only an administrator of the installation imports officers."""
        return request.user.is_superuser and super().has_import_permission(request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Let a keeper seat nobody on a post that leads or keeps people; say so where he chooses (1.4)."""
        if db_field.name == "position" and not request.user.is_superuser:
            kwargs |= {
                "queryset": powers.posts_in_reach(),
                "help_text": powers.MADE_BY_ADMINISTRATOR,
                "error_messages": {"invalid_choice": powers.MADE_BY_ADMINISTRATOR},
            }
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Officer, form: Any, change: bool) -> None:
        """Save; a new officer cannot sign in until a password is set; groups follow the post."""
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        sync_roles()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """One form for adding and changing, without the library's password boxes."""
        form: Any = admin.ModelAdmin.get_form(self, request, obj, change=change, **kwargs)
        form.on = cast("OfficerRequest", request).on
        return form
