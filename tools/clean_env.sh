#!/usr/bin/env bash
# Runs a command in a clean environment: with a QGIS profile and folders of its own, no screen needed.
#   tools/clean_env.sh COMMAND …            without a screen (Qt's offscreen platform)
#   tools/clean_env.sh --screen COMMAND …   on a virtual screen (Xvfb), for windows, mouse and keyboard
# VEERKRACHT_TEST_DATA, SOURCE_DATE_EPOCH and QGIS_CUSTOM_CONFIG_PATH are passed on; nothing else of the caller's environment is.
set -euo pipefail

temporary=$(mktemp -d "${TMPDIR:-/tmp}/veerkracht.XXXXXX")
trap 'rm -rf "$temporary"' EXIT
mkdir -m 0700 "$temporary"/{run,cache,config,data,profile,tmp}

# QGIS embeds Python and takes its library from the first python3 on PATH: that must be the system's.
environment=(
  PATH=/usr/bin:/bin:/usr/sbin:/sbin
  HOME="${HOME:-$temporary}"
  LANG=C.UTF-8
  TMPDIR="$temporary/tmp"
  XDG_RUNTIME_DIR="$temporary/run"
  XDG_CACHE_HOME="$temporary/cache"
  XDG_CONFIG_HOME="$temporary/config"
  XDG_DATA_HOME="$temporary/data"
  QGIS_CUSTOM_CONFIG_PATH="${QGIS_CUSTOM_CONFIG_PATH:-$temporary/profile}"
)
for name in VEERKRACHT_TEST_DATA SOURCE_DATE_EPOCH; do
  [[ -z ${!name:-} ]] || environment+=("$name=${!name}")
done

if [[ ${1:-} == --screen ]]; then
  shift
  env -i "${environment[@]}" QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 \
    xvfb-run --auto-servernum --server-args="-screen 0 1600x1200x24" "$@"
else
  env -i "${environment[@]}" QT_QPA_PLATFORM=offscreen "$@"
fi
