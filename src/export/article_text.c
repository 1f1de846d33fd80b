// SPDX-License-Identifier: MIT
/* The body as plain text. */
#include "export/encode.h"
#include "export/formats.h"

int ent_article_text(struct ent_buffer *out, const struct ent_article *article)
{
    for (size_t i = 0; i < article->n_blocks; i++) {
        struct ent_span span = article->blocks[i].span;
        if (i > 0)
            ent_buffer_putc(out, '\n');
        ent_put_text(out, article->text + span.start, ent_span_len(span));
        ent_buffer_putc(out, '\n');
    }
    return ent_buffer_status(out);
}
