#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes dictionaries as large and as untidy as real ones: make_dictionary.py KIND ENTRIES.

KIND is actors, agents, verbs, or hostile (what only malice would write). The words are made up, the
same ones every time.
"""
import random
import sys

SYLLABLES = "ba be bi bo bra da dor el fa gan har in jo ka lor mi nar ol pe qui ra sel ta ur vo zan".split()
ROOTS = "NRL SDL OSL WSL USA CHN RUS FRA KEN BRA".split()
ROLES = "GOV MIL OPP REB LEG JUD COP ELI BUS MED".split()
CODES = "010 020 036 040 042 043 051 057 061 070 071 080 090 102 111 112 120 130 138 141 150 160 163 172 173 182 190 193".split()
DEBRIS = ["{0} [NRLGOV", "{0}", "{0} [~LEG}}", "[NRL 100101-]", "{0} [NRLGO]", "{0} [NRLGOV > 140608]", "{0} [###]",
          "{0} [---]", "{0} [NRLGOV (100101-150630)] [NRL]", "\xc3{0}\x92S [NRL]", "{0}_&_SONS_ [NRLBUS]",
          "{0} [NRL 00000101-00010101]", "{0} [NRLGOV 990231-990301]", "   ", "#{0}", "{0} [ ]", "+{0}_"]


def word(dice):
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))).upper()


def day(dice):
    year = dice.randint(1946, 2029)
    text = f"{year}{dice.randint(1, 12):02}{dice.randint(1, 28):02}"
    return text if year < 1931 or dice.random() < 0.3 else text[2:]


def code(dice):
    return dice.choice(ROOTS) + "".join(dice.sample(ROLES, dice.randint(0, 2)))


def actors(dice, count, out):
    for n in range(count):
        name = "_".join(word(dice) for _ in range(dice.randint(1, 3))) + "_"
        if n % 41 == 0:
            out(dice.choice(DEBRIS).format(name))
        if n % 3:
            out(f"{name} [{code(dice)}]" + dice.choice(["", "  # seen", " ;old"]))
        else:
            out(name)
            for _ in range(dice.randint(1, 3)):
                first, last = sorted((day(dice) for _ in range(2)), key=lambda d: d if len(d) == 8 else "19" + d)
                when = dice.choice(["<" + first, ">" + first, f"{first}-{last}"])
                out(f"\t[{code(dice)} {when}]")
            out(f"\t[{code(dice)}]")
        if n % 4 == 0:
            out(f"+{word(dice)}_")


def agents(dice, count, out):
    out("!PERSON! = MAN, MEN, WOMAN, WOMEN")
    for n in range(count):
        name = "_".join(word(dice) for _ in range(dice.randint(1, 2)))
        role = dice.choice(ROLES)
        out(dice.choice(["{0} [~{1}]", "{0}!PERSON! [~{1}]", "{0} {{{0}EN}} [~{1}]", "{0} {{}} [~{1}]", "{0} [{1}~]",
                         "{0} [{1}]", "{0} [~{1}}}"]).format(name, role))


def verbs(dice, count, out):
    names = [f"&{word(dice)}{n}_" for n in range(40)]
    for name in names:
        out(name)
        for _ in range(dice.randint(3, 30)):
            out("+" + "_".join(word(dice) for _ in range(dice.randint(1, 2))))
    for _ in range(count // 30):
        verb = word(dice)
        out(f"---  {verb} [{dice.choice(CODES)}]  ---")
        out(verb)
        for _ in range(dice.randint(0, 5)):
            other = word(dice)
            out(dice.choice(["{0}", "{0} {{{0}S {0}ED {0}EN}} [{1}]", "+{0}_OVER {{+{0}ED_OVER}}", "{0} [---]"])
                .format(other, dice.choice(CODES)))
        for _ in range(dice.randint(5, 50)):
            form = dice.choice(["* {0} [{1}]", "* WITH + [{1}:{1}]", "$ * + {0} [{1}]", "* {2} (TO {0}) [{1}]",
                                "* {{{0} TALK}} [:{1}]", "+ WAS * BY $ [{1}]", "* ^ {0} [{1}]", "* _OVER [---]",
                                "{2} * + [{1}]", "* {0} [{1}", "* &NOSUCH_ [{1}]", "* {0} [9{1}]"])
            out("- " + form.format(word(dice), dice.choice(CODES), dice.choice(names)) + "  #" + verb)
    out("~ a (b . ATTACK) SAY = a b 112")


def hostile(dice, count, out):
    out("&LOOP_\n+&LOOP_\n+&POOL_\n&POOL_\n+&LOOP_")
    out("A" * 1000000 + " [NRL]")
    out("B_ " + "[NRL 100101-100102]" * 2000)
    for _ in range(count):
        out("SAME_NAME_ [NRLGOV 100101-150630]")
        out("- * SAME [111]")
    out("[" * 50000)
    out("!A! = !A!, !B!\n!A!!A!!A! [~GOV]")
    out("- " + "* " * 10000 + "[111]")
    out("\0\xff\xfe\x1b[2J [NRL]")


def main():
    kind, count = sys.argv[1], int(sys.argv[2])
    write = {"actors": actors, "agents": agents, "verbs": verbs, "hostile": hostile}[kind]
    stream = open(sys.stdout.fileno(), "w", encoding="latin-1", newline="\n")
    write(random.Random(kind), count, lambda line: stream.write(line + "\n"))


main()
