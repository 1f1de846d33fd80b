// SPDX-License-Identifier: MIT
/* Snapshots: what opens is a graph over texts without controls, every span lies within its text,
 * and it can be written again. */
#include <string.h>
#include <unistr.h>

#include "entente/export.h"
#include "entente/snapshot.h"
#include "targets.h"

static void check_within(struct ent_span span, uint32_t len)
{
    FUZZ_CHECK(span.start <= span.end && span.end <= len);
}

static void check_document(const struct ent_document *document)
{
    const struct ent_article *article = &document->article;
    FUZZ_CHECK(u8_check((const uint8_t *)article->text, article->text_len) == NULL);
    for (uint32_t i = 0; i < article->text_len; i++)
        FUZZ_CHECK((unsigned char)article->text[i] >= ' ' || article->text[i] == '\n');
    for (uint32_t i = 0; i < document->cast.n_mentions; i++) {
        const struct ent_mention *m = &document->cast.mentions[i];
        check_within(m->span, article->text_len);
        check_within(m->phrase, article->text_len);
        for (uint32_t k = 0; k < m->members; k++)
            FUZZ_CHECK(document->cast.members[m->member + k] < document->cast.n_actors);
    }
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        FUZZ_CHECK(tie->sentence < document->text.n_sentences);
        FUZZ_CHECK(tie->source < document->cast.n_actors && tie->target < document->cast.n_actors);
        FUZZ_CHECK(tie->sign == 1 || tie->sign == -1);
        FUZZ_CHECK(tie->category < ENT_CATEGORY_COUNT && tie->status < ENT_STATUS_COUNT);
        check_within(tie->trigger, article->text_len);
        check_within(tie->source_span, article->text_len);
        check_within(tie->target_span, article->text_len);
    }
}

void fuzz_snapshot(const uint8_t *bytes, size_t len)
{
    struct ent_snapshot *snapshot;
    struct ent_message message;
    struct ent_buffer out = {0};
    (void)ent_snapshot_is((const char *)bytes, len);
    if (ent_snapshot_read(&snapshot, "a.json", (const char *)bytes, len, &message) != 0)
        return;
    for (size_t i = 0; i < snapshot->n_documents; i++)
        check_document(snapshot->documents[i]);
    FUZZ_CHECK(ent_graph_formats[0].write(&out, snapshot->graph) == 0);
    ent_buffer_free(&out);
    ent_snapshot_free(snapshot);
}
