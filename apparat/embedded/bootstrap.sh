#!/bin/sh
# Makes a fresh Debian 12 ready: system libraries, virtual environment, locked requirements, compiled catalogues.
#   bootstrap.sh run|check|test       install what that command needs
#   bootstrap.sh then COMMAND…        run COMMAND with the virtual environment first on the search path
# Root does the installing only; in a clone that belongs to an ordinary user everything else runs as that user.
set -eu

cd "$(dirname "$0")/../.."

# Tinos and Arimo (fonts-croscore) carry all Kazakh letters; gettext compiles the catalogues
LIBRARIES="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-croscore gettext"
# Poppler takes the text of PDFs and draws their pages; Tesseract recognises scans, OCRmyPDF drives it
LIBRARIES="$LIBRARIES poppler-utils tesseract-ocr tesseract-ocr-kaz tesseract-ocr-osd tesseract-ocr-rus"
BROWSER="chromium chromium-driver"

say() {
    printf '%s\n' "$*"
}

stop() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

owner_of_clone() {
    stat -c %u .
}

as_owner() {
    owner=$(owner_of_clone)
    if ! is_root || [ "$owner" -eq 0 ] || ! record=$(getent passwd "$owner"); then
        ${EXEC:-} "$@"
        return
    fi
    ${EXEC:-} setpriv --reuid "$owner" --regid "$(printf '%s' "$record" | cut -d: -f4)" --init-groups \
        env HOME="$(printf '%s' "$record" | cut -d: -f6)" USER="$(printf '%s' "$record" | cut -d: -f1)" "$@"
}

# --- system packages ---------------------------------------------------------------------------------------------

missing_packages() {
    for package in "$@"; do
        state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || state=absent
        [ "$state" = installed ] || printf '%s ' "$package"
    done
}

apt() {
    if is_root; then
        DEBIAN_FRONTEND=noninteractive apt-get "$@"
    else
        sudo DEBIAN_FRONTEND=noninteractive apt-get "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    is_root || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }
}

install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: make sure that the counterparts of these packages are installed: $*"
        return
    fi
    lacking=$(missing_packages "$@")
    [ -n "$lacking" ] || return 0
    command="apt-get update && apt-get install --yes --no-install-recommends $lacking"
    may_install || stop "System packages are missing. As root, run:
    $command
and then the same make command again."
    say "Installing system packages: $lacking"
    log=$(mktemp)
    # shellcheck disable=SC2086  # a list of package names
    if ! { apt update && apt install --yes --no-install-recommends $lacking; } >"$log" 2>&1; then
        tail -n 15 "$log"
        stop "Installing failed. As root, run:
    $command"
    fi
    rm -f "$log"
}

# --- Python ------------------------------------------------------------------------------------------------------

is_right_python() {
    "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null
}

# Debian's own build first: it was trained on a profile and linked whole, and answers pages a tenth sooner than a
# Python that was compiled by hand with nothing asked for
DEBIAN_PYTHON=/usr/bin/python3.11

find_python() {
    for candidate in ${PYTHON:-$DEBIAN_PYTHON python3.11 python3}; do
        if command -v "$candidate" >/dev/null && is_right_python "$candidate" && makes_environments "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

lacking_python() {
    if is_whole_environment || [ -n "${PYTHON:-}" ]; then
        return
    fi
    find_python >/dev/null || printf 'python3 python3-venv'
}

complete_debian_python() {
    if is_whole_environment || [ -n "${PYTHON:-}" ] || ! is_root || ! command -v apt-get >/dev/null; then
        return
    fi
    if is_right_python "$DEBIAN_PYTHON" && ! makes_environments "$DEBIAN_PYTHON"; then
        # another Python does as well, only slower: nothing stops when this fails
        { apt update && apt install --yes --no-install-recommends python3.11-venv; } >/dev/null 2>&1 || return 0
    fi
}

makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

is_whole_environment() {
    [ -x .venv/bin/python ] && is_right_python .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 ||
        return 1
    # a moved clone: the programs in .venv/bin still name the old folder
    [ ! -e .venv/made-in ] || [ "$(cat .venv/made-in)" = "$PWD" ]
}

make_environment() {
    if is_whole_environment; then
        return
    fi
    python=$(find_python) ||
        stop "${PYTHON:+$PYTHON does not do. }Python 3.11 with venv and ensurepip is needed (Debian 12: python3, python3-venv).
Point PYTHON at one: PYTHON=/path/python3.11 make run"
    say "Making the virtual environment .venv"
    [ ! -L .venv ] || rm .venv # a link to the environment of another clone, which is not ours to clear
    as_owner "$python" -m venv --clear .venv
    # shellcheck disable=SC2016  # the inner shell reads its own argument
    as_owner sh -c 'printf "%s" "$1" >.venv/made-in' sh "$PWD"
}

install_requirements() {
    stamp=.venv/installed-$1
    if cmp -s "$1" "$stamp"; then
        return
    fi
    say "Installing the locked requirements of $1"
    # The lock is whole, so nothing is resolved: old versions of pip take the newest release of what is asked with extras
    as_owner .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$1"
    as_owner .venv/bin/python -m pip --disable-pip-version-check check >/dev/null ||
        stop "What is in .venv does not fit together, perhaps by what an older version left there: remove .venv and begin anew"
    as_owner cp "$1" "$stamp"
}

# --- catalogues --------------------------------------------------------------------------------------------------

compile_catalogues() {
    for source in apparat/locale/*/LC_MESSAGES/*.po; do
        [ -e "$source" ] || continue
        compiled=${source%.po}.mo
        if [ ! -e "$compiled" ] || [ -n "$(find "$source" -newer "$compiled")" ]; then
            as_owner msgfmt --check-format --output-file="$compiled" "$source"
        fi
    done
}

prepare() {
    exec 9<Makefile
    flock 9 # two commands at once in a fresh clone: one installs, the other waits
    complete_debian_python
    # shellcheck disable=SC2046,SC2086  # lists of package names
    install_packages $(lacking_python) $2
    make_environment
    install_requirements "$1"
    compile_catalogues
    exec 9<&-
}

case ${1:-} in
run) prepare requirements-run.txt "$LIBRARIES" ;;
check) prepare requirements-dev.txt "$LIBRARIES" ;;
test) prepare requirements-dev.txt "$LIBRARIES $BROWSER" ;;
then)
    shift
    PATH="$PWD/.venv/bin:$PATH"
    export PATH
    EXEC='exec' # signals must reach the command itself
    as_owner "$@"
    ;;
*) stop "usage: bootstrap.sh run|check|test|then COMMAND…" ;;
esac
