"""Addresses of files and the archive."""

from django.urls import path

from archive.views import deeds, destructions, handovers, pages, transfers

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
    path("transfers/", transfers.transfers, name="transfers"),
    path("transfers/new/", transfers.DrawTransfer.as_view(), name="draw_transfer"),
    path("transfers/verify/", transfers.verify_package, name="verify"),
    path("transfers/<int:pk>/", transfers.transfer, name="transfer"),
    path("transfers/<int:pk>/inventory-<str:language>.pdf", transfers.inventory, name="transfer_pdf"),
    path("transfers/<int:pk>/package.zip", transfers.package, name="package"),
    path("transfers/<int:pk>/hand/", transfers.HandTransfer.as_view(), name="hand_transfer"),
    path("transfers/<int:pk>/again/", transfers.BuildAgain.as_view(), name="build_again"),
    path("transfers/<int:pk>/withdraw/", transfers.WithdrawTransfer.as_view(), name="withdraw_transfer"),
    path("destruction/", destructions.acts, name="destructions"),
    path("destruction/new/", destructions.DrawDestruction.as_view(), name="draw_destruction"),
    path("destruction/<int:pk>/", destructions.act, name="destruction"),
    path("destruction/<int:pk>/act-<str:language>.pdf", destructions.act_pdf, name="destruction_pdf"),
    path("destruction/<int:pk>/approve/", destructions.ApproveDestruction.as_view(), name="approve_destruction"),
    path("destruction/<int:pk>/withdraw/", destructions.WithdrawDestruction.as_view(), name="withdraw_destruction"),
    path("handovers/", handovers.acts, name="handovers"),
    path("handovers/new/", handovers.DrawHandover.as_view(), name="draw_handover"),
    path("handovers/<int:pk>/", handovers.act, name="handover"),
    path("handovers/<int:pk>/act-<str:language>.pdf", handovers.act_pdf, name="handover_pdf"),
    path("handovers/<int:pk>/sign/", handovers.SignHandover.as_view(), name="sign_handover"),
    path("handovers/<int:pk>/commission/", handovers.SignForGiver.as_view(), name="sign_for_giver"),
    path("handovers/<int:pk>/witness/", handovers.CompleteHandover.as_view(), name="complete_handover"),
    path("handovers/<int:pk>/withdraw/", handovers.WithdrawHandover.as_view(), name="withdraw_handover"),
    path("files/<int:pk>/", pages.case, name="case"),
    path("files/<int:pk>/inventory-<str:language>.pdf", pages.inventory_pdf, name="inventory_pdf"),
    path("files/<int:pk>/change/", deeds.ChangeCase.as_view(), name="change_case"),
    path("files/<int:pk>/drop/", deeds.DropCase.as_view(), name="drop_case"),
    path("files/<int:pk>/close/", deeds.CloseCase.as_view(), name="close_case"),
    path("files/<int:pk>/carry/", deeds.CarryCase.as_view(), name="carry_case"),
]
