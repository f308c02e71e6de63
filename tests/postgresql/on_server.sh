#!/usr/bin/env bash
# Runs a program of tests on a PostgreSQL of its own, which is gone afterwards. on_server.sh PROGRAM ARGUMENTS…
set -euo pipefail
# One cluster at a time: two that start together choose the same port.
exec flock "${TMPDIR:-/tmp}/prestaciones-postgresql.lock" pg_virtualenv -t -i --locale=C -i --encoding=UTF8 -o fsync=off -o full_page_writes=off \
    -o synchronous_commit=off -o autovacuum=off bash -c '
    export PRESTACIONES_POSTGRESQL="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/$PGDATABASE"
    exec "$@"' _ "$@"
