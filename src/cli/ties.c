// SPDX-License-Identifier: MIT
/* entente ties: who stands where with whom, a statement a line. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "entente/export.h"

struct listing {
    struct program *program;
    const struct ent_ties_format *format;
    struct ent_buffer result;
    struct ent_ties_state state;
};

static int list_one(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct listing *listing = payload;
    struct ent_document *document;
    int status = input_document(&document, listing->program, input, message);
    if (status)
        return status;
    const char **options = listing->program->options.value;
    if (!options[OPTION_EXPLAIN] && !options[OPTION_UNMATCHED])
        status = listing->format->write(&listing->result, document, &listing->state);
    if (options[OPTION_EXPLAIN])
        status = ent_ties_explain(&listing->result, document);
    if (!status && options[OPTION_UNMATCHED])
        status = ent_ties_unmatched(&listing->result, document);
    ent_document_free(document);
    return status ? ent_fail(message, status, "%s: %s", input->name, ent_error_text(status)) : 0;
}

int command_ties(struct program *program)
{
    struct listing listing = {.program = program, .format = ent_ties_formats};
    struct tally tally = {0};
    const char *name = program->options.value[OPTION_FORMAT];
    if (name && !(listing.format = ent_ties_format_find(name)))
        return program_no_format(FOR_TIES, name);
    int asks = program->options.value[OPTION_EXPLAIN] || program->options.value[OPTION_UNMATCHED];
    if (name && asks)
        return program_usage("--format goes with neither --explain nor --unmatched");
    int status = program_engine(program);
    if (status)
        return status;
    if (listing.format->begin && !asks)
        listing.format->begin(&listing.result);
    status = inputs_visit(program, &tally, list_one, &listing);
    if (listing.format->end && !asks)
        listing.format->end(&listing.result);
    if (!status)
        status = output_write(program, &listing.result, tally_status(&tally));
    ent_buffer_free(&listing.result);
    return status;
}
