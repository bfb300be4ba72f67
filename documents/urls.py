"""Addresses of the registry."""

from django.urls import path

from documents.views import answers, bulk, correspondents, deeds, files, helped, intake, links, readers, registry, scans

app_name = "documents"

urlpatterns = [
    path("", registry.registry, name="registry"),
    path("many/route/", bulk.RouteMany.as_view(), name="route_many"),
    path("many/file/", bulk.FileMany.as_view(), name="file_many"),
    path("new/", intake.Accept.as_view(), name="register"),
    path("new/day/", registry.intake_preview, name="intake_preview"),
    path("new/repeats/", links.likely_repeats_typed, name="likely_repeats"),
    path("new/proposed/", helped.proposed, name="intake_proposed"),
    path("new/number/", helped.number_read, name="intake_number"),
    path("new/content/", helped.content, name="intake_content"),
    path("correspondents/", correspondents.correspondents, name="correspondents"),
    path("correspondents/found/", correspondents.correspondents_found, name="correspondents_found"),
    path("correspondents/<int:pk>/", correspondents.correspondent, name="correspondent"),
    path(
        "correspondents/<int:pk>/correct/", correspondents.CorrectCorrespondent.as_view(), name="correspondent_correct"
    ),
    path("correspondents/new/", correspondents.AddOrganisation.as_view(), name="correspondent_new_organisation"),
    path("correspondents/new/citizen/", correspondents.AddCitizen.as_view(), name="correspondent_new_citizen"),
    path("scans/", scans.scans, name="scans"),
    path("scans/bring/", scans.Bring.as_view(), name="scans_bring"),
    path("scans/<int:pk>/attach/", scans.Attach.as_view(), name="scan_attach"),
    path("scans/<int:pk>/discard/", scans.Discard.as_view(), name="scan_discard"),
    path("scans/<int:pk>/file/", scans.scan_file, name="scan_file"),
    path("scans/<int:pk>/text/", scans.scan_text, name="scan_text"),
    path("labels.pdf", scans.labels, name="labels"),
    path("<int:pk>/label.pdf", scans.label, name="label"),
    path("returned/", registry.returned, name="returned"),
    path("drafts/", registry.drafts, name="drafts"),
    path("<int:pk>/", registry.incoming, name="incoming"),
    path("<int:pk>/history/", registry.history, name="history"),
    path("<int:pk>/register/", intake.Register.as_view(), name="register_waiting"),
    path("<int:pk>/card/", intake.CorrectCard.as_view(), name="correct_card"),
    path("<int:pk>/return/", intake.Return.as_view(), name="return"),
    path("<int:pk>/return/letter.pdf", registry.return_letter, name="return_letter"),
    path("<int:pk>/stamp.pdf", registry.stamp, name="stamp"),
    path("<int:pk>/receipt.pdf", registry.receipt, name="receipt"),
    path("<int:pk>/route/", deeds.Route.as_view(), name="route"),
    path("<int:pk>/resolution/", deeds.PutResolution.as_view(), name="resolution"),
    path("<int:pk>/resolution/draft/", deeds.DraftResolution.as_view(), name="resolution_draft"),
    path("<int:pk>/answer/extend/", answers.ExtendAnswer.as_view(), name="extend_answer"),
    path("<int:pk>/answer/told/", answers.TellExtension.as_view(), name="tell_extension"),
    path("<int:pk>/link/", links.LinkPaper.as_view(), name="link"),
    path("<int:pk>/repeats/", links.likely_of_paper, name="likely_of_paper"),
    path("<int:pk>/reader/", readers.GrantReading.as_view(), name="grant_reading"),
    path("reader/<int:pk>/withdraw/", readers.WithdrawReading.as_view(), name="withdraw_reading"),
    path("link/<int:pk>/withdraw/", links.WithdrawLink.as_view(), name="link_withdraw"),
    path("resolution/<int:pk>/put/", deeds.SignResolution.as_view(), name="resolution_sign"),
    path("resolution/<int:pk>/reject/", deeds.RejectResolution.as_view(), name="resolution_reject"),
    path("<int:pk>/on-paper/", deeds.ExecuteOnPaper.as_view(), name="execute_on_paper"),
    path("<int:pk>/file/", deeds.FileAway.as_view(), name="file_away"),
    path("<int:pk>/files/", files.files, name="files"),
    path("file/<int:pk>/", files.file, name="file"),
    path("file/<int:pk>/text/", files.file_text, name="file_text"),
    path("file/<int:pk>/stamped.pdf", registry.stamped_copy, name="stamped_copy"),
]
