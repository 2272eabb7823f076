"""Where the pairs of a dataset are: in the folders and lists that `pair_files` reads. It is shared, because a
segmentation may take the second dates of the same datasets.
"""

from __future__ import annotations

from ..pair_files import FOLDERS, Files, find_pairs, split_folder

__all__ = ["FOLDERS", "Files", "find_pairs", "split_folder"]
