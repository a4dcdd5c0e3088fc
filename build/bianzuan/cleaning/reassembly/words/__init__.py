"""Evidence of words: what stands across a cut, what a text speaks of, where its places lie."""
