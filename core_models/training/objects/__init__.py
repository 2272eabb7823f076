"""Training of the task objects: images with boxes to a network that finds them."""
