// SPDX-License-Identifier: MIT
/* The tables of formats: what help, completions and commands go by. */
#include "export/formats.h"

#include <string.h>
#include <strings.h>

const struct ent_article_format ent_article_formats[] = {
    {"text", "the body only, a blank line between paragraphs", ent_article_text},
    {"markdown", "title, byline and body as CommonMark", ent_article_markdown},
    {"html", "a small page of its own", ent_article_html},
    {"json", "everything: metadata, body, blocks, what was dropped", ent_article_json},
    {0},
};

const struct ent_ties_format ent_ties_formats[] = {
    {"table", "aligned for people", NULL, ent_ties_table, NULL},
    {"tsv", "tab-separated, with a header", ent_ties_tsv_begin, ent_ties_tsv, NULL},
    {"json", "one array", ent_ties_json_begin, ent_ties_json, ent_ties_json_end},
    {"jsonl", "an object a line", NULL, ent_ties_jsonl, NULL},
    {"plover", "PLOVER records, one a line", NULL, ent_ties_plover, NULL},
    {"petrarch", "PETRARCH2 event lines: what is said to have happened, CAMEO codes", NULL,
     ent_ties_petrarch, NULL},
    {"icews", "ICEWS event columns: CAMEO codes, Goldstein values", ent_ties_icews_begin,
     ent_ties_icews, NULL},
    {"polecat", "POLECAT event columns: PLOVER categories, PLOVER's quad classes",
     ent_ties_polecat_begin, ent_ties_polecat, NULL},
    {"gdelt", "GDELT 2.0 event columns: CAMEO codes, GDELT's quad classes", NULL, ent_ties_gdelt,
     NULL},
    {0},
};

const struct ent_graph_format ent_graph_formats[] = {
    {"json", "json", "JSON Graph Format 2, everything", ent_graph_json, NULL},
    {"dot", "dot", "Graphviz", ent_graph_dot, NULL},
    {"graphml", "graphml", "GraphML: Gephi, yEd, igraph, networkx", ent_graph_graphml, NULL},
    {"csv", "csv", "edge list as Gephi reads it", ent_graph_csv, NULL},
    {"gexf", "gexf", "GEXF 1.3: Gephi, with time", ent_graph_gexf, NULL},
    {"gexf-1.2", "1.2.gexf", "GEXF 1.2, for readers that know no newer", ent_graph_gexf12, NULL},
    {"gml", "gml", "GML: yEd, igraph, networkx", ent_graph_gml, NULL},
    {"pajek", "net", "Pajek", ent_graph_pajek, NULL},
    {"node-link", "node-link.json", "node-link JSON: networkx, D3", ent_graph_node_link, NULL},
    {"cytoscape", "cyjs", "Cytoscape JSON", ent_graph_cytoscape, NULL},
    {"tsv", "tsv", "edges, tab-separated, with a header", ent_graph_tsv, NULL},
    {"mermaid", "mmd", "Mermaid flow chart", ent_graph_mermaid, NULL},
    {"svg", "svg", "a picture", ent_graph_svg, NULL},
    {"png", "png", "a picture of pixels", ent_graph_png, "Pango, Cairo and a font"},
    {"html", "html", "a page of its own: the articles beside the graph, linked", ent_graph_page,
     NULL},
    {0},
};

const struct ent_graph_format ent_stats_formats[] = {
    {"text", "txt", "the balance in words and figures", ent_stats_text, NULL},
    {"json", "json", "the same as one object", ent_stats_json, NULL},
    {0},
};

const struct ent_diff_format ent_diff_formats[] = {
    {"text", "txt", "what changed, with the sentences that say so", ent_diff_text},
    {"json", "json", "the same as an object, or an array of them with --slice", ent_diff_json},
    {0},
};

const struct ent_article_format *ent_article_format_find(const char *name)
{
    for (const struct ent_article_format *f = ent_article_formats; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

const struct ent_ties_format *ent_ties_format_find(const char *name)
{
    for (const struct ent_ties_format *f = ent_ties_formats; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

const struct ent_graph_format *ent_format_find(const struct ent_graph_format *formats,
                                               const char *name)
{
    for (const struct ent_graph_format *f = formats; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

/* The length of the ending where the path's name ends with it, else 0. */
static size_t ends_with(const char *path, const char *ending)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    size_t len = strlen(base), n = strlen(ending);
    int fits = len >= n + 2 && base[len - n - 1] == '.' && strcasecmp(ending, base + len - n) == 0;
    return fits ? n : 0;
}

/* The longest ending that fits: "a.node-link.json" is more than JSON. */
const struct ent_graph_format *ent_format_for_file(const struct ent_graph_format *formats,
                                                   const char *path)
{
    size_t longest = 0;
    const struct ent_graph_format *found = NULL;
    for (const struct ent_graph_format *f = formats; f->name; f++) {
        size_t ending = ends_with(path, f->extension);
        if (ending <= longest)
            continue;
        longest = ending;
        found = f;
    }
    return found;
}

const struct ent_graph_format *ent_graph_format_find(const char *name)
{
    return ent_format_find(ent_graph_formats, name);
}

const struct ent_graph_format *ent_graph_format_for_file(const char *path)
{
    return ent_format_for_file(ent_graph_formats, path);
}

const struct ent_graph_format *ent_stats_format_find(const char *name)
{
    return ent_format_find(ent_stats_formats, name);
}

const struct ent_graph_format *ent_stats_format_for_file(const char *path)
{
    return ent_format_for_file(ent_stats_formats, path);
}

const struct ent_diff_format *ent_diff_format_find(const char *name)
{
    for (const struct ent_diff_format *f = ent_diff_formats; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

const struct ent_diff_format *ent_diff_format_for_file(const char *path)
{
    for (const struct ent_diff_format *f = ent_diff_formats; f->name; f++)
        if (ends_with(path, f->extension))
            return f;
    return NULL;
}
