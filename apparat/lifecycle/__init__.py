"""The machine that moves legal things from state to state: the only writer of a state field (house 4.9)."""
