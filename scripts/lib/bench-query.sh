# shellcheck shell=bash disable=SC2154
# The section `query` of scripts/bench: questions on a prepared workspace, on files as they lie, and exports, beside sqlite3,
# DuckDB, sqlite-utils, Miller and jq on the same data. EDSH_BENCH_DATA names a folder that holds schools, teachers, hazards
# and disbursements as .csv and .jsonl; else EDSH_BENCH_COUNT (default 1000000) payments are made up.

need_query_peers() {
    need_packages miller
    local program
    for program in duckdb sqlite-utils; do
        command -v "$program" >/dev/null || die "$program is missing" \
            "python3 -m venv peers && peers/bin/pip install duckdb-cli sqlite-utils && PATH=\$PWD/peers/bin:\$PATH"
    done
}

# $shell: edsh with the collections of the benchmark.
build_bench_shell() {
    local scratch=${EDSH_SCRATCH:-$root/.build} linking
    link_statically "$scratch/static-libraries"
    build_quietly swift build --package-path "$root" --scratch-path "$scratch" -c release --product BenchShell \
        "${linking[@]}"
    shell=$scratch/release/BenchShell
}

# Files in folder $1 with $2 payments; the same every time.
make_ledger() {
    mkdir -p "$1"
    gawk -v folder="$1" -v count="$2" '
        function put(file, names, values,    i, n, name, value, json, csv) {
            n = split(names, name, ","); split(values, value, ",")
            for (i = 1; i <= n; i++) {
                json = json (i == 1 ? "{" : ",") "\"" name[i] "\":"
                json = json (value[i] == "" ? "null" : name[i] ~ /^(students|amount)$/ ? value[i] : "\"" value[i] "\"")
                csv = csv (i == 1 ? "" : ",") value[i]
            }
            if (!(file in seen)) { print names > (folder "/" file ".csv"); seen[file] }
            print json "}" > (folder "/" file ".jsonl"); print csv > (folder "/" file ".csv")
        }
        function date(first, days) { return strftime("%Y-%m-%d", first + int(rand() * days) * 86400, 1) }
        BEGIN {
            srand(20240901)
            programmes = split("义务教育生活补助,营养改善计划,普通高中助学金,中职助学金,学前教育资助,寄宿生补助,免费教科书,交通补助", programme, ",")
            split("三级教师,二级教师,一级教师,高级教师,正高级教师", title, ","); split("一般,较大,重大", severity, ",")
            schools = int(count / 2000) + 1
            for (i = 1; i <= schools; i++)
                put("schools", "id,name,township,stage,students", sprintf("S%05d,学校%d,乡镇%d,小学,%d", i, i, i % (schools / 4 + 1), rand() * 2000))
            for (i = 1; i <= count / 25; i++)
                put("teachers", "id,name,school,subject,title,hired,born", sprintf("T%06d,教师%d,S%05d,数学,%s,%s,%s", i, i, 1 + rand() * schools, title[1 + int(rand() * 5)], date(700000000, 9000), date(100000000, 9000)))
            for (i = 1; i <= count / 33; i++) {
                found = 1640995200 + int(rand() * 1000) * 86400
                put("hazards", "id,school,severity,found,closed", sprintf("H%06d,S%05d,%s,%s,%s", i, 1 + rand() * schools, severity[1 + int(rand() * 3)], strftime("%Y-%m-%d", found, 1), rand() < .87 ? strftime("%Y-%m-%d", found + int(rand() * 100) * 86400, 1) : ""))
            }
            for (i = 1; i <= count; i++)
                put("disbursements", "id,programme,school,student,amount,date", sprintf("D%08d,%s,S%05d,G%013d,%.2f,%s", i, programme[1 + int(rand() * programmes)], 1 + rand() * schools, rand() * 1e13, 90 + rand() * 1000, date(1640995200, 1200)))
        }'
}

# A workspace, an SQLite file with covering indexes and a DuckDB file in $work, of the files in folder $1.
make_stores() {
    local data=$1 collection
    "$shell" init "$work/county"
    for collection in schools teachers hazards disbursements; do
        say "adding $collection"
        "$shell" -w "$work/county" -c "open \"$data/$collection.jsonl\" | insert $collection" 2>"$work/log" || { cat "$work/log" >&2; die "the workspace cannot be filled"; }
    done
    sqlite3 "$work/covered.db" <<SQL
CREATE TABLE schools (id TEXT PRIMARY KEY, name TEXT, township TEXT, stage TEXT, students INT);
CREATE TABLE teachers (id TEXT PRIMARY KEY, name TEXT, school TEXT, subject TEXT, title TEXT, hired TEXT, born TEXT);
CREATE TABLE hazards (id TEXT PRIMARY KEY, school TEXT, severity TEXT, found TEXT, closed TEXT);
CREATE TABLE disbursements (id TEXT PRIMARY KEY, programme TEXT, school TEXT, student TEXT, amount REAL, date TEXT);
$(for collection in schools teachers hazards disbursements; do echo ".import --csv --skip 1 $data/$collection.csv $collection"; done)
UPDATE hazards SET closed = NULL WHERE closed = '';
CREATE INDEX c1 ON disbursements (date, programme, amount);
CREATE INDEX c2 ON teachers (school, title);
CREATE INDEX c3 ON disbursements (school, amount);
CREATE INDEX c4 ON hazards (severity, found, closed);
SQL
    for collection in schools teachers hazards disbursements; do
        duckdb "$work/county.duckdb" -c "CREATE TABLE $collection AS FROM '$data/$collection.csv'" >/dev/null
    done
}

q1="select programme, count(*) as n, round(sum(amount), 2) as total from TABLE where date between '2023-03-01' and '2023-08-31' group by programme order by programme"
q2="select s.township, t.title, count(*) as n from teachers t join schools s on s.id = t.school group by 1, 2 order by 1, 2"
q3="select g.school, s.name, g.x from (select school, round(sum(amount), 2) x from disbursements group by school order by x desc limit 10) g join schools s on s.id = g.school"
q4="with d as (select severity v, julianday(closed) - julianday(found) x, row_number() over (partition by severity order by julianday(closed) - julianday(found)) r, count(*) over (partition by severity) n from hazards where closed is not null) select v, avg(x) from d where r in ((n + 1) / 2, (n + 2) / 2) group by v"
q4_duckdb="select severity, median(date_diff('day', found, closed)) from hazards where closed is not null group by 1"
# shellcheck disable=SC2016
jq_total='reduce (inputs | select(.date >= "2023-03-01" and .date < "2023-09-01")) as $d ({}; setpath([$d.programme, "n"]; .[$d.programme].n + 1) | setpath([$d.programme, "s"]; .[$d.programme].s + $d.amount)) | to_entries[] | [.key, .value.n, .value.s] | @csv'
half='where date in 2023-03..2023-09 | summarize n = count(), total = sum(amount) by programme'

question() { # NUMBER SHARE-OF-TITLE
    case $1 in
    1) echo "disbursements | $half" ;;
    2) echo "teachers | summarize n = count() by school.township, title" ;;
    3) echo "disbursements | summarize total = sum(amount) by school | top 10 by total | select school, school.name, total" ;;
    4) echo "hazards | where closed != null | summarize m = median(closed - found) by severity" ;;
    5) echo "disbursements | where id == \\\"$middle\\\"" ;;
    esac
}

# The same in SQL.
statement() { # NUMBER
    case $1 in
    1) echo "${q1/TABLE/disbursements}" ;;
    2) echo "$q2" ;;
    3) echo "$q3" ;;
    4) echo "$q4" ;;
    5) echo "select * from disbursements where id = '$middle'" ;;
    esac
}

# A program $1 that runs the command $2, for commands with quotes and pipes.
program() {
    printf '#!/bin/sh\n%s\n' "$2" >"$1"
    chmod +x "$1"
}

titles=("" "half a year by programme" "teachers by township and title" "the ten schools with most" "median days to close"
    "one record by id")

warm() {
    local number sql
    for number in 1 2 3 4 5; do
        sql=$(statement "$number")
        program "$work/edsh-$number" "exec $shell -w $work/county --format csv -c \"$(question $number)\""
        program "$work/sqlite-$number" "exec sqlite3 -readonly -csv $work/covered.db \"$sql\""
        [[ $number != 4 ]] || sql=$q4_duckdb
        program "$work/duckdb-$number" "exec duckdb -readonly -csv $work/county.duckdb -c \"$sql\""
        measure "$rounds" 3 "$work/warm-$number.json" -- edsh "$work/edsh-$number" "sqlite3, covering index" \
            "$work/sqlite-$number" "DuckDB, its own file" "$work/duckdb-$number"
        echo
        echo "on a prepared workspace: ${titles[number]}"
        show "$work/warm-$number.json" "sqlite3, covering index"
        jq -r 'def of($n): map(select(.name == $n))[0].median;
            (of("edsh") - of("sqlite3, covering index")) as $more
            | "edsh beyond sqlite3: \($more * 100 | round / 100) ms (at most 5): \(if $more <= 5 then "reached" else "missed" end)"' \
            "$work/warm-$number.json"
    done
}

# The same questions by programs that read the files each time: DuckDB, Miller, jq and sqlite-utils on the JSON lines.
# shellcheck disable=SC2016
distant() {
    local data=$1 number sql peer name jq_days='((.closed + "T00:00:00Z" | fromdate) - (.found + "T00:00:00Z" | fromdate)) / 86400'
    local from_files=("" "$data/disbursements.jsonl" "$data/teachers.jsonl" "$data/disbursements.jsonl" "$data/hazards.jsonl" "$data/disbursements.jsonl")
    local jq_question=("" "$jq_total"
        '($s | map({(.id): .township}) | add) as $of | reduce inputs as $t ({}; ("\($of[$t.school]),\($t.title)") as $k | setpath([$k]; .[$k] + 1)) | to_entries[] | [.key, .value] | @csv'
        '($s | map({(.id): .name}) | add) as $of | reduce inputs as $d ({}; setpath([$d.school]; .[$d.school] + $d.amount)) | to_entries | sort_by(-.value) | .[:10][] | [.key, $of[.key], .value] | @csv'
        "[inputs | select(.closed) | [.severity, $jq_days]] | group_by(.[0])[] | [.[0][0], (map(.[1]) | sort | (.[length / 2 | floor] + .[(length - 1) / 2 | floor]) / 2)] | @csv"
        "inputs | select(.id == \"$middle\")")
    local mlr_question=("" "filter '\$date >= \"2023-03-01\" && \$date < \"2023-09-01\"' then stats1 -a count,sum -f amount -g programme"
        "join -j school -l id -r school -f $data/schools.jsonl then count-distinct -f township,title"
        "stats1 -a sum -f amount -g school then sort -nr amount_sum then head -n 10 then join -j school -l id -r school -f $data/schools.jsonl"
        "filter 'is_not_null(\$closed)' then put '\$days = (strptime(\$closed, \"%Y-%m-%d\") - strptime(\$found, \"%Y-%m-%d\")) / 86400' then stats1 -i -a p50 -f days -g severity"
        "filter '\$id == \"$middle\"'")
    for number in 1 2 3 4 5; do
        sql=$(statement "$number")
        program "$work/utils-$number" "exec sqlite-utils memory ${from_files[number]}:nl $data/schools.jsonl:nl \"$sql\" --csv"
        [[ $number != 4 ]] || sql=$q4_duckdb
        program "$work/files-$number" "exec duckdb -csv -c \"$(sed -E "s#(from|join) (disbursements|teachers|schools|hazards)#\\1 '$data/\\2.jsonl'#g" <<<"$sql")\""
        printf '%s' "${jq_question[number]}" >"$work/jq-$number.jq"
        program "$work/jq-$number" "exec jq -nr --slurpfile s $data/schools.jsonl -f $work/jq-$number.jq ${from_files[number]}"
        program "$work/mlr-$number" "exec mlr --ijsonl --ocsv ${mlr_question[number]} ${from_files[number]}"
        warmup=0
        measure 1 2 "$work/distant-$number.json" -- edsh "$work/edsh-$number" "DuckDB on JSON lines" "$work/files-$number" \
            jq "$work/jq-$number" Miller "$work/mlr-$number" sqlite-utils "$work/utils-$number"
        warmup=2
        echo
        echo "${titles[number]}: edsh's workspace beside programs that read the file"
        show "$work/distant-$number.json" edsh
        for peer in "DuckDB on JSON lines" jq Miller sqlite-utils; do
            target "edsh beside $peer" "$work/distant-$number.json" edsh "$peer" 1
        done
    done
}

cold() {
    local data=$1 kind
    for kind in jsonl csv; do
        program "$work/open-$kind" "exec $edsh --format csv -c \"open \\\"$data/disbursements.$kind\\\" | $half\""
        program "$work/duckdb-$kind" "exec duckdb -csv -c \"${q1/TABLE/\'$data/disbursements.$kind\'}\""
        program "$work/mlr-$kind" "exec mlr --i$kind --ocsv filter '\$date >= \"2023-03-01\" && \$date < \"2023-09-01\"' then stats1 -a count,sum -f amount -g programme $data/disbursements.$kind"
        program "$work/utils-$kind" "exec sqlite-utils memory $data/disbursements.$kind:${kind/jsonl/nl} \"${q1/TABLE/disbursements}\" --csv"
        program "$work/jq-$kind" "exec jq -nr '$jq_total' $data/disbursements.jsonl"
        measure "$((rounds / 4 + 1))" 1 "$work/open-$kind.json" -- edsh "$work/open-$kind" DuckDB "$work/duckdb-$kind" \
            Miller "$work/mlr-$kind" sqlite-utils "$work/utils-$kind" "jq (JSON lines)" "$work/jq-$kind"
        echo
        echo "open disbursements.$kind, half a year by programme"
        show "$work/open-$kind.json" DuckDB
        target "edsh beside DuckDB" "$work/open-$kind.json" edsh DuckDB 2
        target "edsh beside Miller" "$work/open-$kind.json" edsh Miller 1
        target "edsh beside sqlite-utils" "$work/open-$kind.json" edsh sqlite-utils 1
        target "edsh beside jq" "$work/open-$kind.json" edsh "jq (JSON lines)" 1
        echo "peak memory: $(/usr/bin/time -f %M "$work/open-$kind" 2>&1 >/dev/null | tail -n 1) KiB"
    done
}

export_rows() {
    local format
    for format in csv json; do
        program "$work/export-$format" "exec $shell -w $work/county --format $format -c disbursements >$work/out"
        program "$work/sqlite-$format" "exec sqlite3 -readonly -header -$format $work/covered.db 'select * from disbursements' >$work/out"
        measure "$((rounds / 4 + 1))" 1 "$work/export-$format.json" -- edsh "$work/export-$format" sqlite3 "$work/sqlite-$format"
        echo
        echo "export of all disbursements as $format"
        show "$work/export-$format.json" sqlite3
        target "edsh beside sqlite3" "$work/export-$format.json" edsh sqlite3 1
        echo "peak memory: $(/usr/bin/time -f %M "$work/export-$format" 2>&1 >/dev/null | tail -n 1) KiB"
    done
}

query() {
    local data=${EDSH_BENCH_DATA:-$work/data} count
    need_query_peers
    build_bench_shell
    [[ -n ${EDSH_BENCH_DATA:-} ]] || make_ledger "$data" "${EDSH_BENCH_COUNT:-1000000}"
    data=$(realpath "$data")
    count=$(($(wc -l <"$data/disbursements.jsonl")))
    middle=$(printf 'D%08d' $((count / 2)))
    make_stores "$data"
    # As sqlite3's indexes are: made of all the rows at once.
    rm -f "$work/county"/.edsh/cache-*
    "$shell" -w "$work/county" -c "disbursements | count" >/dev/null 2>&1
    echo "$count disbursements"
    warm
    distant "$data"
    cold "$data"
    export_rows
    [[ -z $json ]] || jq -n '[inputs | {(input_filename | sub(".*/"; "") | sub(".json$"; "")): .}] | add' \
        "$work"/{warm,distant,open,export}-*.json >"$json"
}
