"""Old journals and exports of other systems, taken over into the registry (10.5, 10.9; ADR-0016)."""
