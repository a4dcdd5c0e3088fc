#!/usr/bin/env bash
# Sets up what `make` needs and nothing twice: system packages, .venv, locked Python packages.
#   scripts/setup.sh run    to build books
#   scripts/setup.sh test   also to run the tests
# System packages are installed with apt-get where that is allowed without asking for a password; otherwise the
# exact command is printed and the script ends with 5, the exit code for something missing.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-run}
python=${PYTHON:-python3}
lock=requirements.lock
[ "$purpose" = test ] && lock=requirements-dev.lock

say() { printf '%s\n' "$*" >&2; }

# --- Python ------------------------------------------------------------------------------------------

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "bianzuan needs Python 3.11 or newer; \"$python\" is not."
  say "try: install a newer Python and run: make ${MAKECMDGOALS:-pdf} PYTHON=python3.13"
  exit 5
fi

# --- system packages ---------------------------------------------------------------------------------

has_venv() { [ -x .venv/bin/python ] || "$python" -c 'import ensurepip, venv' 2>/dev/null; }

# Asked of the loader itself, as WeasyPrint will: by the names the library has on Linux, macOS and Windows.
has_pango() {
  "$python" - <<'PY' 2>/dev/null
import ctypes, ctypes.util
for name in ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"):
    for file in (f"lib{name}.so.0", f"lib{name}.dylib", f"/opt/homebrew/lib/lib{name}.dylib",
                 f"/usr/local/lib/lib{name}.dylib", ctypes.util.find_library(name)):
        try:
            if file and ctypes.CDLL(file):
                break
        except OSError:
            continue
    else:
        raise SystemExit(1)
PY
}

font_folders=()
for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" "$HOME/.fonts" \
  "$HOME/Library/Fonts" /Library/Fonts; do
  [ -d "$folder" ] && font_folders+=("$folder")
done
# One name of each package: fonts-noto-cjk, fonts-noto-cjk-extra, fonts-lxgw-wenkai.
has_font() {
  [ ${#font_folders[@]} -gt 0 ] && [ -n "$(find -L "${font_folders[@]}" -name "$1" 2>/dev/null | head -n 1)" ]
}

needed=()
has_venv || needed+=(python3-venv)
has_pango || needed+=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
has_font 'NotoSerifCJK-Regular*' || has_font 'NotoSerifCJKsc-Regular*' || needed+=(fonts-noto-cjk)
has_font 'NotoSerifCJK-SemiBold*' || has_font 'NotoSerifCJKsc-SemiBold*' || needed+=(fonts-noto-cjk-extra)
has_font 'LXGWWenKai-Regular*' || needed+=(fonts-lxgw-wenkai)

# What only tests use; they skip what is not there, so these may fail to install.
useful=()
if [ "$purpose" = test ]; then
  command -v pdftotext >/dev/null || useful+=(poppler-utils)
  command -v qpdf >/dev/null || useful+=(qpdf)
  command -v gs >/dev/null || useful+=(ghostscript)
  if ! command -v chromedriver >/dev/null; then
    if grep -qs '^ID=ubuntu' /etc/os-release; then
      say "Ubuntu ships Chromium as a snap, which headless tests cannot drive; the browser test will be skipped."
    else
      useful+=(chromium chromium-driver)
    fi
  fi
fi

root=()
may_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] && return 0
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    root=(sudo)
    return 0
  fi
  return 1
}

updated=
apt_install() {
  if [ -z "$updated" ]; then
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
    updated=yes
  fi
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}

if [ ${#needed[@]} -gt 0 ]; then
  if may_install; then
    say "installing: ${needed[*]}"
    apt_install "${needed[@]}"
  elif [ "$(uname)" = Darwin ]; then
    say "missing on this Mac. try:"
    say "  brew install pango && brew install --cask font-noto-serif-cjk font-noto-sans-cjk font-lxgw-wenkai"
    exit 5
  else
    say "missing on this machine, and this account may not install packages. try:"
    say "  sudo apt-get update && sudo apt-get install -y ${needed[*]}"
    exit 5
  fi
fi

# Remembered, so that what cannot be had is not asked for at every run.
tried=.venv/.asked-for
if [ ${#useful[@]} -gt 0 ] && [ "$(cat "$tried" 2>/dev/null)" != "${useful[*]}" ]; then
  if may_install; then
    say "installing for the tests: ${useful[*]}"
    for package in "${useful[@]}"; do
      apt_install "$package" || say "not to be had: $package; the tests that use it will be skipped"
    done
  else
    say "some tests will be skipped; to run them all: sudo apt-get install -y ${useful[*]}"
  fi
fi

# --- Python packages ---------------------------------------------------------------------------------

# A virtual environment does not survive being moved, nor its Python being removed.
.venv/bin/python -c '' 2>/dev/null || "$python" -m venv --clear .venv
[ ${#useful[@]} -gt 0 ] && printf '%s' "${useful[*]}" >"$tried"

pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check --no-input)
stamp=.venv/.installed-$lock
# The lock for tests holds everything that the other one holds.
if ! cmp -s "$lock" "$stamp" && ! { [ "$purpose" = run ] && cmp -s requirements-dev.lock .venv/.installed-requirements-dev.lock; }; then
  say "installing Python packages from $lock"
  "${pip[@]}" install --use-pep517 --require-hashes -r "$lock"
  cp "$lock" "$stamp"
fi
if ! cmp -s pyproject.toml .venv/.installed-pyproject.toml || [ ! -x .venv/bin/bianzuan ]; then
  "${pip[@]}" install --no-deps --editable .
  cp pyproject.toml .venv/.installed-pyproject.toml
fi
