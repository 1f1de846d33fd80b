// SPDX-License-Identifier: MIT
/* --actors, --agents, --verbs: dictionaries of the field are read, and what is wrong or has no
 * place here is told on standard error, some lines of it and a count of the rest. */
#include <stdlib.h>

#include "cli/command.h"
#include "entente/dictionary.h"
#include "entente/source.h"

enum { WARNINGS_DEFAULT = 20, WARNINGS_MOST = 1000000 };

struct hearing {
    int most; /* lines to tell */
    int heard;
};

static void hear(void *payload, const struct ent_message *message)
{
    struct hearing *hearing = payload;
    if (hearing->heard++ < hearing->most)
        program_tell(message);
}

static void tell_report(const char *file, const struct ent_dictionary_report *report,
                        const struct hearing *hearing)
{
    struct ent_message message;
    if (hearing->heard > hearing->most) {
        ent_fail(&message, 0, "%s: %d more lines are wrong ('--warnings %d' tells all)", file,
                 hearing->heard - hearing->most, hearing->heard);
        program_tell(&message);
    }
    for (int i = 0; i < ENT_DICTIONARY_LOSS_COUNT; i++) {
        if (!report->lost[i])
            continue;
        ent_fail(&message, 0, "%s: %zu %s", file, report->lost[i],
                 ent_dictionary_loss_text((enum ent_dictionary_loss)i));
        program_tell(&message);
    }
}

static int read_one(struct program *program, const struct option_given *option, int most)
{
    struct hearing hearing = {.most = most};
    struct ent_listener listener = {hear, &hearing};
    struct ent_dictionary_report report = {0};
    struct ent_message message = {{0}};
    struct ent_engine *engine = &program->engine;
    struct ent_source source;
    int status = ent_source_read(&source, option->value, &message);
    if (status) {
        program_tell(&message);
        return EXIT_NOTHING_DONE;
    }
    if (option->id == OPTION_ACTORS)
        status = ent_dictionary_read_actors(engine->gazetteer, source.name, source.bytes,
                                            source.len, &listener, &report, &message);
    else if (option->id == OPTION_AGENTS)
        status = ent_dictionary_read_agents(engine->gazetteer, source.name, source.bytes,
                                            source.len, &listener, &report, &message);
    else
        status = ent_dictionary_read_verbs(engine->lexicon, source.name, source.bytes, source.len,
                                           &listener, &report, &message);
    tell_report(source.name, &report, &hearing);
    if (status)
        program_tell(&message);
    ent_source_free(&source);
    return status ? EXIT_NOTHING_DONE : 0;
}

int program_dictionaries(struct program *program)
{
    const struct options *options = &program->options;
    const char *warnings = options->value[OPTION_WARNINGS];
    int most = WARNINGS_DEFAULT, status = 0;
    if (warnings && number_parse(&most, warnings, 0, WARNINGS_MOST) != 0)
        return program_usage("--warnings takes a number from 0 to %d", WARNINGS_MOST);
    for (size_t i = 0; !status && i < options->n_given; i++) {
        enum option_id id = options->given[i].id;
        if (id == OPTION_ACTORS || id == OPTION_AGENTS || id == OPTION_VERBS)
            status = read_one(program, &options->given[i], most);
    }
    return status;
}
