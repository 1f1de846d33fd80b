// SPDX-License-Identifier: MIT
#ifndef TEST_SUITE_H
#define TEST_SUITE_H
/*
 * How every test program ends.
 */
#include <check.h>
#include <stdlib.h>

/* Runs the suite, frees it, and gives what main() returns. */
static inline int suite_run(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
