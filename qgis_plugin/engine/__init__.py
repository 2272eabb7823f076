"""The way to the engine: its interpreter, a job in its process, its environment.

Only the installer knows QGIS.
"""
