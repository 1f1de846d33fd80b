#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""score_trees.py GOLD.conllu SYSTEM.conllu   tags and trees on the same tokens.

Labels count without their subtype, but for the core arguments, of which precision and recall are
printed too.
"""
import sys

CORE = {"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"}


def words(path):
    """(form, UPOS, head, label) of every word; the head counted over the whole file."""
    first, count = 0, 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0] == "1":
                first = count
            if columns[0].isdigit():
                head = int(columns[6])
                yield columns[1], columns[3], head and first + head, columns[7]
                count += 1


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    n = upos = heads = labels = gold_core = system_core = both_core = 0
    gold, system = list(words(sys.argv[1])), list(words(sys.argv[2]))
    if [w[0] for w in gold] != [w[0] for w in system]:
        sys.exit("score_trees: the tokens differ")
    for (_, gold_tag, gold_head, gold_label), (_, tag, head, label) in zip(gold, system):
        right = gold_head == head
        n += 1
        upos += gold_tag == tag
        heads += right
        labels += right and gold_label.split(":")[0] == label.split(":")[0]
        gold_core += gold_label in CORE
        system_core += label in CORE
        both_core += right and gold_label in CORE and gold_label == label
    print(f"UPOS {100 * upos / n:.2f}  UAS {100 * heads / n:.2f}  LAS {100 * labels / n:.2f}")
    print(f"core arguments P {100 * both_core / max(1, system_core):.1f}"
          f"  R {100 * both_core / max(1, gold_core):.1f}")


main()
