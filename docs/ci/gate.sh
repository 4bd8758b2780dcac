#!/usr/bin/env bash
# The gate for any CI, in the root of a checkout:   gate.sh [BASE]
#
# With BASE (origin/main) it looks at what the commits since then bring in, without it at the whole history. It leaves report.html,
# findings.json and keylint.xml (JUnit), and ends with the exit code of KeyLint.
set -uo pipefail
if [ $# -gt 0 ]; then
  keylint history --diff "$1..HEAD" --format terminal --format html=report.html --format json=findings.json --format junit=keylint.xml
else
  keylint history --as-of today --format terminal --format html=report.html --format json=findings.json --format junit=keylint.xml
fi
code=$?
case $code in
  0) echo "KeyLint: all was read, nothing is open." ;;
  1) echo "KeyLint: there are findings. Revoke first, as the report says, then tell the ledger." ;;
  3) echo "KeyLint: nothing was found in what could be read, but not all could. Is the clone shallow?" ;;
  *) echo "KeyLint: nothing was looked at; the message above says why. Exit code $code." ;;
esac >&2
exit "$code"
