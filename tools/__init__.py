"""What the Makefile calls: environments, the plugin folder, the zip, the tests' summary, the demo."""
