"""Make docs/images/serve.png anew: the page of `postlint serve` with a draft, in Chromium.

python docs/screenshot.py          # needs chromium and chromedriver, and the test tools
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "sample_posts"
DRAFT = (
    "Last week I spent two nights in a warehouse where twelve Lumen robots glide past the "
    "shelves, and it sounded like a library.\n\nIf you run a warehouse and you haven't seen "
    "Lumen yet, go and see it.\n\nThanks to the night shift for the coffee. #robots"
)
WRITE = """
const fact = (id, value) => { document.getElementById(id).value = value; };
fact("channel", "linkedin"); fact("publish_at", "2026-11-30T09:30");
document.getElementById("draft").focus();
document.execCommand("insertText", false, arguments[0]);
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        told = {**os.environ, "XDG_CONFIG_HOME": home, "PYTHONUTF8": "1", "LANG": "C"}
        code = "from postlint.cli import run; run()"
        with open(Path(home, "out"), "w", encoding="utf-8") as out:
            command = [sys.executable, "-u", "-c", code, "serve", "--no-browser"]
            server = subprocess.Popen(command, cwd=SAMPLES, env=told, stdout=out)
        try:
            browser = _browser(home)
            browser.get(_address(Path(home, "out")))
            time.sleep(1)
            browser.execute_script(WRITE, DRAFT)
            while not browser.find_elements("css selector", "#findings li"):
                time.sleep(0.2)
            browser.execute_script("document.activeElement.blur()")
            browser.save_screenshot(str(HERE / "images" / "serve.png"))
            browser.quit()
        finally:
            server.terminate()


def _address(out: Path) -> str:
    for _ in range(100):
        if found := re.search(r"http://\S+", out.read_text(encoding="utf-8")):
            return found[0]
        time.sleep(0.1)
    raise SystemExit("the page did not come up")


def _browser(home: str) -> Any:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("chrome") or ""
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--lang=en", "--window-size=1280,900", f"--user-data-dir={home}/c"):  # fmt: skip
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or ""))


if __name__ == "__main__":
    main()
