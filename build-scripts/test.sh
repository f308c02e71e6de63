#!/usr/bin/env bash
# Builds everything and runs every test; with --quick without the site, the long tests and the browser; with --long also
# those of other browsers, sizes and a screen reader (label "extended"), which take their time and many packages; with --changed
# only those whose program, page or script is newer than their last success.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

which=usual
case "${1:-}" in
    "") ;;
    --quick) which=quick ;;
    --long) which=long ;;
    --changed) which=changed ;;
    *) fail "usage: test.sh [--quick | --long | --changed]" ;;
esac

export CTEST_OUTPUT_ON_FAILURE=1
# run_tests OPTIONS…: ctest, after a line that says how many tests there are and how many of them run now.
run_tests() {
    local all now
    all="$(ctest --test-dir "$build/native" -N | awk '/^Total Tests:/ { print $3 }')"
    now="$(ctest --test-dir "$build/native" -N "$@" | awk '/^Total Tests:/ { print $3 }')"
    say "$now of $all tests run now"
    exec ctest --test-dir "$build/native" --parallel "$jobs" "$@"
}
if [ "$which" = quick ]; then
    "$scripts/build.sh" native
    run_tests --label-exclude '^(browser|long|extended)$'
fi
if [ "$which" = long ]; then
    "$scripts/bootstrap.sh" long
    "$scripts/build.sh" all
    run_tests
fi
"$scripts/bootstrap.sh" all
"$scripts/build.sh" all
[ "$which" != changed ] || exec cmake --build "$build/native" --target check
run_tests --label-exclude '^extended$'
