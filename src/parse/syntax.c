// SPDX-License-Identifier: MIT
/*
 * A sentence is cut into units: tokens, and names that stand as one. Spans of at most
 * ENT_PARSE_SPAN units are tagged, parsed and labelled in scratch that the parser keeps; then each
 * unit's head is written to its tokens, the rest of a name hangs on its head.
 */
#include <stdlib.h>
#include <string.h>

#include "parse/idle.h"
#include "parse/labels.h"
#include "parse/model.h"
#include "parse/search.h"
#include "parse/tagger.h"

enum { CUT_BACK = 100, GREEDY_BEAM = 1 };

/* A token, or a name's tokens. */
struct unit {
    uint32_t token;
    uint32_t tokens;
    uint32_t head; /* the token that stands for it */
    uint8_t is_name;
    uint8_t flat;
};

struct ent_parser {
    const struct ent_model *model;
    enum ent_parse_mode mode;
    const atomic_int *stop;
    atomic_uint *done;
    struct ent_tagger tagger;
    struct ent_move_scorer move_scorer;
    struct ent_class_scorer label_scorer;
    struct ent_search search;
    struct unit units[ENT_PARSE_SPAN];
    struct ent_form forms[ENT_PARSE_SPAN];
    struct ent_lexeme rows[ENT_PARSE_SPAN + 1 + ARC_BORDER_ROWS];
    uint16_t heads[ENT_PARSE_SPAN + 1];
    struct ent_label_node nodes[ENT_PARSE_SPAN + 1];
    uint16_t order[ENT_PARSE_SPAN + 1];
};

static void add_classes(void *self, int32_t *scores, const uint64_t *features, size_t n)
{
    ent_sparse_add(scores, self, features, n);
}

static void score_moves(void *self, int32_t *scores, const uint64_t *features, size_t n)
{
    ent_triple_score(scores, self, features, n);
}

void ent_parser_end(struct ent_parser *parser)
{
    ent_search_free(&parser->search);
    free(parser);
}

static struct ent_parser *make_parser(const struct ent_model *model, enum ent_parse_mode mode)
{
    struct ent_parser *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    unsigned beam = mode == ENT_PARSE_GREEDY ? GREEDY_BEAM : model->beam;
    if (ent_search_init(&p->search, ENT_PARSE_SPAN, beam)) {
        free(p);
        return NULL;
    }
    /* The scorers only read what `self` points to. */
    p->model = model;
    p->mode = mode;
    p->tagger = (struct ent_tagger){
        .back = {add_classes, (void *)(uintptr_t)&model->back},
        .front = {add_classes, (void *)(uintptr_t)&model->front},
        .n_tags = model->n_tags,
        .upos = model->upos,
    };
    p->label_scorer = (struct ent_class_scorer){add_classes, (void *)(uintptr_t)&model->labels};
    p->move_scorer = (struct ent_move_scorer){score_moves, (void *)(uintptr_t)&model->moves};
    p->search.scorer = &p->move_scorer;
    p->search.margin = model->margin;
    return p;
}

int ent_parser_new(struct ent_parser **out, const struct ent_model *model, enum ent_parse_mode mode)
{
    *out = model->idle ? ent_idle_take(model->idle, mode) : NULL;
    if (!*out)
        *out = make_parser(model, mode);
    return *out ? 0 : ENT_E_NOMEM;
}

void ent_parser_free(struct ent_parser *parser)
{
    if (!parser)
        return;
    ent_parser_watch(parser, NULL, NULL);
    if (!parser->model->idle || !ent_idle_keep(parser->model->idle, parser->mode, parser))
        ent_parser_end(parser);
}

/* --- Units ---------------------------------------------------------------------------------- */

/* The sentence as it comes in, and how far it is cut into units. */
struct source {
    const struct ent_form *forms;
    size_t n;
    const struct ent_name_group *groups;
    size_t n_groups;
    size_t group;
    uint32_t token;
};

static struct unit next_unit(struct source *s)
{
    while (s->group < s->n_groups && s->groups[s->group].token < s->token)
        s->group++;
    struct unit unit = {.token = s->token, .tokens = 1, .head = s->token};
    if (s->group < s->n_groups && s->groups[s->group].token == s->token) {
        const struct ent_name_group *g = &s->groups[s->group++];
        size_t left = s->n - s->token;
        unit.tokens = g->tokens > left ? (uint32_t)left : g->tokens ? g->tokens : 1;
        unit.is_name = 1;
        unit.flat = g->flat;
        if (!g->flat)
            unit.head = unit.token + unit.tokens - 1;
    }
    s->token += unit.tokens;
    return unit;
}

static int is_mark(struct ent_form form, char mark)
{
    return form.len == 1 && form.bytes[0] == mark;
}

/* Where a full span is to be cut: behind the last semicolon, else comma, that is near its end. */
static unsigned cut_of(const struct ent_parser *p)
{
    static const char marks[] = {';', ','};
    for (size_t k = 0; k < sizeof marks; k++)
        for (unsigned i = ENT_PARSE_SPAN; i > ENT_PARSE_SPAN - CUT_BACK; i--)
            if (is_mark(p->forms[i - 1], marks[k]))
                return i;
    return ENT_PARSE_SPAN;
}

/* Fills units and forms with the next span; gives its length. */
static unsigned take_span(struct ent_parser *p, struct source *s)
{
    unsigned n = 0;
    while (n < ENT_PARSE_SPAN && s->token < s->n) {
        p->units[n] = next_unit(s);
        p->forms[n] = s->forms[p->units[n].head];
        n++;
    }
    if (n == ENT_PARSE_SPAN && s->token < s->n) {
        n = cut_of(p);
        if (n < ENT_PARSE_SPAN) {
            s->token = p->units[n].token;
            while (s->group > 0 && s->groups[s->group - 1].token >= s->token)
                s->group--;
        }
    }
    return n;
}

/* --- Spans ---------------------------------------------------------------------------------- */

static void parse_span(struct ent_parser *p, unsigned n)
{
    struct ent_lexeme *rows = p->rows;
    ent_lexemes_fill(rows + 1, &p->model->lexicon, p->forms, n);
    for (unsigned i = 0; i < n; i++)
        if (p->units[i].is_name && p->model->name)
            rows[i + 1].atom[ATOM_TAG] = p->model->name;
    ent_tagger_run(&p->tagger, rows + 1, n);
    ent_search_start(&p->search, rows, n);
    ent_search_run(&p->search, p->heads);
    struct ent_label_tree tree = {rows, p->nodes, p->order, n};
    ent_label_tree_build(&tree, p->heads);
    ent_label_run(&tree, &p->label_scorer, p->model->n_labels, p->model->root);
}

static void set_label(const struct ent_parser *p, struct ent_word *word, unsigned label)
{
    word->label = (uint8_t)label;
    word->relation = label ? p->model->relations[label - 1] : ENT_REL_DEP;
}

/* Writes a unit's tokens but for the head's own head and label. */
static void write_unit(const struct ent_parser *p, struct ent_word *out, unsigned i,
                       const struct ent_form *forms)
{
    const struct unit *unit = &p->units[i];
    uint8_t tag = (uint8_t)p->rows[i + 1].atom[ATOM_TAG];
    for (uint32_t t = unit->token; t < unit->token + unit->tokens; t++) {
        struct ent_word *word = &out[t];
        word->tag = tag;
        word->upos = p->model->upos[tag - 1];
        word->head = unit->head;
        set_label(p, word, unit->flat ? p->model->flat : p->model->compound);
        if (t != unit->head && is_mark(forms[t], '-')) {
            word->tag = (uint8_t)p->model->hyphen;
            word->upos = p->model->upos[word->tag - 1];
            set_label(p, word, p->model->punct);
        }
    }
}

/* Writes the span's trees; `root` is the token that the sentence's root is, or none yet. */
static void write_span(const struct ent_parser *p, struct ent_word *out, unsigned n,
                       const struct ent_form *forms, uint32_t *root)
{
    for (unsigned i = 0; i < n; i++) {
        const struct ent_label_node *node = &p->nodes[i + 1];
        write_unit(p, out, i, forms);
        struct ent_word *word = &out[p->units[i].head];
        set_label(p, word, node->label);
        if (node->head) {
            word->head = p->units[node->head - 1].head;
        } else if (*root == ENT_NO_HEAD) {
            word->head = ENT_NO_HEAD;
            *root = p->units[i].head;
        } else {
            word->head = *root;
            set_label(p, word, p->model->parataxis);
        }
    }
}

int ent_parser_sentence(struct ent_parser *parser, struct ent_word *out,
                        const struct ent_form *forms, size_t n, const struct ent_name_group *groups,
                        size_t n_groups)
{
    struct source source = {.forms = forms, .n = n, .groups = groups, .n_groups = n_groups};
    uint32_t root = ENT_NO_HEAD;
    while (source.token < n) {
        unsigned span = take_span(parser, &source);
        parse_span(parser, span);
        write_span(parser, out, span, forms, &root);
    }
    return 0;
}

void ent_parser_watch(struct ent_parser *parser, const atomic_int *stop, atomic_uint *done)
{
    parser->stop = stop;
    parser->done = done;
}

/* --- Texts ---------------------------------------------------------------------------------- */

static int parse_all(struct ent_word *words, struct ent_arena *scratch, struct ent_parser *parser,
                     const struct ent_text *text, const struct ent_name_group *groups,
                     size_t n_groups)
{
    struct ent_form *forms = ent_arena_alloc(scratch, ((size_t)text->n_tokens + 1) * sizeof *forms);
    struct ent_name_group *local = ent_arena_alloc(scratch, (n_groups + 1) * sizeof *local);
    if (!forms || !local)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < text->n_tokens; i++) {
        struct ent_span span = text->tokens[i].span;
        forms[i] = (struct ent_form){text->bytes + span.start, ent_span_len(span)};
    }
    size_t group = 0;
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct ent_sentence *s = &text->sentences[i];
        size_t first = group;
        if (parser->stop && atomic_load_explicit(parser->stop, memory_order_relaxed))
            return ENT_E_CANCELLED;
        if (parser->done)
            atomic_store_explicit(parser->done, i, memory_order_relaxed);
        for (; group < n_groups && groups[group].token < s->token + s->tokens; group++) {
            local[group] = groups[group];
            local[group].token -= s->token;
        }
        int status = ent_parser_sentence(parser, words + s->token, forms + s->token, s->tokens,
                                         local + first, group - first);
        if (status)
            return status;
        for (uint32_t k = 0; k < s->tokens; k++)
            if (words[s->token + k].head != ENT_NO_HEAD)
                words[s->token + k].head += s->token;
    }
    return 0;
}

int ent_syntax_parse(struct ent_syntax *out, struct ent_arena *arena, struct ent_parser *parser,
                     const struct ent_text *text, const struct ent_name_group *groups,
                     size_t n_groups)
{
    struct ent_word *words = ent_arena_alloc(arena, ((size_t)text->n_tokens + 1) * sizeof *words);
    struct ent_arena scratch = {.limit = ent_arena_left(arena)};
    int status = words ? parse_all(words, &scratch, parser, text, groups, n_groups) : ENT_E_NOMEM;
    *out = (struct ent_syntax){0};
    if (!status)
        *out = (struct ent_syntax){words, text->n_tokens};
    ent_arena_free_scratch(&scratch, arena);
    return status;
}
