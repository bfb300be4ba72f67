"""One message to the mail server, telling what certainly did not leave from what nobody can know (room: notices)."""

from __future__ import annotations

import smtplib

from django.core.mail import EmailMessage, get_connection

PERMANENT = range(500, 600)  # answers of a mail server that will not change tomorrow


class NothingLeft(Exception):
    """It is certain that the letter did not leave. `again` tells whether another try makes sense."""

    def __init__(self, problem: str, *, again: bool) -> None:
        super().__init__(problem)
        self.again = again


def send_out(message: EmailMessage) -> None:
    """Send the message.

    Raises:
        NothingLeft: it cannot be written, the server could not be reached or refused it: it certainly did not leave.
        smtplib.SMTPException, OSError: the line broke in the middle, nobody can know.
    """
    try:
        message.message()  # a letter that cannot even be written has not left
    except ValueError as error:
        raise NothingLeft(f"{type(error).__name__}: {error}", again=False) from error
    connection = get_connection()
    try:
        connection.open()
    except (smtplib.SMTPException, OSError) as error:
        raise NothingLeft(f"{type(error).__name__}: {error}", again=True) from error
    try:
        connection.send_messages([message])
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _answer in error.recipients.values()]
        raise NothingLeft(str(error), again=not all(code in PERMANENT for code in codes)) from error
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        raise NothingLeft(str(error), again=error.smtp_code not in PERMANENT) from error
    finally:
        connection.close()
