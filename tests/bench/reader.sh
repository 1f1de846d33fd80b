#!/bin/sh
# SPDX-License-Identifier: MIT
# The reader on a pseudo-terminal: one article, a hundred, and one of ten thousand paragraphs.
#     reader.sh ENTENTE SOURCES
set -eu
command -v python3 >/dev/null || { echo 'reader: skipped, no python3'; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
i=0
while [ $i -lt 100 ]; do
    for file in "$2"/assets/articles/0[1-9]*.*; do
        [ $i -lt 100 ] && cp "$file" "$folder/$i-${file##*/}" && i=$((i + 1))
    done
done
awk 'BEGIN {
    print "A very long report"
    for (i = 1; i <= 10000; i++)
        printf "\nIn chapter %d the envoys of Kenya signed a treaty on water with Uganda.\n", i
}' >"$folder/long.txt"
measure() {
    echo "reader, $1:"
    shift
    python3 "$@" | sed 's/^/    /'
}
bench=$2/tests/bench/reader.py
measure 'one article' "$bench" "$1" read --no-config "$2/assets/articles/04-patrols-in-the-snow.html"
measure '10,000 paragraphs' "$bench" --starts 5 "$1" read --no-config "$folder/long.txt"
rm "$folder/long.txt"
measure '100 articles' "$bench" --starts 5 "$1" read --no-config "$folder"/*
