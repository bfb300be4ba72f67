"""Addresses of the door and the frame."""

from django.conf import settings
from django.urls import path

from apparat.ui import catalogue_page, language, sign_in

urlpatterns = [
    path("sign-in/", sign_in.SignIn.as_view(), name="sign_in"),
    path("sign-out/", sign_in.SignOut.as_view(), name="sign_out"),
    path("sign-out-everywhere/", sign_in.sign_out_everywhere, name="sign_out_everywhere"),
    path("password/", sign_in.ChangePassword.as_view(), name="password_change"),
    path("language/", language.set_language, name="set_language"),
]

if settings.DEBUG:
    urlpatterns.append(path("components/", catalogue_page.catalogue, name="components"))
