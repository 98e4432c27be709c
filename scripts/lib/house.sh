# shellcheck shell=bash
# What the commands of this folder share. Sourced, not run; bash with `set -euo pipefail`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

die() {
    printf 'scripts/%s: %s\n' "$(basename "$0")" "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# What every build needs: a Debian package beside a header of it, for systems without Debian's packages.
build_packages=(libedit-dev libsqlite3-dev libutf8proc-dev libmd-dev libsimdjson-dev libkainjow-mustache-dev
    libminizip-dev libexpat1-dev zlib1g-dev libxlsxwriter-dev libpcre2-dev unicode-data bzip2)
build_headers=(histedit.h sqlite3.h utf8proc.h sha2.h simdjson.h kainjow/mustache.hpp
    minizip/unzip.h expat.h zlib.h xlsxwriter.h pcre2.h)

# Installs those of the named Debian packages that are missing. Where all are there it asks nobody and is quick.
need_packages() {
    local missing=() name state
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        need_headers "$@"
        return
    fi
    for name in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
        [[ $state == installed ]] || missing+=("$name")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "these packages are missing: ${missing[*]}" \
            "Only root can install them, and there is no sudo here. As root:" "apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing with apt: ${missing[*]}"
    local log
    log=$(mktemp)
    # The list of packages may be empty or old on a fresh machine: refresh it only when the first try fails.
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
    if ! "${install[@]}" "${missing[@]}" >"$log" 2>&1; then
        if ! { "${as_root[@]}" apt-get update && "${install[@]}" "${missing[@]}"; } >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            die "apt could not install: ${missing[*]}" "What apt said stands above."
        fi
    fi
    rm -f "$log"
}

# Without apt nothing is installed; what lies where compilers look is taken, else the words say what to do.
need_headers() {
    local missing=() index folder found
    for index in "${!build_headers[@]}"; do
        found=no
        for folder in /usr/include /usr/local/include; do
            [[ ! -e $folder/${build_headers[index]} ]] || found=yes
        done
        [[ $found == yes ]] || missing+=("${build_packages[index]%-dev}")
    done
    for index in "$@"; do
        [[ " ${build_packages[*]} " == *" $index "* ]] || command -v "$index" >/dev/null || missing+=("$index")
    done
    ((${#missing[@]} == 0)) || die "these are missing, and there is no apt here: ${missing[*]}" \
        "Install them (libraries with their headers) with this system's own packages, then try again."
}

# A Swift toolchain of 6.1 or newer on the PATH.
need_swift() {
    local version
    command -v swift >/dev/null || die "there is no Swift toolchain (no \`swift\` on the PATH)" \
        "edsh is built with Swift 6.1 or newer. To get it: https://www.swift.org/install/linux" \
        "(or unpack a toolchain of your own and put its usr/bin on the PATH)."
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [[ -n $version ]] || die "\`swift --version\` gives no version" "Is the toolchain whole? Its own words:" \
        "$(swift --version 2>&1 | head -n 3)"
    if ((${version%%.*} < 6 || (${version%%.*} == 6 && ${version#*.} < 1))); then
        die "this toolchain is Swift $version; edsh needs 6.1 or newer" "https://www.swift.org/install/linux"
    fi
    command -v git >/dev/null || need_packages git
}

# Runs a build quietly: its words come out only when it fails.
build_quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    if ((status != 0)); then
        # The compiler's errors first; the rest only where there is nothing that looks like one.
        grep -E -A 6 '(^|[[:space:]])(error|fatal error):' "$log" >&2 || cat "$log" >&2
        rm -f "$log"
        die "the build failed: $*"
    fi
    rm -f "$log"
}

# Lays links to the static archives of the libraries in the folder $1 and sets `linking` to the words for swift build by
# which the linker looks there first: a third of the start is the dynamic loader's. What has no archive is linked as usual.
link_statically() {
    local folder=$1 compiler name archive
    linking=(--static-swift-stdlib --disable-local-rpath -Xlinker "-L$folder")
    # The toolchain's own clang knows where the system keeps its libraries.
    compiler=$(dirname "$(readlink -f "$(command -v swift)")")/clang
    [[ -x $compiler ]] || return 0
    # Relocations in their short form, which the loader goes through in a fraction of the time, where the C library knows it.
    local glibc
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
    if [[ -x ${compiler%/*}/ld.lld && $(printf '%s\n' "glibc 2.36" "$glibc" | sort -V | head -n 1) == "glibc 2.36" ]]; then
        linking+=(-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs)
    fi
    rm -rf "$folder"
    mkdir -p "$folder"
    for name in sqlite3 utf8proc md stdc++ gcc_eh edit tinfo bsd minizip expat z pcre2-8; do
        archive=$("$compiler" -print-file-name="lib$name.a")
        [[ $archive != /* ]] || ln -s "$archive" "$folder/lib$name.a"
    done
    # libedit's archive does not say what itself needs.
    if [[ -e $folder/libtinfo.a && -e $folder/libbsd.a && -e $folder/libmd.a ]]; then
        linking+=(-Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd)
    else
        rm -f "$folder/libedit.a"
    fi
    [[ ! -e $folder/libgcc_eh.a ]] || linking+=(-Xlinker -lgcc_eh)
    # simdjson has no archive: Package.swift has it loaded by this name with the first cache that is rebuilt.
    EDSH_SIMDJSON=
    for name in "$(dirname "$("$compiler" -print-file-name=libsimdjson.so)")"/libsimdjson.so.[0-9]*; do
        [[ $name == *.so.*.* || ! -e $name ]] || EDSH_SIMDJSON=$(basename "$name")
    done
    export EDSH_SIMDJSON
}

# One line that changes when any file of the program does, or a library in the folder $1: names, sizes and times.
source_state() {
    (
        cd "$root"
        readlink -f "$(command -v swift)" || true
        find -L Package.swift Sources Plugins scripts/lib/house.sh "$1" -type f -printf '%p %s %T@\n' 2>/dev/null |
            LC_ALL=C sort
    ) | sha256sum
}

# Builds the release binary where a source changed since the last build, and sets `edsh` to its path.
# EDSH_SCRATCH names another folder than .build for what is built.
build_release() {
    local scratch=${EDSH_SCRATCH:-$root/.build}
    local stamp=$scratch/edsh-release.stamp archives=$scratch/static-libraries
    edsh=$scratch/program/edsh
    if [[ -x $edsh && -f $stamp && $(<"$stamp") == "$(source_state "$archives")" ]]; then return; fi
    build_released_product edsh
    # The linker writes through a mapping, which the system keeps in small pieces. A copy lies in larger ones: each start maps
    # it with a tenth fewer page faults, and takes so much less time.
    mkdir -p "${edsh%/*}"
    cp "$scratch/release/edsh" "$edsh.new"
    mv "$edsh.new" "$edsh"
    printf '%s\n' "$state" >"$stamp"
}

# Builds the product $1 as edsh is built for use. Sets `state` to that of the sources, taken before the build: what is
# edited while it runs is built the next time.
build_released_product() {
    local scratch=${EDSH_SCRATCH:-$root/.build}
    local archives=$scratch/static-libraries linking
    need_packages "${build_packages[@]}"
    need_swift
    link_statically "$archives"
    state=$(source_state "$archives")
    say "building $1 (minutes the first time, none when nothing changed)"
    build_quietly swift build --package-path "$root" --scratch-path "$scratch" -c release --product "$1" \
        -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors "${linking[@]}"
}

# Makes the sample county in the folder $1 unless it is there: whole or not at all, even when stopped half-way.
make_county() {
    [[ ! -e $1/edsh.json ]] || return 0
    local partial
    say "making the sample county in $1"
    partial=$(mktemp -d "$1.XXXXXX")
    if ! "$edsh" init --quiet --sample "$partial" || ! chmod 700 "$partial" || ! mv -T "$partial" "$1"; then
        rm -rf "$partial"
        die "the sample county could not be made in $1"
    fi
}
