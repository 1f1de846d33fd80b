#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh TOP_SRCDIR SECONDS: fuzzes every target that long, in build-fuzz/ of the current folder.
# FUZZ_TARGETS="a b" names fewer of them. What crashes is left in build-fuzz/found/TARGET-….
set -eu
top=$1
ENTENTE_DATA=$top/assets
export ENTENTE_DATA
seconds=$2

if ! command -v clang >/dev/null 2>&1 ||
    ! echo 'int LLVMFuzzerTestOneInput(const unsigned char *b, unsigned long n) { (void)b; return n > 4096; }' |
    clang -x c -fsanitize=fuzzer,address,undefined -o /dev/null - 2>/dev/null; then
    echo "fuzz: needs clang with libFuzzer (Debian: clang libclang-rt-dev); nothing was fuzzed" >&2
    exit 1
fi

mkdir -p build-fuzz/found
cd build-fuzz
[ -f Makefile ] || "$top/configure" -q CC=clang --disable-shared --enable-static --enable-fuzzers
"${MAKE:-make}" -s tests/fuzz/fuzz

failed=0
for target in ${FUZZ_TARGETS:-$(sed -n 's/^    X(\([a-z_]*\)).*/\1/p' "$top/tests/fuzz/targets.h")}; do
    mkdir -p "corpus/$target"
    dict=$top/tests/fuzz/$target.dict
    [ -f "$dict" ] && dict="-dict=$dict" || dict=
    echo "fuzz: $target"
    # shellcheck disable=SC2086
    FUZZ_TARGET=$target tests/fuzz/fuzz -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -print_final_stats=1 -verbosity=0 -artifact_prefix="found/$target-" $dict \
        "corpus/$target" "$top/tests/fuzz/corpus/$target" >"$target.log" 2>&1 ||
        { failed=1; tail -n 40 "$target.log"; }
    sed -n 's/^stat::number_of_executed_units: */    runs: /p' "$target.log"
done
exit $failed
