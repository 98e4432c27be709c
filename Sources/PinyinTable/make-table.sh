#!/bin/sh
# make-table.sh PROGRAM TARGET: writes TARGET from the Unihan database of the system.
set -eu
folder=${EDSH_UNIHAN:-/usr/share/unicode}

unpacked() {
    if [ -r "$folder/$1.bz2" ]; then
        bzip2 -dc "$folder/$1.bz2"
    elif [ -r "$folder/$1" ]; then
        cat "$folder/$1"
    else
        echo "error: $folder/$1 is missing: install the Debian package unicode-data (and bzip2)," >&2
        echo "or unpack Unihan.zip of the Unicode Character Database and name the folder in EDSH_UNIHAN" >&2
        return 1
    fi
}

readings=$(mktemp)
strokes=$(mktemp)
trap 'rm -f "$readings" "$strokes"' EXIT
unpacked Unihan_Readings.txt >"$readings"
# Stroke counts have moved from one file to the other between versions of Unicode.
{ unpacked Unihan_IRGSources.txt && unpacked Unihan_DictionaryLikeData.txt; } >"$strokes"
LC_ALL=C awk -f "$1" "$readings" "$strokes" >"$2.new"
mv "$2.new" "$2"
