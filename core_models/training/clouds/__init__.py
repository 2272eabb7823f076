"""Cloud removal as a training task: triples of a cloudy, a radar and a clear image; clouds put over clear
images; measures.
"""
