// SPDX-License-Identifier: MIT
/* Why there is a tie, and why there is none. */
#include <string.h>

#include "entente/export.h"
#include "export/encode.h"
#include "export/tree_path.h"

static void put_span(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_span span)
{
    ent_buffer_putc(out, '"');
    ent_put_line(out, document->article.text + span.start, ent_span_len(span));
    ent_buffer_printf(out, "\" %u-%u", span.start, span.end);
}

static void put_party(struct ent_buffer *out, const char *role, const struct ent_document *document,
                      const struct ent_tie *tie, const struct ent_actor *actor,
                      struct ent_span span)
{
    ent_buffer_printf(out, "  %-8s ", role);
    ent_put_line(out, actor->id, strlen(actor->id));
    ent_buffer_putc(out, ' ');
    put_span(out, document, span);
    ent_buffer_puts(out, "\n  path     ");
    size_t before = out->len;
    ent_put_tree_path(out, document, tie->sentence, tie->trigger, span);
    ent_buffer_puts(out, out->len == before ? "none\n" : "\n");
}

static void put_tie(struct ent_buffer *out, const struct ent_document *document,
                    const struct ent_tie *tie)
{
    const struct ent_actor *source = ent_tie_source(document, tie);
    const struct ent_actor *target = ent_tie_target(document, tie);
    ent_put_line(out, source->root, strlen(source->root));
    ent_buffer_printf(out, " %s ", ent_tie_arrow(tie));
    ent_put_line(out, target->root, strlen(target->root));
    ent_buffer_printf(out, "  %s %s, %s\n", ent_category_name((enum ent_category)tie->category),
                      tie->cameo, ent_status_name((enum ent_status)tie->status));
    ent_buffer_puts(out, "  trigger  ");
    put_span(out, document, tie->trigger);
    ent_buffer_putc(out, '\n');
    put_party(out, "source", document, tie, source, tie->source_span);
    put_party(out, "target", document, tie, target, tie->target_span);
    ent_buffer_printf(out, "  rule     %s\n  found by %s, confidence %.2f\n", tie->rule,
                      ent_votes_name(tie->votes), tie->confidence);
}

static void put_sentence(struct ent_buffer *out, const struct ent_document *document,
                         uint32_t sentence)
{
    struct ent_span span = document->text.sentences[sentence].span;
    ent_put_line(out, document->name, strlen(document->name));
    ent_buffer_printf(out, ":%u: ", sentence + 1);
    ent_put_line(out, document->article.text + span.start, ent_span_len(span));
    ent_buffer_putc(out, '\n');
}

int ent_ties_explain(struct ent_buffer *out, const struct ent_document *document)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        if (i == 0 || tie->sentence != tie[-1].sentence)
            put_sentence(out, document, tie->sentence);
        put_tie(out, document, tie);
    }
    return ent_buffer_status(out);
}

int ent_ties_unmatched(struct ent_buffer *out, const struct ent_document *document)
{
    for (uint32_t i = 0; i < document->ties.n_unmatched; i++) {
        const struct ent_unmatched *unmatched = &document->ties.unmatched[i];
        put_sentence(out, document, unmatched->sentence);
        ent_buffer_printf(out, "  %s", ent_reason_text((enum ent_reason)unmatched->reason));
        if (ent_span_len(unmatched->words) > 0) {
            ent_buffer_puts(out, ": ");
            put_span(out, document, unmatched->words);
        }
        ent_buffer_putc(out, '\n');
    }
    return ent_buffer_status(out);
}
