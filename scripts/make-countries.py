#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Makes assets/actors/10-countries.json from Debian's iso-codes and scripts/countries.txt.

usage: scripts/make-countries.py [ISO_3166_1_JSON] > assets/actors/10-countries.json

ISO 3166 gives the code, the short and the official name of every country; the table gives what
news texts call them. A country of ISO 3166 that the table forgets, or a code that the table has
twice, is an error.
"""
import json
import os
import re
import sys

ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "countries.txt")
FIELDS = ("names", "adjectives", "people", "capitals", "called")


def items(cell):
    return [item.strip() for item in cell.split(";") if item.strip()]


def read_table(path):
    """{code: (type, name, {field: [text]})} in the table's order."""
    rows = {}
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 2 + len(FIELDS):
            sys.exit(f"{path}:{number}: {len(cells)} cells instead of {2 + len(FIELDS)}")
        code, _, kind = cells[0].partition(":")
        if code in rows:
            sys.exit(f"{path}:{number}: {code} stands twice")
        rows[code] = (kind or "country", cells[1], dict(zip(FIELDS, map(items, cells[2:]))))
    return rows


def iso_names(country):
    """The names that ISO has for it, turned round at the comma: "Iran, Islamic Republic of"."""
    for key in ("name", "common_name", "official_name"):
        name = country.get(key, "")
        head, comma, tail = name.partition(", ")
        if comma and not re.search(r"\band\b|^Province", tail):
            name = tail + " " + head
        if name and "," not in name:
            yield re.sub("^[Tt]he ", "", name)


def entry(code, row, country):
    kind, name, fields = row
    not_its = [name[1:] for name in fields["names"] if name.startswith("!")]
    names = [name for name in fields["names"] if not name.startswith("!")]
    for other in iso_names(country or {}):
        if other.lower() not in [n.lower() for n in names + [name] + not_its] and "(" not in other:
            names.append(other)
    people = []
    for person in fields["people"]:
        people += [a + "s" for a in fields["adjectives"]] if person == "+" else [person]
    made = {"id": code, "type": kind, "name": name, "names": names,
            "adjectives": fields["adjectives"], "people": people,
            "capitals": fields["capitals"], "called": fields["called"]}
    return {key: value for key, value in made.items() if value}


def main():
    iso = json.load(open(sys.argv[1] if len(sys.argv) > 1 else ISO, encoding="utf-8"))["3166-1"]
    iso = {country["alpha_3"]: country for country in iso}
    rows = read_table(TABLE)
    forgotten = sorted(set(iso) - set(rows))
    if forgotten:
        sys.exit("not in the table: " + " ".join(forgotten))
    print('{"actors": [')
    lines = [json.dumps(entry(code, row, iso.get(code)), ensure_ascii=False)
             for code, row in rows.items()]
    print(",\n".join(lines))
    print("]}")


main()
