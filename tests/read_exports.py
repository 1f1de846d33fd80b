#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_exports.py FOLDER [SCHEMA]: the exports of a graph in FOLDER say the same in every format.

Each graph is there as NAME.json, .graphml, .csv and .dot, the last also as Graphviz read it
(NAME.dot.json, where there is a Graphviz). The JSON is checked against SCHEMA; the others are read by
networkx, Python's csv module and Graphviz, and compared with the JSON.
"""
import csv, json, pathlib, re, sys
import networkx


def conforms(value, schema, root):
    """The parts of JSON Schema that JSON Graph Format uses."""
    if "$ref" in schema:
        schema = root["definitions"][schema["$ref"].rsplit("/", 1)[1]]
    types = {"object": dict, "array": list, "string": str, "boolean": bool}
    allowed = schema.get("type", [])
    allowed = [allowed] if isinstance(allowed, str) else allowed
    if allowed and not any(isinstance(value, types[t]) for t in allowed):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "oneOf" in schema and sum(conforms(value, s, root) for s in schema["oneOf"]) != 1:
        return False
    if isinstance(value, list):
        return all(conforms(v, schema.get("items", {}), root) for v in value)
    if isinstance(value, dict):
        if any(k not in value for k in schema.get("required", [])):
            return False
        other = schema.get("additionalProperties", True)
        for k, v in value.items():
            rule = schema.get("properties", {}).get(k, other)
            if rule is False or (rule is not True and not conforms(v, rule, root)):
                return False
    return True


def line(text):
    """As a format without line breaks writes it."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip()


def from_jgf(graph):
    nodes = {line(k): line(v["label"]) for k, v in graph["nodes"].items()}
    edges = sorted((line(e["source"]), line(e["target"]), e["relation"], e["metadata"]["sign"],
                    e["metadata"]["weight"], e["metadata"]["positive"], not e["directed"])
                   for e in graph["edges"])
    return nodes, edges


def from_graphml(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert graph.is_directed() and graph.is_multigraph()
    return dict(graph.nodes(data="label")), sorted(
        (u, v, d["relation"], d["sign"], d["weight"], d["positive"], d["symmetric"])
        for u, v, d in graph.edges(data=True))


def from_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert len({r["Id"] for r in rows}) == len(rows)
    labels = {}
    for r in rows:
        labels[r["Source"]], labels[r["Target"]] = r["Source Label"], r["Target Label"]
    return labels, sorted((r["Source"], r["Target"], r["Label"], int(r["Sign"]),
                           float(r["Weight"]), float(r["Positive"]), r["Type"] == "Undirected")
                          for r in rows)


def from_dot(path):
    graph = json.loads(path.read_text(encoding="utf-8"))
    # Graphviz hands backslashes and entities on as they were written and resolves them in drawing.
    names = {o["_gvid"]: o["name"].replace("\\\\", "\\") for o in graph["objects"]}
    labels = {names[o["_gvid"]]: o["label"].replace("&amp;", "&").replace("\\\\", "\\")
              for o in graph["objects"]}
    return labels, sorted((names[e["tail"]], names[e["head"]], e["label"].split(" ")[1],
                           int(e["sign"]), float(e["weight"]), float(e["positive"]),
                           e["symmetric"] == "true") for e in graph["edges"])


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = json.load(open(sys.argv[2], encoding="utf-8")) if len(sys.argv) > 2 else None
    checked = 0
    for path in sorted(p for p in folder.glob("*.json") if not p.name.endswith(".dot.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if schema:
            assert conforms(document, schema, schema), f"{path.name} is not JGF"
            assert not conforms({"graph": {"nodes": []}}, schema, schema)
        expected = from_jgf(document["graph"])
        assert expected[1] and all(weight >= 0 for *_, weight, _, _ in expected[1])
        readers = {".graphml": from_graphml, ".csv": from_csv, ".dot.json": from_dot}
        for ending, reader in readers.items():
            other = path.with_name(path.stem + ending)
            if ending == ".dot.json" and not other.exists():
                continue
            got = reader(other)
            assert got == expected, f"{other.name} differs:\n{got}\n{expected}"
            checked += 1
    assert checked >= 4, "nothing to read"
    print(f"{checked} exports read")


if __name__ == "__main__":
    main()
