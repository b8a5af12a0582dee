"""The language server as an editor meets it: a real client over stdio."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from postlint.lsp._places import PostDocument, units

POLICY = """
[company]
name = "Acme"
products = ["Lumen"]

[[embargo]]
name = "Bluebird"
until = 2099-12-01T09:00:00+01:00
say_instead.en = "our next product"
"""
DRAFT = "Hello 🎉 you should try Lumen, it is great.\n"


class Editor:
    """An editor with one folder open."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.client = LanguageClient("test", "1")
        self.found: dict[str, list[lsp.Diagnostic]] = {}
        self.news = asyncio.Event()
        self.registered: list[str] = []

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: lsp.PublishDiagnosticsParams) -> None:
            self.found[params.uri] = list(params.diagnostics)
            self.news.set()

        @self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def registered(params: lsp.RegistrationParams) -> None:
            self.registered += [one.method for one in params.registrations]

    async def start(self, encodings=(), **told):
        code = "from postlint.cli import run; run()"
        await self.client.start_io(sys.executable, "-c", code, "lsp", cwd=str(self.folder))
        self.can = await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(
                    general=lsp.GeneralClientCapabilities(position_encodings=list(encodings)),
                    workspace=lsp.WorkspaceClientCapabilities(
                        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(True)
                    ),
                ),
                root_uri=self.folder.as_uri(),
                **told,
            )
        )
        self.client.initialized(lsp.InitializedParams())
        return self

    async def stop(self):
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def uri(self, name):
        return (self.folder / name).as_uri()

    async def open(self, name, text, language="plaintext"):
        uri = name if ":" in name else self.uri(name)
        document = lsp.TextDocumentItem(uri, language, 1, text)
        return await self.told(
            uri, lambda: self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
        )

    async def change(self, name, version, *changes):
        """Each change is a range (line, column, line, column) and its new text."""
        parts: list[lsp.TextDocumentContentChangeEvent] = [
            lsp.TextDocumentContentChangePartial(
                lsp.Range(lsp.Position(a, b), lsp.Position(c, d)), text
            )
            for (a, b, c, d), text in changes
        ]
        document = lsp.VersionedTextDocumentIdentifier(version, self.uri(name))
        params = lsp.DidChangeTextDocumentParams(document, parts)
        return await self.told(self.uri(name), lambda: self.client.text_document_did_change(params))

    async def told(self, uri, act):
        self.found.pop(uri, None)
        act()
        async with asyncio.timeout(30):
            while uri not in self.found:
                self.news.clear()
                await self.news.wait()
        return self.found[uri]

    async def hover(self, name, line, column):
        document = lsp.TextDocumentIdentifier(self.uri(name))
        params = lsp.HoverParams(document, lsp.Position(line, column))
        return await self.client.text_document_hover_async(params)

    async def actions(self, name, line, column):
        document = lsp.TextDocumentIdentifier(self.uri(name))
        here = lsp.Position(line, column)
        params = lsp.CodeActionParams(document, lsp.Range(here, here), lsp.CodeActionContext([]))
        return await self.client.text_document_code_action_async(params)


@pytest.fixture
def play(tmp_path, monkeypatch):
    """Run a scene with an editor over a folder that holds a policy."""
    (tmp_path / "postlint.toml").write_text(POLICY, encoding="utf-8")
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LC_ALL", raising=False)

    def run(scene, **told):
        async def whole():
            editor = await Editor(tmp_path).start(**told)
            try:
                await scene(editor)
            finally:
                await editor.stop()

        asyncio.run(whole())

    return run


def where(found):
    span = found.range
    return (span.start.line, span.start.character, span.end.line, span.end.character)


def test_places_after_an_emoji(play):
    async def scene(editor):
        (found,) = await editor.open("a.txt", DRAFT)
        assert where(found) == (0, 24, 0, 29)  # UTF-16: the emoji is two
        assert found.code == "disclosure.employer-missing"
        assert found.message == "Readers cannot tell that you work at Acme."
        assert found.severity == lsp.DiagnosticSeverity.Error
        sync = editor.can.capabilities.text_document_sync
        assert sync.change == lsp.TextDocumentSyncKind.Incremental

    play(scene)


@pytest.mark.parametrize(
    ("encoding", "start"),
    [
        (lsp.PositionEncodingKind.Utf8, 26),
        (lsp.PositionEncodingKind.Utf16, 24),
        (lsp.PositionEncodingKind.Utf32, 23),
    ],
)
def test_columns_as_the_editor_asks(play, encoding, start):
    async def scene(editor):
        (found,) = await editor.open("a.txt", DRAFT)
        assert editor.can.capabilities.position_encoding == encoding
        assert where(found) == (0, start, 0, start + 5)

    play(scene, encodings=[encoding])


def test_typing(play):
    async def scene(editor):
        await editor.open("a.txt", DRAFT)
        assert await editor.change("a.txt", 2, ((0, 0, 0, 0), "I work at Acme. ")) != []
        text = "I work at Acme as an engineer.\n"
        assert await editor.change("a.txt", 3, ((0, 0, 0, 16), text)) == []
        # two changes in one go, the second behind an emoji, over a line break
        await editor.change("a.txt", 4, ((0, 0, 1, 0), ""), ((0, 24, 0, 29), "Bluebird"))
        (found,) = editor.found[editor.uri("a.txt")]
        assert found.code == "secrets.embargoed-name"
        assert where(found) == (0, 24, 0, 32)

    play(scene)


@pytest.mark.parametrize("odd", ["\u2028", "\x0b", "\x0c", "\x85", "\r\n"])
def test_only_line_ends_of_the_protocol_end_a_line(play, odd):
    async def scene(editor):
        await editor.open("a.txt", f"one{odd}two\nthree\n")
        line = 2 if odd == "\r\n" else 1
        await editor.change("a.txt", 2, ((line, 0, line, 5), "Bluebird"))
        (found,) = editor.found[editor.uri("a.txt")]
        assert where(found) == (line, 0, line, 8)

    play(scene)


def test_hover(play):
    async def scene(editor):
        await editor.open("a.txt", DRAFT)
        shown = await editor.hover("a.txt", 0, 26)
        assert shown.contents.value.startswith("**Readers cannot tell that you work at Acme.**")
        assert "*Why*" in shown.contents.value
        assert "disclosure.employer-missing" in shown.contents.value
        assert await editor.hover("a.txt", 0, 1) is None

    play(scene)


def test_remedies(play):
    async def scene(editor):
        await editor.open("a.txt", DRAFT)
        actions = await editor.actions("a.txt", 0, 26)
        assert len(actions) == 3
        assert all(one.kind == lsp.CodeActionKind.QuickFix for one in actions)
        ((edit,),) = actions[0].edit.changes.values()
        assert where(edit) == (0, 0, 0, 0)
        assert edit.new_text.startswith("I work at Acme ([your role])")
        assert not await editor.actions("a.txt", 0, 2)

    play(scene)


def test_a_waiver_holds_only_with_a_reason(play):
    async def scene(editor):
        await editor.open("a.md", "Hi.\n\n" + DRAFT, "markdown")
        (waive,) = [a for a in await editor.actions("a.md", 2, 26) if "leave" in a.title]
        ((edit,),) = waive.edit.changes.values()
        assert where(edit) == (2, 0, 2, 0)
        assert await editor.change("a.md", 2, ((2, 0, 2, 0), edit.new_text)) != []
        gap = edit.new_text.index(":  ") + 2
        assert await editor.change("a.md", 3, ((2, gap, 2, gap), "a demo")) == []

    play(scene)


def test_a_changed_policy_counts_at_once(play):
    async def scene(editor):
        assert await editor.open("a.txt", "Meet Kestrelix now.\n") == []
        policy = editor.folder / "postlint.toml"
        policy.write_text(POLICY.replace("Bluebird", "Kestrelix"), encoding="utf-8")
        event = lsp.FileEvent(policy.as_uri(), lsp.FileChangeType.Changed)
        params = lsp.DidChangeWatchedFilesParams([event])
        told = await editor.told(
            editor.uri("a.txt"),
            lambda: editor.client.workspace_did_change_watched_files(params),
        )
        assert [one.code for one in told] == ["secrets.embargoed-name"]
        assert editor.registered == ["workspace/didChangeWatchedFiles"]
        # and without being told, with the next letter
        policy.write_text(POLICY, encoding="utf-8")
        os.utime(policy)
        assert await editor.change("a.txt", 2, ((0, 0, 0, 0), "A ")) == []
        policy.write_text("[company]\nname = 3\n", encoding="utf-8")
        (broken,) = await editor.change("a.txt", 3, ((0, 0, 0, 0), "A "))
        assert broken.message.startswith("Not checked: The policy has a mistake.")

    play(scene)


def test_in_french(play):
    async def scene(editor):
        (found,) = await editor.open("a.txt", DRAFT)
        assert found.message == "On ne voit pas que vous travaillez chez Acme."

    play(scene, locale="fr-FR")
    play(scene, initialization_options={"uiLang": "fr"}, locale="en")


def test_without_a_file_and_after_closing(play):
    async def scene(editor):
        found = await editor.open("untitled:Untitled-1", DRAFT)
        assert len(found) == 1
        assert await editor.open("empty.txt", "") == []
        for name, text in (("odd.csv", "text\nLumen\n"), ("odd.html", "<p>Lumen")):
            (elsewhere,) = await editor.open(name, text)
            assert elsewhere.message == (
                f"Not checked: {name} cannot be judged in an editor. "
                f"Check the file: postlint check {name}"
            )
        uri = editor.uri("a.txt")
        await editor.open("a.txt", DRAFT)
        closed = lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri))
        act = lambda: editor.client.text_document_did_close(closed)  # noqa: E731
        assert await editor.told(uri, act) == []

    play(scene)


def test_lines_of_a_document():
    lines = PostDocument("file:///a.txt", "a\r\nb\rc\u2028d\n").lines
    assert lines == ("a\r\n", "b\r", "c\u2028d\n")
    assert PostDocument("file:///a.txt", "").lines == ("",)
    assert units("é🎉", "utf-16") == 3
