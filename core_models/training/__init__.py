"""Training and evaluation: recipes, images, losses, metrics and the loop.

Needs torch, numpy, Pillow and safetensors only.
"""
