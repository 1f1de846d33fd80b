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
    {"json", "json", "JSON Graph Format 2, everything", ent_graph_json},
    {"dot", "dot", "Graphviz", ent_graph_dot},
    {"graphml", "graphml", "GraphML: Gephi, yEd, igraph, networkx", ent_graph_graphml},
    {"csv", "csv", "edge list as Gephi reads it", ent_graph_csv},
    {0},
};

const struct ent_graph_format ent_stats_formats[] = {
    {"text", "txt", "the balance in words and figures", ent_stats_text},
    {"json", "json", "the same as one object", ent_stats_json},
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

static const struct ent_graph_format *find_name(const struct ent_graph_format *formats,
                                                const char *name)
{
    for (const struct ent_graph_format *f = formats; f->name; f++)
        if (strcmp(f->name, name) == 0)
            return f;
    return NULL;
}

static const struct ent_graph_format *find_ending(const struct ent_graph_format *formats,
                                                  const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    if (!dot || dot == base)
        return NULL;
    for (const struct ent_graph_format *f = formats; f->name; f++)
        if (strcasecmp(f->extension, dot + 1) == 0)
            return f;
    return NULL;
}

const struct ent_graph_format *ent_graph_format_find(const char *name)
{
    return find_name(ent_graph_formats, name);
}

const struct ent_graph_format *ent_graph_format_for_file(const char *path)
{
    return find_ending(ent_graph_formats, path);
}

const struct ent_graph_format *ent_stats_format_find(const char *name)
{
    return find_name(ent_stats_formats, name);
}

const struct ent_graph_format *ent_stats_format_for_file(const char *path)
{
    return find_ending(ent_stats_formats, path);
}
