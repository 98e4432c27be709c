# shellcheck shell=bash
# Measuring whole processes side by side. Sourced by scripts/bench after house.sh.

bench_packages=(hyperfine jq sqlite3 gawk)
# Runs before each block that are not counted.
warmup=2

# measure ROUNDS RUNS FILE -- NAME COMMAND [NAME COMMAND …]
# Runs every command RUNS times in blocks that take turns, ROUNDS times over (each round starts with another command), so
# that what else the machine does falls on all of them alike. FILE gets an array of {name, command, runs, median, least};
# times are milliseconds.
measure() {
    local rounds=$1 runs=$2 file=$3 folder round index at
    shift 4
    local names=() commands=()
    while (($#)); do
        names+=("$1")
        commands+=("$2")
        shift 2
    done
    folder=$(mktemp -d)
    for ((round = 0; round < rounds; round++)); do
        for index in "${!names[@]}"; do
            at=$(((index + round) % ${#names[@]}))
            hyperfine --shell=none --warmup "${warmup:-2}" --runs "$runs" --command-name "${names[at]}" \
                --export-json "$folder/$round-$at.json" "${commands[at]}" >"$folder/log" 2>&1 || {
                cat "$folder/log" >&2
                rm -rf "$folder"
                die "this command failed while it was measured: ${commands[at]}"
            }
        done
    done
    jq -s '
        def median: sort | if length % 2 == 1 then .[length / 2 | floor] else (.[length / 2 - 1] + .[length / 2]) / 2 end;
        [.[].results[]] | group_by(.command)
        | map({name: .[0].command, runs: (map(.times | length) | add),
               median: ([.[].times[]] | median * 1000), least: ([.[].times[]] | min * 1000)})
        | sort_by(.median)' "$folder"/*.json >"$file"
    rm -rf "$folder"
}

# show FILE NAME: a table of the medians, and of each as a multiple of NAME's.
show() {
    jq -r --arg peer "$2" '
        def places($n): (. * pow(10; $n) | round / pow(10; $n) | tostring)
            | if contains(".") then . + "0" * ($n - (split(".")[1] | length)) else . + "." + "0" * $n end;
        (map(select(.name == $peer))[0].median) as $of
        | ["", "median ms", "least ms", "× " + $peer, "runs"],
          (.[] | [.name, (.median | places(2)), (.least | places(2)), (.median / $of | places(2)), (.runs | tostring)])
        | @tsv' "$1" | gawk -F '\t' '
        { for (i = 1; i <= NF; i++) { cell[NR, i] = $i; if (length($i) > width[i]) width[i] = length($i) } }
        END {
            for (r = 1; r <= NR; r++) {
                line = sprintf("%-" width[1] "s", cell[r, 1])
                for (i = 2; i <= NF; i++) line = line sprintf("  %" width[i] "s", cell[r, i])
                sub(/ +$/, "", line); print line
            }
        }'
}

# ratio FILE NAME PEER
ratio() { jq -r --arg name "$2" --arg peer "$3" '
    def of($n): map(select(.name == $n))[0].median; (of($name) / of($peer) * 100 | round / 100)' "$1"; }

# target WORDS FILE NAME PEER LIMIT: says whether NAME's median is at most LIMIT times PEER's.
target() {
    local value verdict=missed
    value=$(ratio "$2" "$3" "$4")
    if gawk -v value="$value" -v limit="$5" 'BEGIN { exit !(value <= limit) }'; then verdict=reached; fi
    printf '%s: %s × (at most %s): %s\n' "$1" "$value" "$5" "$verdict"
}
