// SPDX-License-Identifier: MIT
#include "entente/limits.h"

struct ent_limits ent_limits_of(const struct ent_limits *limits)
{
    struct ent_limits out = limits ? *limits : (struct ent_limits){0};
#define ENT_LIMIT_DEFAULT(name, standard, unit, about) out.name = out.name ? out.name : (standard);
    ENT_LIMITS(ENT_LIMIT_DEFAULT)
#undef ENT_LIMIT_DEFAULT
    return out;
}
