"""stub"""
def share_copies(plan, more, now):
    return {row.place: 0 for row in plan}
def make_copies(copies, told):
    pass
