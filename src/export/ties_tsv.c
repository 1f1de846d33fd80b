// SPDX-License-Identifier: MIT
/*
 * Ties as tab-separated values with a header: the fields of the JSON object, one column each. Tabs
 * and newlines inside a field become spaces, as the format has no way to quote them.
 */
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"

static const char HEADER[] = "article\tsource\ttarget\tsymmetric\tsign\tcategory\tmode\tcameo\t"
                             "goldstein\tquad\tstatus\tdate_start\tdate_end\ttrigger\t"
                             "source_actor\ttarget_actor\tstart\tend\tsentence\ttext\n";

static void put_field(struct ent_buffer *out, const char *text)
{
    if (text)
        ent_put_line(out, text, strlen(text));
    ent_buffer_putc(out, '\t');
}

static void put_span(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_span span)
{
    ent_put_line(out, document->article.text + span.start, ent_span_len(span));
}

static void put_claim(struct ent_buffer *out, const struct ent_tie *tie)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_printf(out, "%d\t%d\t", tie->symmetric, tie->sign);
    put_field(out, ent_category_name(tie->category));
    put_field(out, tie->mode);
    put_field(out, tie->cameo);
    ent_put_real(out, tie->goldstein);
    ent_buffer_printf(out, "\t%d\t", tie->quad);
    put_field(out, ent_status_name(tie->status));
    put_field(out, ent_date_format(day, tie->date.start));
    put_field(out, ent_date_format(day, tie->date.end));
}

static void put_tie(struct ent_buffer *out, const struct ent_document *document,
                    const struct ent_tie *tie)
{
    struct ent_span sentence = ent_tie_sentence(document, tie);
    put_field(out, document->name);
    put_field(out, ent_tie_source(document, tie)->root);
    put_field(out, ent_tie_target(document, tie)->root);
    put_claim(out, tie);
    put_span(out, document, tie->trigger);
    ent_buffer_putc(out, '\t');
    put_field(out, ent_tie_source(document, tie)->id);
    put_field(out, ent_tie_target(document, tie)->id);
    ent_buffer_printf(out, "%u\t%u\t%u\t", (unsigned)sentence.start, (unsigned)sentence.end,
                      (unsigned)tie->sentence + 1);
    put_span(out, document, sentence);
    ent_buffer_putc(out, '\n');
}

void ent_ties_tsv_begin(struct ent_buffer *out)
{
    ent_buffer_puts(out, HEADER);
}

int ent_ties_tsv(struct ent_buffer *out, const struct ent_document *document,
                 struct ent_ties_state *state)
{
    for (uint32_t i = 0; i < document->ties.count; i++, state->ties++)
        put_tie(out, document, &document->ties.items[i]);
    state->documents++;
    return ent_buffer_status(out);
}
