"""The house of approvals: sheets of agreement on one version of a draft, whatever it is a draft of (10.22, 12.4)."""
