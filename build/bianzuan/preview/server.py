"""HTTP for the preview: files of the reading edition, the review desk, the PDF, an error page, and a version to poll.

Serves GET and HEAD of files below one folder, and takes decisions that the review desk sends from this machine. The reload script is added while a page is sent;
what stands on the disk is what `build` makes.
"""

from __future__ import annotations

import html
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from ipaddress import ip_address
from pathlib import Path
from string import Template
from urllib.parse import unquote, urlsplit

from bianzuan.errors import BianzuanError
from bianzuan.messages import language, say
from bianzuan.preview.rebuilding import Rebuilder, in_words

# Paths of the preview's own; no page of a reading edition lies in a folder called "-".
_VERSION, _SCRIPT, _PDF, _REVIEW, _DECISIONS = "/-/version", "/-/reload.js", "/-/book.pdf", "/-/review", "/-/decisions"
_TAG = b'<script src="/-/reload.js" defer></script>'
# The desk allows nothing from outside; here it may ask whether the book was built again.
_DESK_POLICY = (b"default-src 'none'; style-src 'unsafe-inline'; script-src ", b"default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; script-src 'self' ")
_LINK = (
    '<p style="position:fixed;inset:auto 1rem 1rem auto;margin:0;text-indent:0;padding:.25rem .75rem;background:Canvas;color:CanvasText;'
    'border:1px solid;border-radius:.25rem"><a href="/-/review">{label}</a></p>'
)
# A decision has some hundred bytes; who decides a thousand things at once has them all taken.
_MOST_DECIDED = 4_000_000
_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


class PreviewServer(ThreadingHTTPServer):
    """Serves one publication. Raises OSError if the address cannot be had."""

    daemon_threads = True

    def __init__(self, host: str, port: int, rebuilder: Rebuilder) -> None:
        self.rebuilder = rebuilder
        self.host = host
        super().__init__((host, port), _Handler)

    @property
    def url(self) -> str:
        """Where to point the browser."""
        return f"http://{self.host}:{self.server_port}/"

    def admits(self, host_header: str) -> bool:
        """False for a foreign name that was made to point at this machine (DNS rebinding)."""
        if not _is_loopback(self.host):
            return True
        name = host_header.rsplit(":", 1)[0] if not host_header.endswith("]") else host_header
        return name.lower() in _LOCAL_NAMES


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - the name http.server calls
        status, kind, body = self._answer()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self) -> None:  # noqa: N802 - the name http.server calls
        self.do_GET()

    def do_POST(self) -> None:  # noqa: N802 - the name http.server calls
        told = self.headers.get("Content-Length", "")
        length = int(told) if told.isascii() and told.isdigit() else 0
        status, words = self._decided(length) if 0 < length <= _MOST_DECIDED else (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "")
        body = words.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if status != HTTPStatus.OK:
            self.close_connection = True  # what was sent may not have been read
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def _decided(self, length: int) -> tuple[HTTPStatus, str]:
        """Only the desk of this preview may write, in a browser on this machine: other pages have another origin."""
        host = self.headers.get("Host", "")
        own = self.server.admits(host) and _is_loopback(self.server.host) and self.headers.get("Origin") == f"http://{host}"
        if not own or self.path != _DECISIONS:
            return HTTPStatus.FORBIDDEN, "forbidden"
        try:
            self.server.rebuilder.decide(self.rfile.read(length).decode())
        except (BianzuanError, UnicodeDecodeError, OSError) as error:
            return HTTPStatus.CONFLICT, in_words(error)
        return HTTPStatus.OK, ""

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth an editor's terminal."""

    def _answer(self) -> tuple[HTTPStatus, str, bytes]:
        rebuilder = self.server.rebuilder
        if not self.server.admits(self.headers.get("Host", "")):
            return HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", b"forbidden"
        path = unquote(urlsplit(self.path).path)
        if path == _VERSION:
            return HTTPStatus.OK, "text/plain; charset=utf-8", str(rebuilder.version).encode()
        if path == _SCRIPT:
            return HTTPStatus.OK, "text/javascript; charset=utf-8", _shipped("reload.js")
        if path == _PDF:
            return self._file(rebuilder.pdf())
        if path == _REVIEW:
            return self._file(rebuilder.review())
        if rebuilder.failure and path.endswith(("/", ".html")):
            return HTTPStatus.OK, "text/html; charset=utf-8", _page("preview.failed", rebuilder.failure)
        answer = self._file(_below(rebuilder.root, path))
        home = path in ("/", "/index.html") and answer[0] == HTTPStatus.OK and rebuilder.review() is not None
        return (*answer[:2], _with_link(answer[2])) if home else answer

    def _file(self, path: Path | None) -> tuple[HTTPStatus, str, bytes]:
        if path is None or not path.is_file():
            body = _page("preview.not_found", say("preview.not_found", "try"))
            return HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", body
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        body = path.read_bytes()
        if kind == "text/html":
            body = _TAG.join(_before_end(body.replace(*_DESK_POLICY, 1)))
        return HTTPStatus.OK, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, body


def _before_end(page: bytes) -> tuple[bytes, bytes]:
    """A page in two, parted where its body ends; scripts and data before that may hold the same characters."""
    place = page.rfind(b"</body>")
    return (page[:place], page[place:]) if place >= 0 else (page, b"")


def _with_link(page: bytes) -> bytes:
    """The home page with the way to the review desk."""
    return _LINK.format(label=html.escape(say("reviewing.page_title"))).encode().join(_before_end(page))


def _below(root: Path, path: str) -> Path | None:
    """The file a path names; None if it lies outside `root`, also by way of a symbolic link."""
    if "\0" in path or "\\" in path:
        return None
    inside = root.resolve()
    found = (inside / path.lstrip("/")).resolve()
    if found.is_dir():
        found = found / "index.html"
    return found if found.is_relative_to(inside) else None


def _page(title: str, text: str) -> bytes:
    """A page that says `text` as it stands."""
    template = Template(_shipped("message.html").decode())
    words = {"title": say(title), "text": text, "language": "zh-Hans" if language() == "zh" else "en"}
    return template.substitute({key: html.escape(value) for key, value in words.items()}).encode()


def _shipped(name: str) -> bytes:
    return (files("bianzuan.preview") / name).read_bytes()
