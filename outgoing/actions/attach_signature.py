"""12.5, 10.5. Lay a signature file that was made elsewhere to a signed paper; it is kept, not verified."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.names import safe_name
from apparat.journal.write import write
from apparat.numbering.filing import hold_unshut
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.cms import MOST_BYTES, NotSignedData, read
from outgoing.holding import hold
from outgoing.models import DetachedSignature, Outgoing


@under("12.5", "10.5")
@transaction.atomic
def attach_signature(*, outgoing: Outgoing, by: Officer, at: datetime, file: UploadedFile) -> DetachedSignature:
    """Keep the exact bytes of a CMS signature (DER or base64, 256 KB at most) beside the signature in force.

    Raises Refusal for anybody but the signer and RECORDS, for a paper that is not signed, for one whose file of the
    nomenclature is closed, in the archive or destroyed (10.5), for a file that is no CMS SignedData, is too large, or
    lies there already.
    """
    hold(outgoing)
    mandate = access.may_attach_signature(by, outgoing, timezone.localdate(at)).enforce()
    hold_unshut(outgoing.case_file_id)
    content = file.read(MOST_BYTES + 1)
    try:
        read(content)
    except NotSignedData as error:
        reason = _("This is no signature file: CMS SignedData in DER or base64, 256 KB at most, is taken.")
        raise Refusal(reason, "12.5", field="file") from error
    signature = outgoing.signatures.get(voided_at=None)
    digest = sha256(content).hexdigest()
    if signature.detached.filter(sha256=digest).exists():
        raise Refusal(_("This very file lies there already."), "12.5", field="file")
    name = safe_name(file.name or "")
    made = DetachedSignature.objects.create(
        outgoing=outgoing, signature=signature, name=name, content=content, sha256=digest, by=by, at=at
    )
    write("outgoing.signature_attached", outgoing, mandate=mandate, at=at, clause="12.5", file=name, sha256=digest)
    return made
