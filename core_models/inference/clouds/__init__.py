"""Remove clouds: from a job to the image without them."""
