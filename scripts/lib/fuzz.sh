# shellcheck shell=bash disable=SC2154
# libFuzzer on what reads foreign bytes (Tests/Fuzz). Sourced after house.sh.

fuzz_targets=(records manifest journal script csv)

# fuzz SECONDS FOLDER: builds the fuzzers in FOLDER where a source changed, and tries each target for so long, with the
# corpus and with what earlier runs have learnt in FOLDER. Says what was found; fails where anything was.
fuzz() {
    local seconds=$1 folder=$2 tools target log words fuzzer status=0
    tools=$(dirname "$(readlink -f "$(command -v swift)")")
    if ! compgen -G "$tools/../lib/clang/*/lib/*/libclang_rt.fuzzer-*" >/dev/null &&
        ! compgen -G "$tools/../lib/clang/*/lib/*/libclang_rt.fuzzer_osx*" >/dev/null; then
        say "fuzz: SKIPPED, nothing was fuzzed: this toolchain has no libFuzzer (libclang_rt.fuzzer)"
        return 0
    fi
    words=(-Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer)
    # GNU gold breaks off with an internal error here; toolchains bring LLVM's own linker.
    [[ ! -x $tools/ld.lld ]] || words+=(-Xswiftc -use-ld=lld)
    say "building the fuzzers (a minute or two the first time)"
    EDSH_FUZZ=1 build_quietly swift build --package-path "$root" --scratch-path "$folder" -c release --product Fuzzer \
        "${words[@]}"
    fuzzer=$folder/release/Fuzzer
    log=$(mktemp)
    for target in "${fuzz_targets[@]}"; do
        words=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1)
        [[ ! -f $root/Tests/Fuzz/Words/$target ]] || words+=(-dict="$root/Tests/Fuzz/Words/$target")
        mkdir -p "$folder/corpus/$target" "$folder/found"
        words+=(-artifact_prefix="$folder/found/$target-" "$folder/corpus/$target" "$root/Tests/Fuzz/Corpus/$target")
        [[ $target != script ]] || words+=("$root/scripts/routines")
        # Swift's own report of a crash would come before libFuzzer has saved the input.
        if SWIFT_BACKTRACE=enable=no "$fuzzer" "$target" "${words[@]}" >"$log" 2>&1; then
            printf 'fuzz: %-9s %9s inputs in %s s, nothing found\n' "$target" \
                "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$seconds"
        else
            status=1
            printf 'fuzz: %s: FOUND\n' "$target"
            grep -E 'wrong:|Fatal error|ERROR|SUMMARY|Test unit written' "$log" || tail -n 20 "$log"
            printf 'fuzz: repeat it with %s %s FILE; once repaired, the file belongs into Tests/Fuzz/Corpus/%s\n' \
                "$fuzzer" "$target" "$target"
        fi
    done
    rm -f "$log"
    return "$status"
}
