"""The five sample documents as an editor reads them, written down by hand, and how to read what was written.

The files in `documents` were made from the sources alone, by close reading, before cleaning's output was looked at.
A file NNN.txt is the truth of the source whose name begins with NNN. Its rows:

    # …                          why a piece was given where it is
    article NAME                 begins an article (its author is one voice); `fragment NAME` begins what has an author no
                                 careful reader can name: it must stand apart from all articles; `with NAME` says that two
                                 fragments may be of one hand; `page`: what stands over all articles; `dropped`: no text
    = title: …                   what the front matter must say: title, subtitle, author (with / and the post), date
    KIND LINE  first … last      a block: its kind, the line of the source, the words it begins and ends with
    +    LINE  first … last      goes on the block above: a paragraph that a column's end cut
    slip LINE  words             not what the author meant, as the text itself shows; `query` an editor may ask
    gap                          text is lost here; `gap?` an editor may say so

KIND is one of `KINDS`; `heading2` says the level, `paragraph|list` that both are right, `pullquote*` that the block may
be part of the one above. The kinds of `dropped` say why: a jump line, debris, a loop.
NNN.reading.txt, where the source is in another script or soiled, has what each line of the source says.
"""
