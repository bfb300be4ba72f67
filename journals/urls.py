"""Addresses of the journals."""

from django.urls import path

from journals.views import analysis, books, files, years

app_name = "journals"

urlpatterns = [
    path("", books.journals, name="journals"),
    path("files/", files.exports, name="exports"),
    path("files/new/", files.OrderExport.as_view(), name="order"),
    path("files/<int:pk>/", files.export_file, name="export_file"),
    path("analysis/", analysis.analysis, name="analysis"),
    path("analysis/<slug:language>.pdf", analysis.analysis_on_paper, name="analysis_pdf"),
    path("years/", years.years, name="years"),
    path("years/<int:pk>/close/", years.CloseYear.as_view(), name="close_year"),
    path("<slug:code>/", books.journal, name="journal"),
    path("<slug:code>/<slug:language>.<slug:file_format>", files.download, name="download"),
]
