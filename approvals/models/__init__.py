"""What agreement is made of."""

from approvals.models.opinion import Opinion
from approvals.models.sheet import ApprovalSheet

__all__ = ["ApprovalSheet", "Opinion"]
