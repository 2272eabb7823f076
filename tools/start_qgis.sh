#!/bin/sh
# Start QGIS with the linked plugin, this checkout's engine and a profile under build/, so that the user's own stays as it is.
set -eu
cd "$(dirname "$0")/.."
export QGIS_PLUGINPATH="$PWD/build/plugins"
export REVISIT_ENGINE_PYTHON="${REVISIT_ENGINE_PYTHON:-$PWD/.venv/bin/python}"
profiles="$PWD/build/qgis"
settings="$profiles/profiles/default/QGIS"
mkdir -p "$settings"
[ -e "$settings/QGIS3.ini" ] || printf '[PythonPlugins]\nrevisit=true\n' >"$settings/QGIS3.ini"
exec qgis --profiles-path "$profiles" "$@"
