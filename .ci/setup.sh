#!/bin/sh
# Make this folder ready to run: Qt's system libraries, .venv, the locked dependencies.
# Usage: sh .ci/setup.sh LOCK, where LOCK is requirements.lock or tests/requirements.lock.
# Installs only what is missing; when nothing is, it costs a fraction of a second.
set -eu
lock=$1
stamp=.venv/installed.lock

# each line: a library that Qt loads, and the Debian or Ubuntu package that brings it
offscreen_libraries='
libGL.so.1            libgl1
libEGL.so.1           libegl1
libxkbcommon.so.0     libxkbcommon0
libdbus-1.so.3        libdbus-1-3
libfontconfig.so.1    libfontconfig1
libglib-2.0.so.0      libglib2.0-0'
display_libraries='
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1'

stop() {
    printf '%s\n' "$1" "$2" >&2
    exit 1
}

# An interrupted set-up or a newer system Python leaves a .venv that cannot import its pip.
venv_works() {
    .venv/bin/python -c 'import pip' 2>/dev/null
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    stop 'Máy chưa có Python 3.11 trở lên: hãy cài Python 3.11 hoặc mới hơn rồi chạy lại lệnh này.' \
        'No Python 3.11 or newer here: install one, then run this command again.'
}

missing_packages() {
    venv_works || "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    libraries=$offscreen_libraries
    [ "${QT_QPA_PLATFORM:-}" = offscreen ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
        libraries=$libraries$display_libraries
    echo "$libraries" | "$python" -c '
import ctypes, sys
for library, package in map(str.split, sys.stdin.read().strip().splitlines()):
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)'
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=env
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    else
        as_root=
    fi
    if [ -z "$as_root" ] || ! command -v apt-get >/dev/null; then
        stop "Máy thiếu các gói hệ thống sau; hãy nhờ người quản trị cài rồi chạy lại: $*" \
            "System packages are missing; have an administrator install them, then run again: $*"
    fi
    # One unreachable source must not stop the others: what counts is whether the install works.
    $as_root apt-get -q update || true
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "$@" </dev/null ||
        stop "Không cài được các gói hệ thống sau; hãy xem lỗi ở trên rồi chạy lại: $*" \
            "These system packages could not be installed; see the error above, then run again: $*"
}

install_dependencies() {
    rm -f "$stamp"
    .venv/bin/python -m pip install --disable-pip-version-check --no-input \
        --only-binary :all: --require-hashes -r "$lock" ||
        stop 'Không tải được các thư viện: hãy kiểm tra mạng rồi chạy lại lệnh này.' \
            'The dependencies could not be fetched: check the network, then run this command again.'
    cp "$lock" "$stamp"
}

cd "$(dirname "$0")/.."
if venv_works; then python=.venv/bin/python; else python=$(find_python); fi
packages=$(missing_packages)
# shellcheck disable=SC2086 # one word for each package
[ -z "$packages" ] || install_packages $packages
venv_works || "$python" -m venv --clear .venv
# tests/requirements.lock holds all of requirements.lock, so running is ready where testing is
cmp -s "$lock" "$stamp" || cmp -s tests/requirements.lock "$stamp" || install_dependencies
