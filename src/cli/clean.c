// SPDX-License-Identifier: MIT
/* entente clean: the articles alone, or how they were found. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "entente/export.h"

struct cleaning {
    const struct program *program;
    int (*write)(struct ent_buffer *out, const struct ent_article *article);
    int raw;     /* the whole text is asked for: */
    int explain; /* a page without an article has one too */
    struct ent_buffer result;
};

static int clean_one(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct cleaning *cleaning = payload;
    struct ent_arena arena = {0};
    struct ent_article article;
    int status = program_clean(&article, &arena, cleaning->program, input, message);
    if (status == ENT_E_NOARTICLE && cleaning->raw)
        status = 0;
    if (!status && cleaning->raw)
        status = ent_article_uncover(&article, &arena);
    int written = 0;
    if (!status || (status == ENT_E_NOARTICLE && cleaning->explain))
        written = cleaning->write(&cleaning->result, &article);
    if (written)
        status = ent_fail(message, written, "%s: %s", input->name, ent_error_text(written));
    ent_arena_free(&arena);
    return status;
}

int command_clean(struct program *program)
{
    const char *const *options = program->options.value;
    const struct ent_article_format *format = ent_article_formats;
    struct cleaning cleaning = {.program = program,
                                .raw = options[OPTION_RAW] != NULL,
                                .explain = options[OPTION_EXPLAIN] != NULL};
    struct tally tally = {0};
    const char *name = options[OPTION_FORMAT];
    if (cleaning.explain && (name || cleaning.raw))
        return program_usage("--explain goes with neither --format nor --raw");
    if (name && !(format = ent_article_format_find(name)))
        return program_no_format(FOR_CLEAN, name);
    cleaning.write = cleaning.explain ? ent_article_explain : format->write;
    int status = inputs_visit(program, &tally, clean_one, &cleaning);
    if (!status)
        status = output_write(program, &cleaning.result, tally_status(&tally));
    ent_buffer_free(&cleaning.result);
    return status;
}
