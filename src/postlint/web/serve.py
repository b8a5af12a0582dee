"""The server of the page: on 127.0.0.1, at a port of the system's choice, without any log."""

import secrets
import socket
from collections.abc import Callable

import uvicorn

from postlint.web.app import Renew, create_app


def run(renew: Renew, lang: str, port: int, announce: Callable[[str], None]) -> None:
    """Serve the page until Ctrl+C; `announce` is told its address once it answers."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        port = listening.getsockname()[1]
        token = secrets.token_urlsafe(16)
        config = uvicorn.Config(
            create_app(renew, token, port, lang),
            access_log=False,
            log_config=None,
            log_level="critical",  # a traceback could hold the draft
            server_header=False,
            lifespan="off",
            limit_concurrency=32,
            timeout_keep_alive=30,
        )
        _Server(config, lambda: announce(f"http://127.0.0.1:{port}/{token}/")).run([listening])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()
