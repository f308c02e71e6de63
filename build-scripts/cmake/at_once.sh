#!/usr/bin/env bash
# at_once.sh COMMAND COMPILER OPTIONS…: the options behind what stands in the file COMMAND, a word a line, instead of COMPILER.
mapfile -t command <"$1"
shift 2
exec "${command[@]}" "$@"
