#!/bin/sh
# Install QGIS, its Python and a virtual display from the distribution's packages where they are missing; else say what to install.
set -u
python=${QGIS_PYTHON:-/usr/bin/python3}
packages="qgis qgis-providers python3-qgis xvfb xauth python3-venv"

missing() {
    command -v qgis_process.bin >/dev/null 2>&1 || command -v qgis_process >/dev/null 2>&1 || { echo "qgis_process"; return 0; }
    "$python" -c "import qgis.core" >/dev/null 2>&1 || { echo "the qgis package of $python"; return 0; }
    "$python" -c "import ensurepip, venv" >/dev/null 2>&1 || { echo "the venv package of $python"; return 0; }
    command -v xvfb-run >/dev/null 2>&1 || { echo "xvfb-run"; return 0; }
    return 1
}

what=$(missing) || exit 0
root=""
if [ "$(id -u)" -ne 0 ]; then
    root="sudo -n"
    sudo -n true >/dev/null 2>&1 || root="no"
fi
if [ "$root" = "no" ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing: $what. Install QGIS 3.22 or newer with its Python, Xvfb and venv (Debian, Ubuntu: sudo apt-get install $packages), then run make setup again." >&2
    exit 1
fi
log=build/install_qgis.log
mkdir -p build
echo "Installing $packages (missing: $what; log: $log)"
install="env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q -y"
# A source that does not answer need not matter: the installation below says so if it does.
$root $install update </dev/null >"$log" 2>&1 || echo "apt-get update failed; trying with the package lists as they are" >&2
# Without recommended packages: they would add GRASS and a web server's worth of others.
if ! $root $install install --no-install-recommends $packages </dev/null >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed; install them by hand ($packages), then run make setup again." >&2
    exit 1
fi
what=$(missing) || exit 0
echo "Still missing after the installation: $what. See $log." >&2
exit 1
