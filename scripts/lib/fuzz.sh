# shellcheck shell=bash disable=SC2154
# libFuzzer on what reads foreign bytes (Tests/Fuzz). Sourced after house.sh.

fuzz_targets=(records manifest journal script csv)

# fuzz SECONDS FOLDER: tries each target for so long, with what earlier runs have learnt in FOLDER; says what was found.
fuzz() {
    local seconds=$1 folder=$2 target log status=0
    if ! compgen -G "$(dirname "$(readlink -f "$(command -v swift)")")/../lib/clang/*/lib/*/libclang_rt.fuzzer*" >/dev/null; then
        say "fuzz: skipped, as this toolchain has no libFuzzer"
        return 0
    fi
    say "building the fuzzers"
    EDSH_FUZZ=1 build_quietly swift build --package-path "$root" --scratch-path "$folder" -c release --product Fuzzer \
        -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer
    log=$(mktemp)
    for target in "${fuzz_targets[@]}"; do
        mkdir -p "$folder/corpus/$target" "$folder/found"
        if "$folder/release/Fuzzer" "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
            -print_final_stats=1 -artifact_prefix="$folder/found/$target-" \
            "$folder/corpus/$target" "$root/Tests/Fuzz/Corpus/$target" >"$log" 2>&1; then
            printf 'fuzz: %-9s %9s inputs, nothing found\n' "$target" \
                "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
        else
            status=1
            printf 'fuzz: %s: FOUND\n' "$target"
            grep -E 'wrong:|Fatal error|ERROR|SUMMARY|Test unit written' "$log" || tail -n 20 "$log"
        fi
    done
    rm -f "$log"
    return "$status"
}
