"""A believable office made from a seed number: people, letters, assignments; invented, every one."""
