// SPDX-License-Identifier: MIT
/* entente parse: tags and trees as CoNLL-U. */
#include <stdlib.h>
#include <string.h>

#include "clean/html.h"
#include "cli/command.h"
#include "cli/conllu.h"
#include "cli/inputs.h"
#include "entente/parse.h"

struct parsing {
    const struct program *program;
    struct ent_model *model;
    struct ent_breaks *breaks; /* NULL: none */
    struct ent_parser *parser;
    struct ent_buffer result;
};

static int parse_raw(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct parsing *p = payload;
    struct ent_arena arena = {0};
    struct ent_article article;
    struct ent_text text;
    struct ent_syntax syntax;
    /* Text is taken as it is; a page has to be cleaned to have any. */
    struct ent_input taken = *input;
    if (taken.kind == ENT_INPUT_AUTO && !ent_html_is(input->bytes, input->len))
        taken.kind = ENT_INPUT_PLAIN;
    int status = program_clean(&article, &arena, p->program, &taken, message);
    if (!status) {
        status = ent_text_split(&text, &arena, &article, p->breaks);
        if (!status)
            status = ent_syntax_parse(&syntax, &arena, p->parser, &text, NULL, 0);
        if (!status)
            conllu_write(&p->result, p->model, &text, &syntax, input->name);
        else
            ent_fail(message, status, "%s: %s", input->name, ent_error_text(status));
    }
    ent_arena_free(&arena);
    return status;
}

static int parse_tokenized(void *payload, const struct ent_input *input,
                           struct ent_message *message)
{
    struct parsing *p = payload;
    return conllu_replace(&p->result, p->model, p->parser, input, message);
}

/* What was learnt of sentences' ends; without it the rules go on alone, and that is told. */
static void open_breaks(struct parsing *p, const struct program *program)
{
    struct ent_message message = {{0}};
    struct ent_buffer path = {0};
    ent_buffer_printf(&path, "%s/english.breaks", program->data);
    if (!path.failed && ent_breaks_open(&p->breaks, path.data, &message) != 0)
        program_tell(&message);
    ent_buffer_free(&path);
}

/* Opens the model in the data folder and makes a parser. */
static int start(struct parsing *p, struct program *program, struct ent_message *message)
{
    struct ent_buffer path = {0};
    ent_buffer_printf(&path, "%s/english.model", program->data);
    int status = path.failed ? ent_fail(message, ENT_E_NOMEM, "out of memory")
                             : ent_model_open(&p->model, path.data, message);
    ent_buffer_free(&path);
    if (status)
        return status;
    enum ent_parse_mode mode =
        program->options.value[OPTION_GREEDY] ? ENT_PARSE_GREEDY : ENT_PARSE_BEAM;
    status = ent_parser_new(&p->parser, p->model, mode);
    return status ? ent_fail(message, status, "out of memory") : 0;
}

int command_parse(struct program *program)
{
    struct parsing parsing = {.program = program};
    struct tally tally = {0};
    struct ent_message message = {{0}};
    int status = EXIT_NOTHING_DONE;
    if (start(&parsing, program, &message)) {
        program_tell(&message);
        goto out;
    }
    int tokenized = program->options.value[OPTION_TOKENIZED] != NULL;
    if (!tokenized)
        open_breaks(&parsing, program);
    status = inputs_visit(program, &tally, tokenized ? parse_tokenized : parse_raw, &parsing);
    if (!status)
        status = output_write(program, &parsing.result, tally_status(&tally));
out:
    ent_buffer_free(&parsing.result);
    ent_parser_free(parsing.parser);
    ent_model_close(parsing.model);
    ent_breaks_free(parsing.breaks);
    return status;
}
