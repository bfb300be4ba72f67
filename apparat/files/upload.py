"""The first receiver of uploads: stops keeping what is over the limit, so that the form can say so (№ 703 p. 147)."""

from __future__ import annotations

from typing import IO, Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from apparat.files.limits import DELIVERY

MOST_REQUEST = 1024**3  # bytes; a larger request is refused before its first byte is read


class OversizedUpload(UploadedFile):
    """Stands in a form for a file that was not kept: it knows its name and size, and holds nothing."""

    def __init__(self, field_name: str, name: str, size: int) -> None:
        super().__init__(ContentFile(b""), name=name, content_type="", size=size)
        self.field_name = field_name


class QuotaUploadHandler(FileUploadHandler):
    """Counts the bytes of a request; what is over the quota is read from the wire and dropped, never kept.

    Reading it is what lets the browser receive the answer instead of a broken connection.
    """

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.received = 0
        self.dropping = False

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, str],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse an absurd request at once."""
        if content_length > MOST_REQUEST:
            raise RequestDataTooBig("the request is larger than any paper")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self.dropping = self.received > DELIVERY.paper_bytes

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass the chunk on while within the quota, drop it afterwards."""
        self.received += len(raw_data)
        self.dropping = self.dropping or self.received > DELIVERY.paper_bytes
        return None if self.dropping else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Put the stand-in for a dropped file; a kept one is made by the handlers after this one."""
        if not self.dropping:
            return None
        return OversizedUpload(self.field_name or "", self.file_name or "", file_size)
