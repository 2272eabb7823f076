#!/bin/sh
# The plugin's tests under QGIS 3.40 in a Debian 13 of its own (build/debian13, 3 GB): test_in_debian13.sh [pytest's arguments, in the place of tests/plugin]
# The checkout and the engine's environment are those outside; only QGIS, its Python and Qt are Debian 13's. As root, with debootstrap.
set -eu
[ "$(id -u)" -eq 0 ] || { echo "Debian 13 is set up and entered by root; run sudo make test-qgis340." >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing; install it (apt-get install debootstrap), then run make test-qgis340 again." >&2; exit 1; }
here=$(pwd)
root=$here/build/debian13
log=$here/build/debian13.log
engine=$(.venv/bin/python -c "import sys; print(sys.base_prefix)")
case "$engine" in
    /usr | /usr/local) echo "The engine's Python lies in $engine, which Debian 13 has a Python of its own in; make .venv with one elsewhere (pyenv, uv), then run make test-qgis340 again." >&2; exit 1 ;;
esac
packages="qgis qgis-providers python3-qgis python3-venv xvfb xauth ca-certificates git"
mkdir -p build
if [ ! -e "$root/ready" ]; then
    echo "Setting up Debian 13 with QGIS in $root (log: $log)"
    if [ ! -x "$root/usr/bin/apt-get" ]; then
        rm -rf "$root"
        debootstrap --variant=minbase trixie "$root" >"$log" 2>&1 || { tail -n 5 "$log" >&2; exit 1; }
        echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/throwaway"
    fi
fi
# Mounts of a namespace of their own: they are gone when the tests end, however they end.
export here root log engine packages
exec unshare --mount sh -eu -c '
    mount --make-rprivate /
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    for path in "$here" "$(realpath .venv)" "$engine" ${REVISIT_DATA:+"$(realpath "$REVISIT_DATA")"} /etc/ssl/certs; do
        mkdir -p "$root$path"
        mount --bind "$path" "$root$path"
    done
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    if [ ! -e "$root/ready" ]; then
        DEBIAN_FRONTEND=noninteractive chroot "$root" sh -c "apt-get -q update && apt-get -q -y install --no-install-recommends $packages" >>"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
        touch "$root/ready"
    fi
    exec chroot "$root" sh -eu -c "
        cd \"$here\"
        python3 tools/environment.py build/debian13-venv requirements-test-qgis.txt --system-site-packages --check qgis --check pytest_qgis
        python3 -c \"from qgis.core import Qgis; print(\\\"QGIS\\\", Qgis.version())\"
        export QT_QPA_PLATFORM=offscreen QGIS_PLUGINPATH=\"$here/build/plugins\" REVISIT_ENGINE_PYTHON=\"$here/.venv/bin/python\" OMP_NUM_THREADS=1
        exec build/debian13-venv/bin/python -m pytest -m \"not slow\" \"\${@:-tests/plugin}\"" sh "$@"
' sh "$@"
