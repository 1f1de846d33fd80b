// SPDX-License-Identifier: MIT
/* What asset files hold, as one number: an image stands for files of its own sum only. */
#include <string.h>

#include "base/sum.h"
#include "entente/source.h"
#include "source/assets.h"
#include "source/load.h"

int ent_asset_files_sum(uint64_t *out, const struct ent_asset_files *files)
{
    struct ent_buffer bytes = {0};
    uint64_t sums[3] = {0};
    int status = 0;
    for (size_t i = 0; i < files->shipped && !status; i++) {
        const char *name = strrchr(files->paths[i], '/');
        name = name ? name + 1 : files->paths[i];
        bytes.len = 0;
        status = ent_file_load(&bytes, files->paths[i], ENT_SOURCE_LIMIT, NULL);
        if (status)
            break;
        sums[1] = ent_sum(name, strlen(name));
        sums[2] = ent_sum(bytes.data, bytes.len);
        sums[0] = ent_sum(sums, sizeof sums);
    }
    ent_buffer_free(&bytes);
    *out = sums[0];
    return status;
}

int ent_asset_files_are(const struct ent_asset_files *files, const struct ent_image *image)
{
    uint64_t sum;
    return image->words && ent_asset_files_sum(&sum, files) == 0 && sum == image->sum;
}
