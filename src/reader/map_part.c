// SPDX-License-Identifier: MIT
/*
 * The plan of a part of a graph. Boxes are copied from the plan of the whole, so that nothing moves
 * when a filter changes; only the lines that are left are routed, which is quick and leaves no gaps
 * where others were.
 */
#include <stdlib.h>

#include "entente/error.h"
#include "map_plan.h"

int map_plan_is_whole(const struct map_plan *plan, const struct ent_graph *graph)
{
    return plan->sketch.kind != MAP_LISTED && (uint32_t)plan->sketch.n_boxes == graph->n_nodes;
}

/* The boxes of those nodes that are in the part too. */
static int copy_boxes(struct map_plan *plan, const struct map_task *task,
                      const struct map_plan *whole, const struct ent_graph *whole_graph)
{
    struct map_sketch *s = &plan->sketch;
    const struct ent_graph *graph = task->graph;
    s->boxes = ent_arena_alloc(&plan->arena, ((size_t)graph->n_nodes + 1) * sizeof *s->boxes);
    if (!s->boxes)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        uint32_t node = ent_graph_find(whole_graph, graph->nodes[i].id);
        task->box_of[i] = -1;
        if (node == UINT32_MAX || !whole->node_box[node])
            continue;
        task->box_of[i] = s->n_boxes;
        s->boxes[s->n_boxes] = whole->sketch.boxes[whole->node_box[node] - 1];
        s->boxes[s->n_boxes++].node = i;
    }
    return 0;
}

static int lay_lines(struct map_plan *plan, const struct map_task *task)
{
    struct map_sketch *s = &plan->sketch;
    int status = map_sketch_add_lines(task, s, &plan->arena);
    if (status || s->kind != MAP_ROUTED)
        return status ? status : map_straight_lay(s, &plan->arena);
    status = map_lines_route(s, task->router, &plan->arena);
    return status ? status : map_tags_place(s);
}

int map_plan_make_part(struct map_plan **out, const struct ent_graph *graph,
                       const struct map_plan *whole, const struct ent_graph *whole_graph)
{
    const struct map_sketch *from = &whole->sketch;
    struct map_task task = {.graph = graph, .ascii = from->ascii};
    struct map_plan *plan = calloc(1, sizeof *plan);
    int *box_of = calloc((size_t)graph->n_nodes + 1, sizeof *box_of);
    int status = plan && box_of ? map_router_make(&task.router) : ENT_E_NOMEM;
    task.box_of = box_of;
    if (!status) {
        plan->sketch = (struct map_sketch){.rows = from->rows,
                                           .cols = from->cols,
                                           .top = from->top,
                                           .left = from->left,
                                           .ascii = from->ascii,
                                           .kind = from->kind};
        status = copy_boxes(plan, &task, whole, whole_graph);
    }
    if (!status)
        status = lay_lines(plan, &task);
    if (!status)
        status = map_plan_index(plan, graph);
    map_router_free(task.router);
    free(box_of);
    if (status) {
        map_plan_free(plan);
        return status;
    }
    *out = plan;
    return 0;
}
