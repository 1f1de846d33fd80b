#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""score_split.py [-p] [-e N] GOLD.conllu[.gz] COMMAND...   F1 of tokens and sentences on raw text.

Each document of the treebank (with -p: each paragraph) goes to the command's standard input as one
line of running text, a blank line between two. The command prints CoNLL-U, or at least the tokens in
the second column and a blank line behind each sentence. A token or sentence is right where both its
ends are those of the gold file, counted in characters that are no white space. -e N prints N of the
places where the two differ.
"""
import gzip
import subprocess
import sys


def surface_rows(lines):
    """Yields (starts a document, starts a paragraph, tokens with the space behind them)."""
    rows, document, paragraph = [], False, False
    for line in lines:
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield document, paragraph, rows
                rows, document, paragraph = [], False, False
        elif line.startswith("# newdoc"):
            document = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line[0] != "#":
            rows.append(line.split("\t"))


def tokens_of(rows):
    """The sentence's tokens, each with the space behind it ("" or " ")."""
    out, last = [], {}
    for row in rows:
        if "-" in row[0]:
            start, end = map(int, row[0].split("-"))
            for i in range(start, end):
                last[i] = ""
            last[end] = "" if "SpaceAfter=No" in row[9] else " "
        elif row[0].isdigit():
            space = last.get(int(row[0]), "" if "SpaceAfter=No" in row[9] else " ")
            out.append((row[1], space))
    return out


def read_gold(path, by_paragraph):
    opener = gzip.open if path.endswith(".gz") else open
    texts, tokens, sentences, at = [], set(), set(), 0
    with opener(path, "rt", encoding="utf-8") as lines:
        for document, paragraph, rows in surface_rows(lines):
            if document or (paragraph and by_paragraph) or not texts:
                texts.append([])
            start = at
            for form, space in tokens_of(rows):
                size = len("".join(form.split()))
                tokens.add((at, at + size))
                at += size
                texts[-1].append(form + space)
            if not texts[-1][-1].endswith(" "):
                texts[-1].append(" ")
            sentences.add((start, at))
    return ["".join(parts).strip() for parts in texts], tokens, sentences


def read_system(output):
    tokens, sentences, at, start = set(), set(), 0, 0
    for line in output.split("\n"):
        columns = line.split("\t")
        if len(columns) > 1 and columns[0].isdigit():
            size = len("".join(columns[1].split()))
            tokens.add((at, at + size))
            at += size
        elif not line and at > start:
            sentences.add((start, at))
            start = at
    return tokens, sentences


def report(name, gold, system):
    right = len(gold & system)
    p, r = 100 * right / max(1, len(system)), 100 * right / max(1, len(gold))
    f1 = 2 * p * r / (p + r) if right else 0
    print(f"{name} F1 {f1:.2f}   precision {p:.2f}  recall {r:.2f}")


def show(text, gold, system, count):
    flat = "".join(text.split())
    gold_ends, system_ends = {e for _, e in gold}, {e for _, e in system}
    for end in sorted(gold_ends ^ system_ends)[:count]:
        kind = "missed" if end in gold_ends else "extra "
        print(f"  {kind} {flat[max(0, end - 30):end]} | {flat[end:end + 30]}")


def main():
    args, by_paragraph, errors = sys.argv[1:], False, 0
    while args and args[0] in ("-p", "-e"):
        by_paragraph |= args[0] == "-p"
        if args.pop(0) == "-e":
            errors = int(args.pop(0))
    if len(args) < 2:
        sys.exit(__doc__)
    texts, tokens, sentences = read_gold(args[0], by_paragraph)
    raw = "\n\n".join(texts) + "\n"
    run = subprocess.run(args[1:], input=raw.encode(), stdout=subprocess.PIPE, check=False)
    if run.returncode:
        sys.exit(f"score_split: {args[1]} ended with status {run.returncode}")
    system_tokens, system_sentences = read_system(run.stdout.decode())
    report("tokens", tokens, system_tokens)
    report("sentences", sentences, system_sentences)
    if errors:
        show(raw, tokens, system_tokens, errors)
        show(raw, sentences, system_sentences, errors)


main()
