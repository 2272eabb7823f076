"""A change checkpoint taught with a few judged polygons of one scene: where inference, which reads the pair,
and training meet.

`judged` reads the polygons, `sites` the ground about them, `tuning` trains, `verdict` says whether that was
worth it, `cards` writes it down, and `job` goes all the way.
"""
