#!/usr/bin/env bash
# Audits any number of repositories:   audit.sh FOLDER < list
#
# The list has an address or a path a line. FOLDER gets a mirror of each, which the next run brings up to date, findings/NAME.json of each,
# one report on all (report.html, inventory.csv, and all.json for --previous next time), and failed.txt: what could not be fetched or looked at.
# A line that begins with # is passed over.
# Ends with 1 if any repository has findings, else with 3 if any was not read as a whole or is in failed.txt, else with 0.
set -uo pipefail
out=${1:?the folder for mirrors and reports}
mkdir -p "$out/mirrors" "$out/findings" || exit 2
# What is no longer on the list is not in the report.
rm -f "$out"/findings/*.json
: > "$out/failed.txt"
export GIT_TERMINAL_PROMPT=0
found=0 gaps=0
while read -r address || [ -n "$address" ]; do
  case $address in '' | '#'*) continue ;; esac
  # Without a user or a token that stands before the host.
  name=${address#*://}
  host=${name%%/*}
  name=${host##*@}${name#"$host"}
  name=${name//[:\/]/+}
  mirror=$out/mirrors/$name.git
  findings=$out/findings/$name.json
  if [ -e "$findings" ]; then
    echo "$name: a second address of this name is not looked at" >> "$out/failed.txt"
    continue
  fi
  # What was deleted upstream stays, and is looked at: nothing is collected.
  if [ -d "$mirror" ]; then
    git -C "$mirror" -c gc.auto=0 fetch --quiet --prune origin </dev/null || echo "$name: not brought up to date" >> "$out/failed.txt"
  else
    git clone --quiet --mirror -- "$address" "$mirror" </dev/null || { echo "$name: not cloned" >> "$out/failed.txt"; continue; }
  fi
  # --no-config: their own settings may say that nothing fails.
  keylint history "$mirror" --no-config --format json="$findings" </dev/null
  code=$?
  case $code in
    0) ;;
    1) found=1 ;;
    3) gaps=1 ;;
    *) echo "$name: keylint ended with $code" >> "$out/failed.txt" ;;
  esac
done
if compgen -G "$out/findings/*.json" >/dev/null; then
  keylint report "$out"/findings/*.json --as-of today --format html="$out/report.html" --format csv="$out/inventory.csv" --format json="$out/all.json"
  code=$?
  case $code in
    0 | 3) ;;
    *) exit "$code" ;;
  esac
fi
if [ -s "$out/failed.txt" ]; then
  echo "Not in the report, or not up to date:" >&2
  cat "$out/failed.txt" >&2
  gaps=1
fi
[ "$found" = 0 ] || exit 1
[ "$gaps" = 0 ] || exit 3
