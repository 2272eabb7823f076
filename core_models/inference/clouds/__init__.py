"""Remove clouds, from a job to its image.

`prepare` opens and checks both images with the help of `inputs` (units and bands), `mask` finds the clouds,
`reconstruction` asks the network, which begins with `scene_colour`, `writer` mixes its answer into the pixels
along the `seam`, `job` goes all the way.
"""
