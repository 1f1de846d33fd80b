// SPDX-License-Identifier: MIT
/* entente clean: the articles alone. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "entente/export.h"

struct cleaning {
    const struct ent_article_format *format;
    struct ent_buffer result;
};

static int clean_one(void *payload, const struct ent_source *source, struct ent_message *message)
{
    struct cleaning *cleaning = payload;
    struct ent_arena arena = {0};
    struct ent_article article;
    int status = ent_clean(&article, &arena, source->name, source->bytes, source->len,
                           ENT_INPUT_AUTO, message);
    if (!status) {
        status = cleaning->format->write(&cleaning->result, &article);
        if (status)
            ent_fail(message, status, "%s: %s", source->name, ent_error_text(status));
    }
    ent_arena_free(&arena);
    return status;
}

int command_clean(struct program *program)
{
    struct cleaning cleaning = {.format = ent_article_formats};
    struct tally tally = {0};
    const char *name = program->options.value[OPTION_FORMAT];
    if (name && !(cleaning.format = ent_article_format_find(name)))
        return program_no_format(FOR_CLEAN, name);
    int status = inputs_visit(program, &tally, clean_one, &cleaning);
    if (!status)
        status = output_write(program, &cleaning.result, tally_status(&tally));
    ent_buffer_free(&cleaning.result);
    return status;
}
