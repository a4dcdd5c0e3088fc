#!/bin/sh
# 在持续集成中编印出版物并检查：编印、验证台账、查未决之处、付印前检查、摘要。各步都做完，有一步不过则以失败告终。
# Builds a publication and judges it, as a CI service does. Every step is taken, whatever became of the one before,
# so that PDF, ledgers and findings are there to be looked at; the first failure is the script's own exit code.
#
#   sh ci/book.sh [FOLDER] [OUT]      defaults: the current folder, FOLDER/out
#
#   TARGETS   what to build: "screen html" (default), also press, archive
#   STRICT    yes (default): fail while doubtful changes are undecided; no: only tell of them
#   FROZEN    yes: the very book that publication.lock names, of the same sources, fonts and programs, or none;
#             no (default): texts may have changed since
#   BIANZUAN  the command, if it is not on the PATH
# shellcheck disable=SC2317  # the steps are called by their names
set -u

folder=${1:-.}
out=${2:-$folder/out}
strict=${STRICT:-yes}
bianzuan=${BIANZUAN:-bianzuan}
result=0

step() { # step NAME COMMAND…: runs it, keeps the first failure
  name=$1
  shift
  printf '\n== %s\n' "$name"
  code=0
  "$@" || code=$?
  if [ "$code" -ne 0 ]; then
    printf '%s: %s\n' "$name" "$code" >&2
    [ "$result" -ne 0 ] || result=$code
  fi
  return 0
}

build() {
  set -- "$folder" -o "$out"
  for target in ${TARGETS:-screen html}; do
    set -- "$@" --target "$target"
  done
  [ "${FROZEN:-no}" != yes ] || set -- "$@" --frozen
  $bianzuan build "$@"
}

# Sources can be rebuilt from the articles and ledgers; with STRICT=yes nothing doubtful is undecided.
clean() {
  if [ "$strict" = yes ]; then
    $bianzuan clean --verify --strict "$folder"
  else
    $bianzuan clean --verify "$folder"
  fi
}

# What is wrong, on pages with the faults marked, and once more for the summary and other programs.
check() {
  $bianzuan check "$out" --format html -o "$out/preflight.html" || true
  $bianzuan check "$out" --format json -o "$out/preflight.json"
}

summary() {
  $bianzuan summary "$out" >"$out/summary.md" || return $?
  cat "$out/summary.md"
  # GitHub shows this file on the page of the run.
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$out/summary.md" >>"$GITHUB_STEP_SUMMARY"
}

rm -f "$out/preflight.html" "$out/preflight.json"
step build build
if [ "$result" -eq 0 ]; then
  step check check
fi
step clean clean
if [ -f "$out/report.json" ]; then
  step summary summary
fi
exit "$result"
