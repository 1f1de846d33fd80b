#!/bin/sh
# SPDX-License-Identifier: MIT
# parse.sh ENTENTE FOLDER SRCDIR: accuracy and speed on the treebanks in FOLDER. Prints a line each.
set -eu
entente=$1 folder=$2 srcdir=$3
test -d "$folder" || { echo 'usage: make bench ENTENTE_UD=FOLDER' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# plain FILE: the treebank as text
plain() { case $1 in *.gz) gzip -dc "$1" ;; *) cat "$1" ;; esac; }

# seconds COMMAND...: the processor time that it took
seconds() {
    /usr/bin/env python3 - "$@" <<'PY'
import resource, subprocess, sys
with open(sys.argv[1]) as source, open(sys.argv[2], "w") as sink:
    subprocess.run(sys.argv[3:], stdin=source, stdout=sink, check=True)
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(usage.ru_utime + usage.ru_stime)
PY
}

for gold in "$folder"/*test*.conllu* "$folder"/*dev*.conllu*; do
    test -f "$gold" || continue
    echo "== $(basename "$gold")"
    plain "$gold" > "$work/gold.conllu"
    "$entente" parse --tokenized "$work/gold.conllu" > "$work/system.conllu"
    python3 "$srcdir/tests/bench/score_trees.py" "$work/gold.conllu" "$work/system.conllu"
    echo 'raw, each document one line:'
    python3 "$srcdir/tests/bench/score_split.py" "$work/gold.conllu" "$entente" parse -
    echo 'raw, with its paragraphs:'
    python3 "$srcdir/tests/bench/score_split.py" -p "$work/gold.conllu" "$entente" parse -
done

gold=$(ls "$folder"/*test*.conllu* "$folder"/*dev*.conllu* 2>/dev/null | head -n 1)
test -n "$gold" || exit 0
echo '== speed, one core'
for i in 1 2 3 4 5; do plain "$gold"; done > "$work/many.conllu"
count=$(grep -c '^1	' "$work/many.conllu")
for mode in '' --greedy; do
    t=$(seconds "$work/many.conllu" "$work/out" "$entente" parse --tokenized $mode -)
    python3 -c "print(f'{\"greedy\" if \"$mode\" else \"beam\"}: {$count / $t:.0f} sentences/s ({$count} in $t s)')"
done
