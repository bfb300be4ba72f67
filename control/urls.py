"""Addresses of control."""

from django.urls import path

from control.views import board, deeds

app_name = "control"

urlpatterns = [
    path("", board.board, name="board"),
    path("<int:pk>/", board.assignment, name="assignment"),
    path("<int:pk>/accept/", deeds.Accept.as_view(), name="accept"),
    path("<int:pk>/redirect/", deeds.Redirect.as_view(), name="redirect"),
    path("redirection/<int:pk>/", deeds.DecideRedirect.as_view(), name="decide_redirect"),
    path("<int:pk>/part/", deeds.Part.as_view(), name="part"),
    path("<int:pk>/card/", deeds.Card.as_view(), name="card"),
    path("<int:pk>/report/", deeds.Report.as_view(), name="report"),
    path("<int:pk>/return/", deeds.ReturnReport.as_view(), name="return_report"),
    path("<int:pk>/release/", deeds.Release.as_view(), name="release"),
    path("<int:pk>/release/impossible/", deeds.ReleaseImpossible.as_view(), name="release_impossible"),
    path("file/<int:pk>/", board.file, name="file"),
]
