"""All cleaning rules, in the order in which they run. A rule that is not in RULES does not exist."""

from bianzuan.cleaning.rule import Rule
from bianzuan.cleaning.rules import characters, page, pinyin, punctuation, script, suspects

RULES: tuple[Rule, ...] = (
    # Code points first: nothing else could match through invisible characters or look-alikes.
    characters.INVISIBLE,
    characters.LOOK_ALIKE_CODES,
    characters.VERTICAL,
    characters.DEBRIS,
    characters.ENTITIES,
    # After debris and entities, which leave spaces at line ends behind.
    characters.ODD_SPACE,
    characters.WHITE_SPACE,
    characters.FULLWIDTH,
    # Pinyin before punctuation: the comma after 設(shè),、 stands beside Han only when the annotation is gone.
    pinyin.PINYIN,
    punctuation.STRAY,
    punctuation.WIDTH,
    punctuation.BRACKETS,
    punctuation.STRAIGHT_QUOTES,
    # Corner quotes ask whether the document is Traditional, so they come before it ceases to be.
    script.CORNER_QUOTES,
    script.SCRIPT,
    punctuation.DASHES,
    punctuation.ELLIPSES,
    *page.PAGE_RULES,
    *suspects.SUSPECTS,
)
