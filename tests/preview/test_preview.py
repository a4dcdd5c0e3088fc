"""The preview: what it serves, what it refuses, and that a bad edit does not end it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import watchfiles
from bianzuan import pipeline, resources
from bianzuan.errors import ContentError, Problem
from bianzuan.preview import PreviewServer, Rebuilder, rebuilding
from bianzuan.reading.publication import read_publication


@pytest.fixture
def rebuilder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rebuilder]:
    """A publication whose build writes one page instead of a book."""
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    (tmp_path / "publication.toml").write_text('[publication]\ntitle = "书"\n', encoding="utf-8")

    def build(config: object, *, targets: tuple[str, ...], output: Path) -> None:
        assert targets == ("html",)
        (output / "html").mkdir(parents=True, exist_ok=True)
        (output / "html" / "index.html").write_text("<body>书</body>", encoding="utf-8")
        (output / "html" / "reading.css").write_text("body { color: black }", encoding="utf-8")

    monkeypatch.setattr(pipeline, "build", build)
    made = Rebuilder(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def server(rebuilder: Rebuilder) -> Iterator[PreviewServer]:
    rebuilder.rebuild()
    made = PreviewServer("127.0.0.1", 0, rebuilder)
    thread = threading.Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def get(server: PreviewServer, path: str, method: str = "GET", **headers: str) -> tuple[int, str, str]:
    """Status, content type and body."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.getheader("Content-Type", ""), body


def test_pages_are_served_with_the_reload_script_and_stay_as_built(server: PreviewServer) -> None:
    status, kind, body = get(server, "/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert body == '<body>书<script src="/-/reload.js" defer></script></body>'
    assert "script" not in (server.rebuilder.root / "index.html").read_text(encoding="utf-8")
    assert get(server, "/reading.css")[1:] == ("text/css; charset=utf-8", "body { color: black }")
    assert "/-/version" in get(server, "/-/reload.js")[2]
    assert get(server, "/", "HEAD")[2] == ""


def test_the_desk_is_served_and_the_home_page_leads_to_it(server: PreviewServer) -> None:
    assert get(server, "/-/review")[0] == 404
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
    desk = server.rebuilder.output / "review.html"
    desk.write_text(f'<meta content="{policy}"><body>审<script>"</body>"</script></body>', encoding="utf-8")
    status, kind, body = get(server, "/-/review")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "connect-src 'self'" in body
    assert "script-src 'self' 'unsafe-inline'" in body
    assert body.endswith('<script>"</body>"</script><script src="/-/reload.js" defer></script></body>')
    assert policy in desk.read_text(encoding="utf-8")
    assert '<a href="/-/review">Review desk</a>' in get(server, "/")[2]
    (server.rebuilder.root / "ch1.html").write_text("<body>一</body>", encoding="utf-8")
    assert "/-/review" not in get(server, "/ch1.html")[2]


def test_the_policy_that_is_loosened_is_the_desks() -> None:
    from bianzuan.preview.server import _DESK_POLICY

    template = resources.templates() / "review" / "page.html.jinja"
    assert _DESK_POLICY[0].decode() in template.read_text(encoding="utf-8")


def test_the_version_grows_with_every_build(server: PreviewServer) -> None:
    assert get(server, "/-/version")[2] == "1"
    server.rebuilder.rebuild()
    assert get(server, "/-/version")[2] == "2"


def test_the_pdf_is_served_once_it_is_built(server: PreviewServer) -> None:
    assert get(server, "/-/book.pdf")[0] == 404
    (server.rebuilder.folder / "out" / "book.pdf").write_bytes(b"%PDF-1.7")
    assert get(server, "/-/book.pdf") == (200, "application/pdf", "%PDF-1.7")


@pytest.mark.parametrize(
    "path",
    ["/../report.json", "/%2e%2e/report.json", "/..%2freport.json", "/..%5creport.json", "//etc/passwd", "/out.html",
     "/%00", "/link.json", "/none/"],
)  # fmt: skip
def test_nothing_outside_the_reading_edition_is_served(server: PreviewServer, path: str) -> None:
    secret = server.rebuilder.output / "report.json"
    secret.write_text("secret", encoding="utf-8")
    (server.rebuilder.root / "link.json").symlink_to(secret)
    status, _, body = get(server, path)
    assert status == 404
    assert "secret" not in body
    assert "root:" not in body


ROW = '[[decision]]\naction = "drop"\nsource = "a.txt"\ncontext = "三八节"\n'


def post(server: PreviewServer, body: str, path: str = "/-/decisions", origin: str = "") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("POST", path, body.encode(), {"Origin": origin or server.url.rstrip("/")})
    answer = connection.getresponse()
    status, words = answer.status, answer.read().decode()
    connection.close()
    return status, words


def test_what_the_desk_sends_is_added_to_the_decisions(server: PreviewServer) -> None:
    file = server.rebuilder.folder / "decisions.toml"
    file.write_text("# 编者\n", encoding="utf-8")
    assert post(server, ROW) == (200, "")
    assert file.read_text(encoding="utf-8").startswith("# 编者\n")
    assert [row.context for row in read_publication(server.rebuilder.folder).decisions] == ["三八节"]


def test_rows_are_saved_as_they_would_be_copied(server: PreviewServer) -> None:
    """Below the comment that says what they are about; ids alone say nothing to whoever reads the file."""
    file = server.rebuilder.folder / "decisions.toml"
    file.write_text("# 编者\n", encoding="utf-8")
    join = '[[decision]]\naction = "join"\nsource = "#1.txt"\ncontext = "三八节"\n\n[[decision]]\naction = "accept"\nedit = "ab"\nsource = "#1.txt"\n'
    rows = f"# #1.txt:3  paragraph-join  三八节\n{join}\n# a.txt:7  # 一\n{ROW}"
    assert post(server, rows) == (200, "")
    assert file.read_text(encoding="utf-8") == f"# 编者\n\n{rows}"


@pytest.mark.parametrize("origin", ["http://evil.example", "null"])
def test_no_other_page_may_decide(server: PreviewServer, origin: str) -> None:
    assert post(server, ROW, origin=origin)[0] == 403
    assert post(server, ROW, path="/")[0] == 403
    assert not (server.rebuilder.folder / "decisions.toml").exists()


def test_nobody_decides_over_the_network(server: PreviewServer) -> None:
    server.host = "0.0.0.0"  # noqa: S104 - that is the case
    assert post(server, ROW)[0] == 403


@pytest.mark.parametrize("body", ["[[decision]", ROW.replace("drop", "burn"), ROW.replace("context", "contxt")])
def test_what_is_no_decision_is_not_written(server: PreviewServer, body: str) -> None:
    status, words = post(server, body)
    assert status == 409
    assert "decisions.toml" in words
    assert not (server.rebuilder.folder / "decisions.toml").exists()


def test_a_foreign_name_for_this_machine_is_refused(server: PreviewServer) -> None:
    assert get(server, "/", Host="evil.example")[0] == 403
    assert get(server, "/", Host=f"localhost:{server.server_port}")[0] == 200


def test_only_reading_is_possible(server: PreviewServer) -> None:
    assert get(server, "/", "DELETE")[0] == 501


def test_a_failed_build_is_shown_as_a_page_and_mended_by_the_next(server: PreviewServer) -> None:
    file = server.rebuilder.folder / "publication.toml"
    good = file.read_text(encoding="utf-8")
    file.write_text('[publication]\ntitel = "<b>"\n', encoding="utf-8")
    server.rebuilder.rebuild()
    status, _, body = get(server, "/")
    assert status == 200
    assert f"{file}:2" in body
    assert "unknown key &quot;titel&quot;" in body
    assert "/-/reload.js" in body
    assert get(server, "/reading.css")[0] == 200, "what a page is made of stays there"
    file.write_text(good, encoding="utf-8")
    server.rebuilder.rebuild()
    assert "书" in get(server, "/")[2]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ContentError(Problem("cli.unexpected", "a.txt", 3, {"error": "<x>", "log": "l"})), "a.txt:3"),
        (ZeroDivisionError("<no pages>"), "ZeroDivisionError: &lt;no pages&gt;"),
    ],
)
def test_no_exception_ends_the_preview(server, monkeypatch, error: Exception, words: str) -> None:
    def build(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "build", build)
    server.rebuilder.rebuild()
    assert words in get(server, "/")[2]


def test_what_is_generated_or_hidden_starts_no_build(rebuilder: Rebuilder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = rebuilder.folder.resolve()
    asked = {}

    def watch(_: Path, *, watch_filter, stop_event) -> list[object]:
        for name in ("index.toml", "sources/a.txt", "out/report.json", ".git/x", "front/a.md~", "../else.txt"):
            asked[name] = watch_filter(watchfiles.Change.modified, str((folder / name).resolve()))
        return [{"a change"}]

    monkeypatch.setattr(rebuilding.watchfiles, "watch", watch)
    rebuilder.watch()
    assert [name for name, wanted in asked.items() if wanted] == ["index.toml", "sources/a.txt"]
    assert rebuilder.version == 1


def test_a_length_that_is_no_number_is_refused(server: PreviewServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest("POST", "/-/decisions")
    connection.putheader("Content-Length", "many")
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
