// SPDX-License-Identifier: MIT
/* Names of statuses, votes and reasons, made from the lists in the header. */
#include "entente/ties.h"

const char *ent_status_name(enum ent_status status)
{
    static const char *const names[ENT_STATUS_COUNT] = {
#define STATUS_NAME(name, text) text,
        ENT_STATUSES(STATUS_NAME)
#undef STATUS_NAME
    };
    return (unsigned)status < ENT_STATUS_COUNT ? names[status] : "?";
}

const char *ent_votes_name(unsigned votes)
{
    static const char *const names[] = {"", "surface", "tree", "both"};
    return votes < sizeof names / sizeof *names ? names[votes] : "";
}

const char *ent_reason_text(enum ent_reason reason)
{
    static const char *const texts[ENT_REASON_COUNT] = {
#define REASON_TEXT(name, text) text,
        ENT_REASONS(REASON_TEXT)
#undef REASON_TEXT
    };
    return (unsigned)reason < ENT_REASON_COUNT ? texts[reason] : "?";
}
