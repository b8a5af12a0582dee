"""The page's server: a few routes behind a token, for this computer's browser alone."""

import asyncio
import hmac
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from postlint import identity
from postlint.errors import PolicyError
from postlint.session import Session
from postlint.ui import LANGUAGES
from postlint.web import _page
from postlint.web._answer import answer

_MOST = 200_000  # bytes of one request; the longest channel takes 63,206 characters
_FILES = Path(__file__).with_name("static")
_TYPES = {"page.js": "text/javascript", "page.css": "text/css"}
_FIELDS = ("channel", "publish_at", "speaker", "author", "role", "handle")
_HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        b"img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)

Renew = Callable[[], Session]


class Guard:
    """Answers only a browser on this computer that was given the token.

    The Host header must be ours (a name of an attacker that resolves to 127.0.0.1 is not), and
    a request that writes must come from our own page. Knows no word of a post.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], token: str) -> None:
        self._app, self._hosts, self._token = app, hosts, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it without saying why."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        if self._refuses(Request(scope)):
            await PlainTextResponse("Not found.", 404)(scope, receive, with_headers)
        else:
            await self._app(scope, receive, with_headers)

    def _refuses(self, request: Request) -> bool:
        host = request.headers.get("host", "")
        token = request.url.path.split("/")[1]
        origin = request.headers.get("origin")
        own = {f"http://{name}" for name in self._hosts}
        return (
            host not in self._hosts
            or not hmac.compare_digest(token.encode(), self._token.encode())
            or (origin is not None and origin not in own)
            or (request.method != "GET" and origin is None)
            or request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        )


def create_app(renew: Renew, token: str, port: int, lang: str) -> Starlette:
    """The page at `/TOKEN/`; `renew` gives the session of this moment."""
    desk = _Desk(renew, token, lang)
    hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
    base = f"/{token}"
    return Starlette(
        routes=[
            Route(f"{base}/", desk.page),
            Route(f"{base}/words", desk.words),
            Route(f"{base}/check", desk.check, methods=["POST"]),
            Route(f"{base}/identity", desk.identity, methods=["POST"]),
            *(Route(f"{base}/{name}", desk.file) for name in _TYPES),
        ],
        middleware=[Middleware(Guard, hosts=hosts, token=token)],
    )


class _Desk:
    """The routes. Checks run one at a time, off the event loop."""

    def __init__(self, renew: Renew, token: str, lang: str) -> None:
        self._renew, self._lang = renew, lang
        self._one_at_a_time = asyncio.Lock()

    async def page(self, request: Request) -> Response:
        return HTMLResponse(_page.html(self._asked(request)))

    async def words(self, request: Request) -> Response:
        return JSONResponse(_page.words(self._asked(request)))

    async def file(self, request: Request) -> Response:
        name = request.url.path.rpartition("/")[2]
        return Response((_FILES / name).read_bytes(), media_type=_TYPES[name])

    async def check(self, request: Request) -> Response:
        told = await _json(request)
        if told is None:
            return JSONResponse({"state": "refused"}, 413)
        text, lang = str(told.get("text", "")), str(told.get("lang", ""))
        meta = {key: str(told.get(key, "")).strip()[:200] for key in _FIELDS}
        lang = lang if lang in LANGUAGES else self._lang

        def judged() -> dict[str, Any]:
            session = self._renew()
            return answer(session.check_text(text, **meta), lang)

        try:
            async with self._one_at_a_time:
                return JSONResponse(await asyncio.to_thread(judged))
        except PolicyError:
            return JSONResponse({"state": "refused"}, 400)

    async def identity(self, request: Request) -> Response:
        told = await _json(request)
        if told is None:
            return JSONResponse({"state": "refused"}, 413)
        saved = identity.save({key: str(told.get(key, ""))[:200] for key in identity.FIELDS})
        return JSONResponse({"saved": saved})

    def _asked(self, request: Request) -> str:
        asked = request.query_params.get("lang", "")
        return asked if asked in LANGUAGES else self._lang


async def _json(request: Request) -> Mapping[str, Any] | None:
    """A small JSON object; None for anything else."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        return None
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MOST:
                return None
        told = json.loads(body)
    except (ValueError, RecursionError, ClientDisconnect):
        return None
    return told if isinstance(told, dict) else None
