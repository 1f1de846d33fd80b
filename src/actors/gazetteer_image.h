// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_GAZETTEER_IMAGE_H
#define ENT_ACTORS_GAZETTEER_IMAGE_H
#include "actors/gazetteer.h"
#include "base/image.h"

/* Adds the gazetteer's image. 0 or ENT_E_NOMEM. */
int ent_gazetteer_put_image(struct ent_buffer *image, const struct ent_gazetteer *gazetteer);

/* Fills an empty gazetteer with what an image holds. 0, or ENT_E_NOMEM: then it can be freed. */
int ent_gazetteer_take_image(struct ent_gazetteer *gazetteer, const struct ent_image *image);

#endif
