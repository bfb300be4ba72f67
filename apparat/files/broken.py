"""What reading a damaged ZIP raises: one list for whoever reads strangers' containers (room: files)."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

# a flipped byte ends in the directory, in a header, in the packed bytes or in a place that lies nowhere
BROKEN_ZIP: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,  # an unknown way of packing
    RuntimeError,  # a password
    OSError,
    EOFError,
    OverflowError,  # a place farther than any file reaches
    ValueError,
)
