"""What deeds and tasks share about the worker: handing work over, and being alone with it (room: worker)."""
