"""What a paper of the office is made of."""

from outgoing.models.addressee import Addressee
from outgoing.models.detached import DetachedSignature
from outgoing.models.distribution import DistributionList, DistributionMember
from outgoing.models.exception import OutgoingReader
from outgoing.models.higher import HigherRequest, RoadStep
from outgoing.models.kind import OutgoingKind
from outgoing.models.link import OfficeLink
from outgoing.models.material import Material
from outgoing.models.outgoing import Outgoing, OutgoingQuerySet
from outgoing.models.refusal import DispatchRefusal
from outgoing.models.signature import Signature
from outgoing.models.version import Version, VersionFile
from outgoing.models.way import NEEDS, Channel, usual_way

__all__ = [
    "NEEDS",
    "Addressee",
    "Channel",
    "DetachedSignature",
    "DispatchRefusal",
    "DistributionList",
    "DistributionMember",
    "HigherRequest",
    "Material",
    "OfficeLink",
    "Outgoing",
    "OutgoingKind",
    "OutgoingQuerySet",
    "OutgoingReader",
    "RoadStep",
    "Signature",
    "Version",
    "VersionFile",
    "usual_way",
]
