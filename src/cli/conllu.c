// SPDX-License-Identifier: MIT
/*
 * Given CoNLL-U is read a sentence at a time: its lines are kept as ranges, the forms of its words
 * go to the parser, then the lines are written with some columns replaced.
 */
#include "cli/conllu.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 10, LEMMA_SIZE = 256 };

enum column { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC };

static const char *upos_of(const struct ent_word *word)
{
    return ent_upos_name((enum ent_upos)word->upos);
}

static const char *text_or_blank(const char *text)
{
    return *text ? text : "_";
}

/* UPOS, XPOS, no features, HEAD, DEPREL, no enhanced dependencies, with a tab behind each. */
static void write_analysis(struct ent_buffer *out, const struct ent_model *model,
                           const struct ent_word *word, uint32_t first)
{
    unsigned head = word->head == ENT_NO_HEAD ? 0 : word->head - first + 1;
    ent_buffer_printf(out, "%s\t%s\t_\t%u\t%s\t_\t", upos_of(word),
                      text_or_blank(ent_model_xpos(model, word->tag)), head,
                      text_or_blank(ent_model_label(model, word->label)));
}

/* --- Raw text ------------------------------------------------------------------------------- */

static void write_lemma(struct ent_buffer *out, const struct ent_word *word, const char *form,
                        size_t len)
{
    static const uint8_t classes[ENT_UPOS_COUNT] = {
        [ENT_UPOS_NOUN] = ENT_LEMMA_NOUN + 1,
        [ENT_UPOS_VERB] = ENT_LEMMA_VERB + 1,
        [ENT_UPOS_AUX] = ENT_LEMMA_VERB + 1,
        [ENT_UPOS_ADJ] = ENT_LEMMA_ADJECTIVE + 1,
    };
    char lemma[LEMMA_SIZE];
    int keep = word->upos == ENT_UPOS_PROPN || (len == 1 && form[0] == 'I') || len >= LEMMA_SIZE;
    if (keep) {
        ent_buffer_add(out, form, len);
        return;
    }
    uint8_t class = word->upos < ENT_UPOS_COUNT ? classes[word->upos] : 0;
    ent_lemma(lemma, sizeof lemma, form, len,
              class ? (enum ent_lemma_class)(class - 1) : ENT_LEMMA_OTHER);
    ent_buffer_puts(out, lemma);
}

/* The sentence's text on one line. */
static void write_text(struct ent_buffer *out, const char *bytes, struct ent_span span)
{
    ent_buffer_puts(out, "# text = ");
    for (uint32_t i = span.start; i < span.end; i++) {
        char c = bytes[i];
        ent_buffer_putc(out, c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    }
    ent_buffer_putc(out, '\n');
}

static void write_sentence(struct ent_buffer *out, const struct ent_model *model,
                           const struct ent_text *text, const struct ent_syntax *syntax,
                           const struct ent_sentence *s)
{
    write_text(out, text->bytes, s->span);
    for (uint32_t k = 0; k < s->tokens; k++) {
        const struct ent_token *token = &text->tokens[s->token + k];
        const char *form = text->bytes + token->span.start;
        size_t len = ent_span_len(token->span);
        ent_buffer_printf(out, "%u\t", k + 1);
        ent_buffer_add(out, form, len);
        ent_buffer_putc(out, '\t');
        write_lemma(out, &syntax->words[s->token + k], form, len);
        ent_buffer_putc(out, '\t');
        write_analysis(out, model, &syntax->words[s->token + k], s->token);
        ent_buffer_puts(out, token->shape & ENT_SHAPE_SPACE_AFTER ? "_\n" : "SpaceAfter=No\n");
    }
    ent_buffer_putc(out, '\n');
}

void conllu_write(struct ent_buffer *out, const struct ent_model *model,
                  const struct ent_text *text, const struct ent_syntax *syntax, const char *name)
{
    ent_buffer_printf(out, "# newdoc id = %s\n", name);
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct ent_sentence *s = &text->sentences[i];
        if (i == 0 || s->block != s[-1].block)
            ent_buffer_puts(out, "# newpar\n");
        ent_buffer_printf(out, "# sent_id = %u\n", i + 1);
        write_sentence(out, model, text, syntax, s);
    }
}

/* --- Given tokens --------------------------------------------------------------------------- */

/* A line of the sentence being read. */
struct line {
    const char *bytes;
    size_t len;
    struct ent_form columns[COLUMNS]; /* of a word's line */
    int is_word;
};

struct reader {
    struct line *lines;
    struct ent_form *forms;
    struct ent_word *words;
    size_t room; /* of each of the three */
    size_t n_lines;
    size_t n_words;
};

/* The array with room for `room` items, or NULL: then the old one stays. */
static void *grown(void *array, size_t room, size_t item)
{
    return room <= SIZE_MAX / item ? realloc(array, room * item) : NULL;
}

static int grow(struct reader *r)
{
    if (r->n_lines < r->room)
        return 0;
    size_t room = r->room ? 2 * r->room : 64;
    void *lines = grown(r->lines, room, sizeof *r->lines);
    if (!lines)
        return ENT_E_NOMEM;
    r->lines = lines;
    void *forms = grown(r->forms, room, sizeof *r->forms);
    if (!forms)
        return ENT_E_NOMEM;
    r->forms = forms;
    void *words = grown(r->words, room, sizeof *r->words);
    if (!words)
        return ENT_E_NOMEM;
    r->words = words;
    r->room = room;
    return 0;
}

/* Cuts a line into its columns; gives how many there are. */
static int cut_columns(struct line *line)
{
    int n = 0;
    const char *at = line->bytes;
    const char *end = at + line->len;
    while (n < COLUMNS) {
        const char *tab = memchr(at, '\t', (size_t)(end - at));
        line->columns[n++] = (struct ent_form){at, (size_t)((tab ? tab : end) - at)};
        if (!tab)
            break;
        at = tab + 1;
    }
    return n;
}

static int add_line(struct reader *r, const char *bytes, size_t len)
{
    if (grow(r))
        return ENT_E_NOMEM;
    struct line *line = &r->lines[r->n_lines++];
    *line = (struct line){.bytes = bytes, .len = len};
    if (bytes[0] == '#')
        return 0;
    int columns = cut_columns(line);
    if (columns < 2 || line->columns[ID].len == 0 || line->columns[FORM].len == 0)
        return ENT_E_FORMAT;
    for (size_t i = 0; i < line->columns[ID].len; i++)
        if (bytes[i] < '0' || bytes[i] > '9')
            return 0; /* a multi-word token or an empty node */
    line->is_word = 1;
    r->forms[r->n_words++] = line->columns[FORM];
    return 0;
}

static void write_column(struct ent_buffer *out, struct ent_form column)
{
    if (column.len)
        ent_buffer_add(out, column.bytes, column.len);
    else
        ent_buffer_putc(out, '_');
}

static int write_replaced(struct ent_buffer *out, struct reader *r, const struct ent_model *model,
                          struct ent_parser *parser)
{
    if (r->n_lines == 0)
        return 0;
    int status = ent_parser_sentence(parser, r->words, r->forms, r->n_words, NULL, 0);
    size_t word = 0;
    for (size_t i = 0; i < r->n_lines && !status; i++) {
        const struct line *line = &r->lines[i];
        if (line->is_word) {
            for (int c = ID; c <= LEMMA; c++) {
                write_column(out, line->columns[c]);
                ent_buffer_putc(out, '\t');
            }
            write_analysis(out, model, &r->words[word++], 0);
            write_column(out, line->columns[MISC]);
        } else {
            ent_buffer_add(out, line->bytes, line->len);
        }
        ent_buffer_putc(out, '\n');
    }
    ent_buffer_putc(out, '\n');
    r->n_lines = 0;
    r->n_words = 0;
    return status;
}

int conllu_replace(struct ent_buffer *out, const struct ent_model *model, struct ent_parser *parser,
                   const struct ent_input *input, struct ent_message *message)
{
    struct reader r = {0};
    int status = 0;
    size_t number = 0;
    const char *end = input->bytes + input->len;
    for (const char *at = input->bytes; at < end && !status;) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((newline ? newline : end) - at);
        size_t text = len > 0 && at[len - 1] == '\r' ? len - 1 : len;
        number++;
        status = text ? add_line(&r, at, text) : write_replaced(out, &r, model, parser);
        at += len + (newline != NULL);
    }
    if (!status)
        status = write_replaced(out, &r, model, parser);
    free(r.lines);
    free(r.forms);
    free(r.words);
    if (status == ENT_E_FORMAT)
        ent_fail(message, status, "%s: line %zu is not CoNLL-U", input->name, number);
    else if (status)
        ent_fail(message, status, "%s: %s", input->name, ent_error_text(status));
    return status;
}
