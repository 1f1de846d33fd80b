// SPDX-License-Identifier: MIT
/*
 * Ties in the 61 columns of GDELT 2.0's event table, without a header as there. Quad classes are
 * GDELT's own: CAMEO roots 01-05, 06-09, 10-14, 15-20. What is not known stays empty: ethnic and
 * religious codes, tone, places. GDELT's day of adding is the article's own day, as this library
 * knows no other.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "export/event.h"
#include "export/formats.h"

enum { GEO_COLUMNS = 3 * 8 };

static int quad_of(const char *code)
{
    int root = (code[0] - '0') * 10 + code[1] - '0';
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}

static void put_dates(struct ent_buffer *out, struct ent_date date)
{
    if (!date.year) {
        ent_put_missing(out, 4, "");
        return;
    }
    ent_buffer_printf(out, "%04d%02d%02d\t%04d%02d\t%04d\t", date.year, date.month, date.day,
                      date.year, date.month, date.year);
    int fraction = (date.month * 30 + date.day) * 10000 / 365; /* as the codebook reckons it */
    ent_buffer_printf(out, "%d.%04d\t", date.year + fraction / 10000, fraction % 10000);
}

/* Names stand in capitals; only ASCII has one way to make them. */
static void put_name(struct ent_buffer *out, const char *name)
{
    size_t before = out->len;
    ent_put_column(out, name, "");
    for (size_t i = before; !out->failed && i < out->len; i++)
        out->data[i] = (char)toupper((unsigned char)out->data[i]);
}

/* Code, name, country, known group, ethnic and two religious codes, three types. */
static void put_actor(struct ent_buffer *out, const struct ent_actor *actor)
{
    int is_state = *ent_actor_country(actor) != '\0';
    ent_put_line(out, actor->root, strlen(actor->root));
    ent_put_column(out, actor->sector, "");
    put_name(out, actor->name);
    ent_put_column(out, is_state ? actor->root : "", "");
    ent_put_column(out, is_state ? "" : actor->root, "");
    ent_put_missing(out, 3, "");
    ent_put_column(out, actor->sector, "");
    ent_put_missing(out, 2, "");
}

/* An event of the article's first paragraph is a root event. */
static int is_root_event(const struct ent_event *event)
{
    const struct ent_article *article = &event->document->article;
    uint32_t at = ent_tie_sentence(event->document, event->tie).start;
    return article->n_blocks == 0 || at < article->blocks[0].span.end;
}

static void put_event(struct ent_buffer *out, const struct ent_event *event)
{
    const struct ent_article *article = &event->document->article;
    ent_buffer_printf(out, "%zu\t", event->number);
    put_dates(out, event->date);
    put_actor(out, event->source);
    put_actor(out, event->target);
    ent_buffer_printf(out, "%d\t%s\t%.3s\t%.2s\t%d\t", is_root_event(event), event->code,
                      event->code, event->code, quad_of(event->code));
    ent_put_real(out, event->tie->goldstein);
    ent_buffer_puts(out, "\t1\t1\t1\t\t"); /* mentions, sources, articles; tone */
    ent_put_missing(out, GEO_COLUMNS, "");
    if (article->date.year)
        ent_buffer_printf(out, "%04d%02d%02d000000\t", article->date.year, article->date.month,
                          article->date.day);
    else
        ent_put_missing(out, 1, "");
    ent_put_column(out, *article->url ? article->url : event->document->name, "");
    ent_end_columns(out);
}

int ent_ties_gdelt(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state)
{
    return ent_events_write(out, document, state, put_event);
}
