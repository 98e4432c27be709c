# shellcheck shell=bash disable=SC2154
# The section `workspace` of scripts/bench: rebuilding the cache beside DuckDB's loading of the same file, and 10,000 updates
# in one transaction and in 10,000 beside sqlite3. Uses make_teachers of scripts/bench.

# DuckDB's command line: the system's, or one from PyPI beside what is built.
need_duckdb() {
    local tools=${EDSH_SCRATCH:-$root/.build}/bench-tools
    ! command -v duckdb >/dev/null || return 0
    if [[ ! -x $tools/bin/duckdb ]]; then
        need_packages python3-venv
        say "installing duckdb-cli with pip in $tools"
        { python3 -m venv "$tools" && "$tools/bin/pip" install -q duckdb-cli; } >&2 ||
            die "DuckDB's command line is missing" "pip install duckdb-cli"
    fi
    PATH=$tools/bin:$PATH
}

# A program $1 that removes the cache of the workspace $2 and has it rebuilt.
rebuild_script() {
    printf '#!/bin/sh\nrm -f %s/.edsh/cache-*\nexec %s -w %s -c "teachers | count"\n' "$2" "$edsh" "$2" >"$1"
    chmod +x "$1"
}

# A program $1 that loads the data file of the workspace $2; $3 are further statements.
duckdb_script() {
    printf '#!/bin/sh\nrm -f %s.duckdb\nexec duckdb %s.duckdb -c "create table t as select * from read_json_auto('"'%s'"'); %s"\n' \
        "$1" "$1" "$2/data/teachers.jsonl" "${3:-}" >"$1"
    chmod +x "$1"
}

# 10,000 updates whose value is another in every run.
batch_scripts() {
    local folder=$1 base=$2
    gawk 'BEGIN { for (i = 1; i <= 10000; i++)
        printf "teachers | where id == '"'T%07d'"' | update name = \"n ${stamp} %d\"\n", i * 9, i }' >"$base.lines"
    { printf 'param stamp: text\n'; cat "$base.lines"; } >"$base.edsh-script"
    printf '#!/bin/sh\nexec %s -w %s --quiet run %s.edsh-script --stamp $(date +%%N)\n' "$edsh" "$folder" "$base" \
        >"$base-edsh"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\n{ echo "PRAGMA synchronous = FULL; BEGIN;"; sed "s/STAMP/$(date +%%N)/" %s.sql; echo "COMMIT;"; } | exec sqlite3 %s\n' \
        "$base" "$folder.WAL" >"$base-sqlite"
    gawk 'BEGIN { for (i = 1; i <= 10000; i++)
        printf "UPDATE teachers SET name = '"'n STAMP %d'"' WHERE id = '"'T%07d'"';\n", i, i * 9 }' >"$base.sql"
    chmod +x "$base-edsh" "$base-sqlite"
}

# 10,000 updates, each a transaction of its own: lines and statements on standard input; for edsh also typed at the prompt of
# a pseudo-terminal, which echoes every character.
single_scripts() {
    local folder=$1 base=$2
    sed "s/\${stamp}/STAMP/" "$base.lines" >"$base.single"
    { cat "$base.single"; echo exit; } >"$base.typed"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nsed "s/STAMP/$(date +%%N)/" %s | exec %s -w %s -i >/dev/null 2>&1\n' \
        "$base.single" "$edsh" "$folder" >"$base-edsh-single"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nsed "s/STAMP/$(date +%%N)/" %s | exec python3 %s %s -w %s >/dev/null\n' \
        "$base.typed" "$root/scripts/lib/typed-lines.py" "$edsh" "$folder" >"$base-edsh-typed"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\n{ echo "PRAGMA synchronous = FULL;"; sed "s/STAMP/$(date +%%N)/" %s.sql; } | exec sqlite3 %s\n' \
        "$base" "$folder.WAL" >"$base-sqlite-single"
    chmod +x "$base-edsh-single" "$base-edsh-typed" "$base-sqlite-single"
}

# What was measured is worth nothing unless the updates have arrived.
check_batch() {
    local folder=$1 found
    found=$("$edsh" -w "$folder" --format csv -c \
        "teachers | where id in [\"T0000009\", \"T0090000\"] | select name" | tail -n 2 | sed 's/ [0-9]*$//' | uniq | wc -l)
    [[ $found == 1 ]] || die "the updates of $folder are not all there"
}

workspace() {
    local count folder
    need_packages python3
    need_duckdb
    for count in 100000 1000000; do
        folder=$work/$count
        make_teachers "$folder" "$count"
        "$edsh" -w "$folder" sync >/dev/null 2>&1 || true
        rebuild_script "$folder-rebuild" "$folder"
        duckdb_script "$folder-duckdb" "$folder"
        duckdb_script "$folder-duckdb-indexed" "$folder" \
            "create unique index a on t(id); create index b on t(id_number)"
        measure "$rounds" 1 "$work/rebuild-$count.json" -- edsh "$folder-rebuild" DuckDB "$folder-duckdb" \
            "DuckDB with our indexes" "$folder-duckdb-indexed"
        echo "rebuilding the cache of $count records from JSON lines"
        show "$work/rebuild-$count.json" DuckDB
        target "edsh beside DuckDB" "$work/rebuild-$count.json" edsh DuckDB 1
        rm -f "$folder"/.edsh/cache-*
        echo "peak memory: $(/usr/bin/time -f %M "$edsh" -w "$folder" -c 'teachers | count' 2>&1 >/dev/null | tail -n 1) KiB"
        batch_scripts "$folder" "$folder-batch"
        measure "$rounds" 1 "$work/batch-$count.json" -- edsh "$folder-batch-edsh" sqlite3 "$folder-batch-sqlite"
        echo "10,000 updates in one transaction, $count records"
        show "$work/batch-$count.json" sqlite3
        target "edsh beside sqlite3" "$work/batch-$count.json" edsh sqlite3 2
        check_batch "$folder"
        single_scripts "$folder" "$folder-batch"
        warmup=0
        measure "$((rounds < 3 ? rounds : 3))" 1 "$work/single-$count.json" -- edsh "$folder-batch-edsh-single" \
            sqlite3 "$folder-batch-sqlite-single" "edsh at a terminal" "$folder-batch-edsh-typed"
        warmup=2
        echo "10,000 updates in 10,000 transactions, $count records"
        show "$work/single-$count.json" sqlite3
        target "edsh beside sqlite3" "$work/single-$count.json" edsh sqlite3 1.5
        check_batch "$folder"
    done
}
