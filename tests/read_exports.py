#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""read_exports.py FOLDER [SCHEMA]: the exports of a graph in FOLDER say the same in every format.

Each graph is there as NAME.json and in every other format, DOT also as Graphviz read it
(NAME.dot.json, where there is a Graphviz). The JSON is checked against SCHEMA; the others are read by
networkx, Python's json and csv modules and Graphviz, and compared with the JSON.
"""
import csv, inspect, json, os, pathlib, re, struct, subprocess, sys, zlib
import networkx
try:
    import jsonschema
except ImportError:
    jsonschema = None


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


def plain(text):
    """Without the apostrophe that leads what a spreadsheet would take for a formula."""
    return text[1:] if re.match("'[=+@'-]", text) else text


def from_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert len({r["Id"] for r in rows}) == len(rows)
    labels = {}
    for r in rows:
        assert not any(re.match("[=+@\t\r]|-[^0-9]", value) for value in r.values()), r
        assert re.search(r":\d+-\d+", r["Evidence"]) and r["Origin"].startswith("entente ")
        labels[plain(r["Source"])] = plain(r["Source Label"])
        labels[plain(r["Target"])] = plain(r["Target Label"])
    return labels, sorted((plain(r["Source"]), plain(r["Target"]), r["Label"], int(r["Sign"]),
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


def from_attributes(nodes, edges, symmetric=lambda value: value):
    return nodes, sorted((u, v, d["relation"], d["sign"], float(d["weight"]), float(d["positive"]),
                          symmetric(d["symmetric"])) for u, v, d in edges)


def from_gexf12(path):
    graph = networkx.read_gexf(path, version="1.2draft")
    return from_attributes(dict(graph.nodes(data="label")), graph.edges(data=True))


def from_gexf13(path):
    """networkx does not know 1.3, which is 1.2 in what it reads of it."""
    text = path.read_text(encoding="utf-8")
    assert 'xmlns="http://gexf.net/1.3"' in text and 'version="1.3"' in text
    other = path.with_suffix(".rewritten")
    other.write_text(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                     .replace('version="1.3"', 'version="1.2"'), encoding="utf-8")
    return from_gexf12(other)


def from_gml(path):
    graph = networkx.read_gml(path)
    assert path.read_bytes().isascii() and graph.is_directed() and graph.is_multigraph()
    return from_attributes(dict(graph.nodes(data="name")), graph.edges(data=True), bool)


def from_node_link(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    if "edges" in inspect.signature(networkx.node_link_graph).parameters:  # newer than 3.3
        graph = networkx.node_link_graph(document, edges="links")
    else:
        graph = networkx.node_link_graph(document)
    assert graph.is_directed() and graph.is_multigraph()
    return from_attributes(dict(graph.nodes(data="label")), graph.edges(data=True))


def from_cytoscape(path):
    graph = networkx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8")))
    assert graph.is_directed() and graph.is_multigraph()
    return from_attributes(dict(graph.nodes(data="name")), graph.edges(data=True))


def from_tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))
    labels = {}
    for r in rows:
        assert not any(re.match("[=+@]|-[^0-9]", value) for value in r.values()), r
        assert None not in r and None not in r.values()
        labels[plain(r["source"])] = plain(r["source_label"])
        labels[plain(r["target"])] = plain(r["target_label"])
    return from_attributes(labels, [(plain(r["source"]), plain(r["target"]),
                                     {**r, "sign": int(r["sign"])}) for r in rows],
                           lambda value: value == "true")


def check_pajek(path, expected):
    """Ids lose quotes and backslashes there; a symmetric tie runs both ways."""
    graph = networkx.read_pajek(path)
    plain = lambda id: id.replace('"', "'").replace("\\", "/")
    assert set(graph.nodes) == {plain(id) for id in expected[0]}, list(graph.nodes)
    got = sorted((u, v, d["l"], d["weight"]) for u, v, d in graph.edges(data=True))
    wanted = []
    for u, v, relation, sign, weight, _, symmetric in expected[1]:
        label = f"{'-' if sign < 0 else '+'} {relation}"
        wanted.append((plain(u), plain(v), label, weight))
        if symmetric and not graph.is_directed():
            continue
    assert len(got) >= len(wanted)
    assert all(w in got or (w[1], w[0], *w[2:]) in got for w in wanted), (got, wanted)


def check_igraph(path, expected):
    told = subprocess.run([os.environ["READ_IGRAPH"], path], check=True, capture_output=True, text=True)
    assert not told.stderr or "unknown entities" in told.stderr, told.stderr  # numbers, in GML
    nodes, edges, directed, signs = map(float, told.stdout.split())
    assert nodes == len(expected[0]) and edges == len(expected[1]), (told.stdout, expected)
    if path.suffix != ".net":
        assert directed and signs == sum(e[3] for e in expected[1]), told.stdout


def check_mermaid(path, expected):
    text = path.read_text(encoding="utf-8")
    nodes = re.findall(r'^  (n\d+)\["([^"\]\[]*)"\]$', text, re.M)
    edges = re.findall(r'^  (n\d+) (<?--|<?-\.-)>\|"([+−])([\d.]+) (\w+)"\| (n\d+)$', text, re.M)
    comments = re.findall(r"^  %% .*$", text, re.M)
    assert len(text.splitlines()) == 1 + len(comments) + len(nodes) + len(edges) and text.startswith("flowchart ")
    entity = lambda label: re.sub(r"#(\d+);", lambda m: chr(int(m[1])), label)
    assert sorted(entity(label) for _, label in nodes) == sorted(expected[0].values())
    assert sorted((e[4], -1 if e[2] == "−" else 1, float(e[3]), e[1][0] == "<") for e in edges) == \
        sorted((r, s, w, both) for _, _, r, s, w, _, both in expected[1])


def comments(path, lead):
    """What the comments say of edges: ends, positive and negative weight, places of evidence."""
    text = path.read_text(encoding="utf-8")
    return re.findall(rf"^ *{lead} (.*) <?-> (.*): \+([\d.]+) -([\d.]+) .*:\d+-\d+", text, re.M)


def check_comments(path, lead, document):
    told = sorted((float(p), float(n)) for _, _, p, n in comments(path, lead))
    assert told == sorted((e["metadata"]["positive"], e["metadata"]["negative"])
                          for e in document["graph"]["edges"]), (path, told)


def check_png(path, document):
    """Every chunk is whole, and what is packed in it makes up the picture."""
    data, at, packed, notes = path.read_bytes(), 8, b"", {}
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0] == zlib.crc32(kind + body)
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        packed += body if kind == b"IDAT" else b""
        if kind == b"iTXt":
            key, rest = body.split(b"\0", 1)
            notes[key] = rest[4:].decode("utf-8")
        at += 12 + size
    assert at == len(data) and kind == b"IEND" and (depth, colour) == (8, 2)
    assert len(zlib.decompress(packed)) == height * (1 + 3 * width)
    assert notes[b"Software"].startswith("entente ")
    assert len(re.findall(r":\d+-\d+", notes[b"Description"])) >= len(document["graph"]["edges"])
    assert len(re.findall(r" at -?[\d.]+ -?[\d.]+$", notes[b"Description"], re.M)) == \
        len(document["graph"]["nodes"])


def main():
    folder = pathlib.Path(sys.argv[1])
    schema = json.load(open(sys.argv[2], encoding="utf-8")) if len(sys.argv) > 2 else None
    checked = 0
    for path in sorted(p for p in folder.glob("*.json") if p.name.count(".") == 1):
        document = json.loads(path.read_text(encoding="utf-8"))
        if schema and jsonschema:
            jsonschema.Draft7Validator(schema).validate(document)
        if schema:
            assert conforms(document, schema, schema), f"{path.name} is not JGF"
            assert not conforms({"graph": {"nodes": []}}, schema, schema)
        expected = from_jgf(document["graph"])
        assert expected[1] and all(weight >= 0 for *_, weight, _, _ in expected[1])
        readers = {".graphml": from_graphml, ".csv": from_csv, ".dot.json": from_dot,
                   ".1.2.gexf": from_gexf12, ".gexf": from_gexf13, ".gml": from_gml,
                   ".node-link.json": from_node_link, ".cyjs": from_cytoscape, ".tsv": from_tsv}
        for ending, reader in readers.items():
            other = path.with_name(path.stem + ending)
            if ending == ".dot.json" and not other.exists():
                continue
            got = reader(other)
            assert got == expected, f"{other.name} differs:\n{got}\n{expected}"
            checked += 1
        for ending in (".graphml", ".gml", ".net"):
            if os.environ.get("READ_IGRAPH"):
                check_igraph(path.with_suffix(ending), expected)
                checked += 1
        check_pajek(path.with_suffix(".net"), expected)
        check_mermaid(path.with_suffix(".mmd"), expected)
        check_comments(path.with_suffix(".mmd"), "%%", document)
        check_comments(path.with_suffix(".net"), "%", document)
        if path.with_suffix(".png").exists():
            check_png(path.with_suffix(".png"), document)
            checked += 1
        checked += 2
    assert checked >= 20, "nothing to read"
    print(f"{checked} exports read")


if __name__ == "__main__":
    main()
