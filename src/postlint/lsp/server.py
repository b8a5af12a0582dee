"""The language server: texts in, what postlint sees out. Knows no word beyond its documents."""

import asyncio
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from postlint import __version__, readers
from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.lsp._places import own_documents
from postlint.lsp._told import Told
from postlint.renewal import Renewal
from postlint.text import Span
from postlint.ui import LANGUAGES

_PAUSE = 0.3  # seconds without typing before a text is read


class _Server(LanguageServer):
    """Keeps what was told of each open document."""

    def __init__(self, renew: Renewal, lang: str) -> None:
        super().__init__("postlint", __version__)
        self.renew, self.lang = renew, lang
        self.told: dict[str, Told] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self.one_at_a_time = asyncio.Lock()

    def soon(self, uri: str, pause: float = _PAUSE) -> None:
        """Read a document once its author pauses."""
        if waiting := self.waiting.pop(uri, None):
            waiting.cancel()
        self.waiting[uri] = asyncio.ensure_future(self._read(uri, pause))

    def all_again(self) -> None:
        """Read every open document again."""
        self.renew.forget()
        for uri in self.workspace.text_documents:
            self.soon(uri, 0)

    async def _read(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        await self.fresh(uri)

    async def fresh(self, uri: str) -> Told | None:
        """What is told of a document as it is now; the editor is told it too."""
        if uri not in self.workspace.text_documents:
            return None
        document = self.workspace.get_text_document(uri)
        text, version = document.source, document.version
        known = self.told.get(uri)
        async with self.one_at_a_time:
            report = await asyncio.to_thread(self._judged, text, _name(document))
        if uri not in self.workspace.text_documents or document.source != text:
            return known  # it was changed or closed meanwhile: another reading is on its way
        told = Told(report, uri, self.lang, self.workspace.position_encoding)
        self.told[uri] = told
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, told.diagnostics(), version)
        )
        return told

    def _judged(self, text: str, name: str) -> Report:
        report = self.renew().check_text(text, name)
        if report.document.text not in (text, ""):
            # a row or a page has places of its own, which are not the editor's: never say clean
            elsewhere = Problem(Path(name).name, "not-in-editor")
            return Report(Document.plain(text, name), problems=(elsewhere,))
        if not report.document.text:
            return report._replace(document=Document.plain(text, name))
        return report


def _name(document: Any) -> str:
    """The path of a document; one without a file is what its language says."""
    if document.uri.startswith("file:") and readers.has_reader(document.path):
        return str(document.path)
    return "draft.md" if document.language_id == "markdown" else "draft.txt"


def create(renew: Renewal, lang: str) -> LanguageServer:
    """The server, ready to be started on stdio."""
    server = _Server(renew, lang)

    @server.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        own_documents(server.workspace)
        options = params.initialization_options
        asked = options.get("uiLang", "") if isinstance(options, dict) else ""
        wish = str(asked or params.locale or "")[:2].lower()
        server.lang = wish if wish in LANGUAGES else server.lang

    @server.feature(lsp.INITIALIZED)
    def initialized(_: lsp.InitializedParams) -> None:
        watch = server.client_capabilities.workspace
        watched = watch and watch.did_change_watched_files
        if watched and watched.dynamic_registration:
            server.client_register_capability(_watching())

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.soon(params.text_document.uri, 0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(".toml"):
            server.all_again()

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.told.pop(uri, None)
        if waiting := server.waiting.pop(uri, None):
            waiting.cancel()
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.all_again()

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        uri = params.text_document.uri
        told = await server.fresh(uri)
        if told is None:
            return None
        document = server.workspace.get_text_document(uri)
        return told.hover(document.offset_at_position(params.position))

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    async def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        told = await server.fresh(uri)
        if told is None:
            return []
        document = server.workspace.get_text_document(uri)
        ends = (params.range.start, params.range.end)
        return list(told.actions(Span(*map(document.offset_at_position, ends))))

    return server


def _watching() -> lsp.RegistrationParams:
    """Ask the editor to say when a policy or a pack changes on the disk."""
    watchers = [lsp.FileSystemWatcher("**/*.toml")]
    options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return lsp.RegistrationParams([lsp.Registration("policies", method, options)])
