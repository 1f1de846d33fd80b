// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_INFLECT_H
#define ENT_TRAIN_INFLECT_H
/* Regular English inflection, from lemma to form. Lemmas have at most INFLECT_MAX - 8 letters. */

enum { INFLECT_MAX = 64 };

/* The plural, or the third person. */
void inflect_s(char *out, const char *word);
/* The forms with -ed, -ing, -er or -est: one, or two where both spellings are possible. */
int inflect(char out[2][INFLECT_MAX], const char *word, const char *ending);

#endif
