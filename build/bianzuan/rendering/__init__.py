"""Publication and index marks → HTML: print sections, the outline, the reading edition. Only here is Jinja2 known."""

from bianzuan.rendering.check_page import check_page
from bianzuan.rendering.labels import locale_of
from bianzuan.rendering.renderer import Renderer
from bianzuan.rendering.review import review_page
from bianzuan.rendering.revisions import revisions_outline, revisions_page, revisions_section, revisions_sheet
from bianzuan.rendering.themes import Theme, themes
from bianzuan.rendering.wraparound import wraparound

__all__ = ["Renderer", "Theme", "check_page", "locale_of", "review_page", "revisions_outline", "revisions_page", "revisions_section", "revisions_sheet", "themes", "wraparound"]
