"""What the plugin and the engine say to each other: errors, jobs, events and model cards.

Standard library only, Python 3.9 syntax. It is the only part of `core_models` that runs inside QGIS.
"""
