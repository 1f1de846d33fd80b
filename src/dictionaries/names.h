// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_NAMES_H
#define ENT_DICTIONARIES_NAMES_H
/*
 * Phrases of a dictionary, all capitals and joined by '_', as names that the gazetteer can hold.
 */
#include <stddef.h>

enum { DICT_NAME_BYTES = 200 };

/*
 * "PORT_VALE_" as "Port Vale": a proper name, whose words need their capitals in a text; short ones
 * that could be any word ("US", "WHO") need capitals throughout. 0, or what is wrong with it.
 */
const char *dict_proper_name(char out[DICT_NAME_BYTES + 1], const char *phrase);
/* "ATTORNEY_GENERAL" as "attorney general". 0, or what is wrong with it. */
const char *dict_common_name(char out[DICT_NAME_BYTES + 1], const char *phrase);
/* "Jane Doe-Roe" as "JANE_DOE_ROE": a part of an id. Empty where nothing of it can stand in one. */
void dict_id(char out[DICT_NAME_BYTES + 1], const char *name);

#endif
