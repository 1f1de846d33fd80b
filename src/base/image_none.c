// SPDX-License-Identifier: MIT
/* For programs that are built without images: the one that makes them, and foreign machines'. */
#include "base/image.h"

const struct ent_image ent_image_actors = {0};
const struct ent_image ent_image_lexicon = {0};
