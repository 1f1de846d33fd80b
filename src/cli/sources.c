// SPDX-License-Identifier: MIT
/* The words of --limit are the names of the library's own table. */
#include "config.h"

#include "cli/sources.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"

enum { NUMBER_MOST = 1000000 };

static const struct limit_row {
    const char *name;
    size_t offset;
} rows[] = {
#define LIMIT_ROW(name, standard, unit, about) {#name, offsetof(struct ent_limits, name)},
    ENT_LIMITS(LIMIT_ROW)
#undef LIMIT_ROW
};

/* Reads "name=number" of `len` bytes; 0 where it is none. */
static int read_limit(struct ent_limits *out, const char *text, size_t len)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = strlen(rows[i].name);
        char number[16] = "";
        int value;
        if (len <= n + 1 || len - n - 1 >= sizeof number || text[n] != '=' ||
            memcmp(text, rows[i].name, n) != 0)
            continue;
        memcpy(number, text + n + 1, len - n - 1);
        if (number_parse(&value, number, 1, NUMBER_MOST) != 0)
            return 0;
        memcpy((char *)out + rows[i].offset, &(unsigned){(unsigned)value}, sizeof(unsigned));
        return 1;
    }
    return 0;
}

static int read_limits(struct ent_limits *out, const char *list, const char *whose)
{
    while (list && *list) {
        size_t len = strcspn(list, ",");
        if (!read_limit(out, list, len))
            return program_usage("%s: '%.*s' is no limit: they are size=MB, memory=MB, seconds=N, "
                                 "articles=N, redirects=N, depth=N, attributes=N",
                                 whose, (int)len, list);
        list += len + (list[len] == ',');
    }
    return 0;
}

static const char *proxy(void)
{
    static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy",
                                        "ALL_PROXY"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return NULL;
}

int sources_read(struct ent_source_options *out, const struct options *options)
{
    *out = (struct ent_source_options){
        .offline = options->value[OPTION_OFFLINE] != NULL,
        .allow_local = options->value[OPTION_ALLOW_LOCAL] != NULL,
        .agent = "Mozilla/5.0 (compatible; " PACKAGE_NAME "/" PACKAGE_VERSION ")",
        .proxy = proxy(),
#ifdef ENT_SANDBOX
        .apart = options->value[OPTION_NO_SANDBOX] == NULL,
#endif
    };
    if (read_limits(&out->limits, getenv("ENTENTE_LIMIT"), "ENTENTE_LIMIT") != 0)
        return EXIT_USAGE;
    return read_limits(&out->limits, options->value[OPTION_LIMIT], "--limit");
}
