"""A page of the web that was selected and copied whole: its bars of links, its text, its comments and other titles.

No line is told here by its words alone. The text is where lines of sentences stand closest together; what is around it
goes only where the words of buttons, counts and notices of rights show again and again that a site set it. Verse, lists,
registers and plays are short lines, too, but no site speaks between them.
"""
