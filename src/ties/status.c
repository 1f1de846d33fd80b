// SPDX-License-Identifier: MIT
/* Names of statuses, made from the list in the header. */
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
