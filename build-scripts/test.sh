#!/usr/bin/env bash
# Builds everything and runs every test; with --quick without the site, the long tests and the browser.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

quick=false
case "${1:-}" in
    "") ;;
    --quick) quick=true ;;
    *) fail "usage: test.sh [--quick]" ;;
esac

export CTEST_OUTPUT_ON_FAILURE=1
if $quick; then
    "$scripts/build.sh" native
    exec ctest --test-dir "$build/native" --parallel "$jobs" --label-exclude '^(browser|long)$'
fi
"$scripts/bootstrap.sh" all
"$scripts/build.sh" all
exec ctest --test-dir "$build/native" --parallel "$jobs"
