// SPDX-License-Identifier: MIT
#ifndef ENTENTE_H
#define ENTENTE_H
/* The whole library. Each header below is the manual of its module. */
#include "entente/actors.h"
#include "entente/arena.h"
#include "entente/balance.h"
#include "entente/buffer.h"
#include "entente/clean.h"
#include "entente/compare.h"
#include "entente/date.h"
#include "entente/dictionary.h"
#include "entente/document.h"
#include "entente/error.h"
#include "entente/export.h"
#include "entente/graph.h"
#include "entente/history.h"
#include "entente/input.h"
#include "entente/limits.h"
#include "entente/ontology.h"
#include "entente/parse.h"
#include "entente/snapshot.h"
#include "entente/source.h"
#include "entente/span.h"
#include "entente/text.h"
#include "entente/ties.h"

#endif
