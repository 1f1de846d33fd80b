// SPDX-License-Identifier: MIT
/* What the status line says: messages, errors, and what is selected. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "entente/balance.h"
#include "entente/history.h"
#include "state.h"

/* Signs that have a spelling in seven bits are written so; none is longer than what it stands for.
 */
static void spell_out(char *text)
{
    static const struct {
        const char *sign, *spelling;
    } signs[] = {{"−", "-"},  {"–", "-"},  {"…", ".."}, {"→", "->"}, {"½", ".5"},
                 {"“", "\""}, {"”", "\""}, {"’", "'"},  {"·", "-"}};
    char *to = text;
    while (*text) {
        size_t i = 0, n = sizeof signs / sizeof *signs;
        while (i < n && strncmp(text, signs[i].sign, strlen(signs[i].sign)) != 0)
            i++;
        if (i == n) {
            *to++ = *text++;
            continue;
        }
        text += strlen(signs[i].sign);
        for (const char *c = signs[i].spelling; *c; c++)
            *to++ = *c;
    }
    *to = '\0';
}

static void set_message(struct reader *reader, int is_error, const char *format, va_list args)
{
    vsnprintf(reader->message.text, sizeof reader->message.text, format, args);
    if (reader->ascii)
        spell_out(reader->message.text);
    reader->message_is_error = is_error;
    reader->message_is_note = 0;
}

void reader_say(struct reader *reader, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(reader, 0, format, args);
    va_end(args);
}

void reader_note(struct reader *reader, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(reader, 0, format, args);
    va_end(args);
    reader->message_is_note = 1;
}

void reader_fail(struct reader *reader, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(reader, 1, format, args);
    va_end(args);
}

/* "3 of 14 mentions", "14 mentions" where the cursor is at none. */
static void write_count(char *out, size_t size, const struct walk *walk, const char *what)
{
    const char *s = walk->count == 1 ? "" : "s";
    if (walk->at < walk->count)
        snprintf(out, size, "%zu of %zu %s%s", walk->at + 1, walk->count, what, s);
    else
        snprintf(out, size, "%zu %s%s", walk->count, what, s);
}

static void tell_tie(struct reader *reader, const struct ent_document *document, uint32_t index)
{
    const struct ent_tie *tie = &document->ties.items[index];
    const struct ent_actor *source = &document->cast.actors[tie->source];
    const struct ent_actor *target = &document->cast.actors[tie->target];
    const char *category = ent_category_name(tie->category);
    const char *label = ent_cameo_label(tie->cameo);
    if (label && strcasecmp(label, category) == 0)
        label = NULL; /* a root code's label says no more than the category */
    reader_note(reader, "%s %s %s: %s%s%s%s%s", source->name, tie->symmetric ? "and" : "to",
                target->name, category, label ? ", " : "", label ? label : "",
                tie->status == ENT_STATUS_ASSERTED ? "" : ", ",
                tie->status == ENT_STATUS_ASSERTED ? "" : ent_status_name(tie->status));
}

void reader_tell_selection(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    const struct ent_document *document = reader_document(reader);
    char count[64] = "";
    if (reader->point == POINT_TIE && document && reader->pointed < document->ties.count) {
        tell_tie(reader, document, reader->pointed);
        return;
    }
    if (reader->lead == LEAD_GRAPH)
        write_count(count, sizeof count, &reader->walk,
                    selection.node >= 0 ? "mention" : "statement");
    if (selection.node >= 0) {
        const struct ent_node *node = &reader->graph->nodes[selection.node];
        reader_note(reader, "%s (%s)%s%s", node->label, ent_actor_type_name(node->type),
                    count[0] ? ": " : "", count);
    } else if (selection.dyad >= 0) {
        const struct ent_dyad *dyad = &reader->graph->dyads[selection.dyad];
        int denied = dyad->positive + dyad->negative <= 0;
        struct ent_history history;
        ent_dyad_history(&history, reader->graph, dyad);
        reader_note(reader, "%s and %s%s%s%s%s", reader->graph->nodes[dyad->a].label,
                    reader->graph->nodes[dyad->b].label, count[0] ? ": " : "", count,
                    denied || history.trend ? ", " : "",
                    denied          ? "only that there is no such tie"
                    : history.trend ? history.trend
                                    : "");
    }
}

const char *reader_no_graph(const struct reader *reader)
{
    const struct shelf *shelf = &reader->shelf;
    enum shelf_state state = reader->item < shelf->count ? shelf->items[reader->item].state
                             : shelf_is_finding(shelf)   ? SHELF_UNREAD
                                                         : SHELF_FAILED;
    if (state == SHELF_FAILED)
        return "No graph.";
    if (state == SHELF_READY)
        return "No actors were found in this text.";
    return shelf_is_loading(shelf) ? "Actors and ties are being looked for…"
                                   : "Not looked for yet: :load goes on.";
}

void reader_tell_balance(struct reader *reader)
{
    struct ent_balance *balance = NULL;
    struct ent_buffer words = {0};
    if (!reader->graph) {
        reader_fail(reader, "there is no graph to weigh");
        return;
    }
    int status = ent_balance_camps(&balance, reader->graph);
    if (!status)
        ent_balance_words(&words, reader->graph, balance);
    if (status || words.failed)
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    else
        reader_say(reader, "%s", words.data);
    ent_balance_free(balance);
    ent_buffer_free(&words);
}
