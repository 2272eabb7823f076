"""A fourth task, for the tests alone: the height of every pixel from one image.

It is what a new folder in `core_models/training` would be, with the same file names. In the table it is one
line, `"heights": TaskEntry(HeightTask, evaluate_heights)`.
"""
