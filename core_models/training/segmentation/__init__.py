"""Segmentation of one date as a training task: images with a mask of classes."""
