"""Change between two dates as a training task: pairs of images with a mask of what changed."""
