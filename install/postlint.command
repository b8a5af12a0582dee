#!/bin/sh
# Double-click me (macOS): opens the page that reads your draft while you write it.
# On Linux, postlint.desktop beside me does the same.
#
# The first time, and when this copy of postlint was changed, postlint is installed for you alone,
# which needs the network and some minutes: by uv or pipx where one of them is there, else in a
# folder of its own. Nothing else on this computer is touched. To be rid of it: see docs/install.md.
set -u

here=$(cd "$(dirname "$0")/.." && pwd) || exit 1
own="${XDG_DATA_HOME:-$HOME/.local/share}/postlint-app"
PATH="$HOME/.local/bin:$HOME/.cargo/bin:/opt/homebrew/bin:/usr/local/bin:$PATH"
export PATH
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in fr*) french=1 ;; *) french= ;; esac

say() { if [ -n "$french" ]; then echo "$2"; else echo "$1"; fi; }

stop() {
  say "$1" "$2"
  say "Press Enter to close this window." "Appuyez sur Entrée pour fermer cette fenêtre."
  read -r _ || true
  exit 1
}

# A Python that is new enough, or nothing.
python() {
  for one in python3.13 python3.12 python3.11 python3; do
    if "$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$one"
      return
    fi
  done
}

install() {
  if command -v uv >/dev/null; then
    uv tool install --quiet --force "postlint[serve] @ file://$here" && echo postlint >"$own/program"
  elif command -v pipx >/dev/null; then
    pipx install --force "$here[serve]" && echo postlint >"$own/program"
  else
    found=$(python)
    [ -n "$found" ] || stop \
      "postlint needs Python 3.11 or newer. Get it from https://www.python.org/downloads/ and double-click again." \
      "Il faut Python 3.11 ou plus récent. Prenez-le sur https://www.python.org/downloads/ et double-cliquez de nouveau."
    "$found" -m venv "$own/venv" &&
      "$own/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$here[serve]" &&
      echo "$own/venv/bin/postlint" >"$own/program"
  fi
}

# What this copy is: another one, or a newer one, is installed anew.
copy="$here $(find "$here/pyproject.toml" "$here/src" "$here/rules" -type f -not -name '*.pyc' -exec cksum {} + | sort | cksum)"

mkdir -p "$own" || exit 1
if [ "$copy" != "$(cat "$own/copy" 2>/dev/null)" ]; then
  say "Installing postlint for you. This takes some minutes, once." \
    "Installation de postlint pour vous. Cela prend quelques minutes, une seule fois."
  install || stop "This did not work. What is said above may help whoever looks after your computer." \
    "Cela n'a pas marché. Ce qui est écrit ci-dessus aidera la personne qui s'occupe de votre ordinateur."
  echo "$copy" >"$own/copy"
fi

say "The page opens in your browser. Close this window when you are done." \
  "La page s'ouvre dans votre navigateur. Fermez cette fenêtre quand vous avez fini."
cd "${POSTLINT_POSTS:-$HOME}" && exec "$(cat "$own/program")" serve
