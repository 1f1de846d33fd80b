// SPDX-License-Identifier: MIT
/*
 * Sources of each kind: whatever the bytes are, taking them apart ends with parts that keep what
 * split.h says of them, or with a message that names the source.
 */
#include <string.h>

#include "source/mime.h"
#include "source/split.h"
#include "targets.h"

enum { UNFOLDED_MOST = 4 }; /* MB: enough to see a bomb, and fast */

static int put(void *payload, const struct ent_part *part, struct ent_message *message)
{
    size_t *parts = payload;
    const struct ent_input *input = &part->input;
    (void)message;
    FUZZ_CHECK(part->kind < ENT_PART_KIND_COUNT && input->kind < ENT_INPUT_KIND_COUNT);
    FUZZ_CHECK(input->len == 0 || input->bytes);
    FUZZ_CHECK(input->len <= (size_t)UNFOLDED_MOST << 20);
    FUZZ_CHECK(input->date.year == 0 || ent_date_valid(input->date));
    if (part->kind == ENT_PART_PAGE || part->kind == ENT_PART_SOURCE)
        FUZZ_CHECK(input->url != NULL);
    struct ent_buffer words = {0};
    if (input->title)
        ent_mime_words(&words, input->title);
    ent_buffer_free(&words);
    volatile char sum = 0; /* all of it can be read */
    for (size_t i = 0; i < input->len; i++)
        sum = (char)(sum + input->bytes[i]);
    ++*parts;
    return 0;
}

static void split(const uint8_t *bytes, size_t len,
                  int (*kind)(struct ent_split *split, const char *bytes, size_t len))
{
    struct ent_limits limits = {.size = UNFOLDED_MOST};
    struct ent_message message = {0};
    size_t parts = 0;
    struct ent_split s = {.name = "input",
                          .url = "",
                          .limits = ent_limits_of(&limits),
                          .put = put,
                          .payload = &parts,
                          .message = &message};
    ent_kind_find((const char *)bytes, len);
    if (kind(&s, (const char *)bytes, len) != 0)
        FUZZ_CHECK(strncmp(message.text, "input: ", 7) == 0);
}

void fuzz_source_feed(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_feed_split);
    split(bytes, len, ent_opml_split);
}

void fuzz_source_json(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_json_feed_split);
}

void fuzz_source_epub(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_epub_split);
}

void fuzz_source_mail(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_mail_split);
    split(bytes, len, ent_mbox_split);
}

void fuzz_source_warc(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_warc_split);
}

void fuzz_source_gzip(const uint8_t *bytes, size_t len)
{
    split(bytes, len, ent_gzip_split);
}
