"""Publication and index marks → HTML: print sections, the outline, the reading edition. Only here is Jinja2 known."""

from bianzuan.rendering.renderer import Renderer
from bianzuan.rendering.themes import Theme, themes

__all__ = ["Renderer", "Theme", "themes"]
