// SPDX-License-Identifier: MIT
/* Parts on their way from the process in which their source is taken apart. */
#include "source/parts.h"

#include "base/apart.h"
#include "base/packed.h"

static void pack(struct ent_buffer *out, const struct ent_part *part)
{
    const struct ent_input *input = &part->input;
    const char *const strings[] = {input->title, input->url, input->author, input->site,
                                   input->charset};
    ent_pack_number(out, part->kind);
    ent_pack_number(out, input->kind);
    ent_pack_date(out, input->date);
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        ent_pack_string(out, strings[i]);
    ent_pack_bytes(out, input->bytes, input->len);
}

int ent_part_unpack(struct ent_part *out, const char *bytes, size_t len)
{
    struct ent_packed p = {.bytes = bytes, .len = len};
    struct ent_input *input = &out->input;
    const char **const strings[] = {&input->title, &input->url, &input->author, &input->site,
                                    &input->charset};
    *out = (struct ent_part){0};
    out->kind = (enum ent_part_kind)ent_unpack_below(&p, ENT_PART_KIND_COUNT - 1);
    input->kind = (enum ent_input_kind)ent_unpack_below(&p, ENT_INPUT_KIND_COUNT - 1);
    input->date = ent_unpack_date(&p);
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        *strings[i] = ent_unpack_string(&p);
    input->bytes = ent_unpack_bytes(&p, &input->len);
    if ((out->kind == ENT_PART_PAGE || out->kind == ENT_PART_SOURCE) && !input->url)
        return 0;
    return !p.broken && p.at == p.len &&
           (input->bytes || out->kind == ENT_PART_PAGE || out->kind == ENT_PART_SOURCE);
}

struct job {
    const struct ent_kind *kind;
    struct ent_split *split; /* of this side */
    const char *bytes;
    size_t len;
    const struct ent_sink *sink;
};

static int send(void *payload, const struct ent_part *part, struct ent_message *message)
{
    const struct job *job = payload;
    struct ent_buffer packed = {0};
    pack(&packed, part);
    int status = packed.failed
                     ? ent_fail(message, ENT_E_NOMEM, "%s: out of memory", job->split->name)
                     : job->sink->put(job->sink->payload, packed.data, packed.len, message);
    ent_buffer_free(&packed);
    return status;
}

static int work(void *payload, const struct ent_sink *sink, struct ent_message *message)
{
    struct job *job = payload;
    struct ent_split split = *job->split;
    job->sink = sink;
    split.put = send;
    split.payload = job;
    split.message = message;
    return job->kind->split(&split, job->bytes, job->len);
}

static int take(void *payload, const char *bytes, size_t len, struct ent_message *message)
{
    const struct job *job = payload;
    struct ent_part part;
    if (!ent_part_unpack(&part, bytes, len))
        return ent_fail(message, ENT_E_CRASHED, "%s: its parser failed", job->split->name);
    return job->split->put(job->split->payload, &part, message);
}

int ent_split_apart(const struct ent_kind *kind, struct ent_split *split, const char *bytes,
                    size_t len, int (*cancelled)(void *payload), void *cancel_payload)
{
    struct job job = {.kind = kind, .split = split, .bytes = bytes, .len = len};
    const struct ent_apart apart = {.name = split->name,
                                    .limits = &split->limits,
                                    .task = work,
                                    .task_payload = &job,
                                    .take = take,
                                    .take_payload = &job,
                                    .cancelled = cancelled,
                                    .cancel_payload = cancel_payload};
    int status = kind->prepare ? kind->prepare(split->message) : 0;
    return status ? status : ent_apart_run(&apart, split->message);
}
