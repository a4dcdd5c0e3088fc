"""The plan of a page – which runs of which lines make which blocks of which articles – and changes to it."""
