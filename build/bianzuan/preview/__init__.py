"""The preview: a publication's folder in, its reading edition in the browser, built again on every change.

A plain server for one editor on one machine. Long-lived state (the server, the watcher of files, the last build)
lives here and not in the stages.
"""

from bianzuan.preview.rebuilding import Rebuilder
from bianzuan.preview.server import PreviewServer

__all__ = ["PreviewServer", "Rebuilder"]
