"""Addresses of files and the archive."""

from django.urls import path

from archive.views import deeds, pages

app_name = "archive"

urlpatterns = [
    path("", pages.home, name="home"),
    path("propose/", deeds.Propose.as_view(), name="propose"),
    path("unfiled/", pages.unfiled, name="unfiled"),
    path("<int:year>/", pages.nomenclature, name="nomenclature"),
    path("<int:year>-<str:language>.pdf", pages.nomenclature_pdf, name="nomenclature_pdf"),
    path("nomenclatures/<int:pk>/add/", deeds.AddCase.as_view(), name="add_case"),
    path("nomenclatures/<int:pk>/sign/", deeds.SignNomenclature.as_view(), name="sign_nomenclature"),
    path("nomenclatures/<int:pk>/agree/", deeds.AgreeNomenclature.as_view(), name="agree_nomenclature"),
    path("nomenclatures/<int:pk>/approve/", deeds.ApproveNomenclature.as_view(), name="approve_nomenclature"),
    path("nomenclatures/<int:pk>/return/", deeds.ReturnNomenclature.as_view(), name="return_nomenclature"),
    path("nomenclatures/<int:pk>/close/", deeds.CloseNomenclature.as_view(), name="close_nomenclature"),
    path("files/<int:pk>/", pages.case, name="case"),
    path("files/<int:pk>/inventory-<str:language>.pdf", pages.inventory_pdf, name="inventory_pdf"),
    path("files/<int:pk>/change/", deeds.ChangeCase.as_view(), name="change_case"),
    path("files/<int:pk>/drop/", deeds.DropCase.as_view(), name="drop_case"),
    path("files/<int:pk>/close/", deeds.CloseCase.as_view(), name="close_case"),
    path("files/<int:pk>/carry/", deeds.CarryCase.as_view(), name="carry_case"),
]
