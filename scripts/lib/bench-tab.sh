# shellcheck shell=bash disable=SC2154
# The section `tab` of scripts/bench: from Tab to the list at the prompt, with 100,000 values to choose from, in a terminal.
# fish completes a command that has as many candidates, which it reads from a file.

tab() {
    need_packages fish python3
    make_teachers "$work/tab" 100000
    "$edsh" -w "$work/tab" --quiet -c 'teachers | count' >/dev/null
    gawk 'BEGIN { for (i = 1; i <= 100000; i++) printf "T%07d\t教师%d\n", i, i }' >"$work/candidates"
    mkdir -p "$HOME/.config/fish"
    printf 'complete -c choose -f -a "(cat %s)"\n' "$work/candidates" >"$HOME/.config/fish/config.fish"
    # By a part of the name, by pinyin initials, and by the beginning of the id, as fish does.
    python3 "$root/scripts/lib/time-tab.py" "$rounds" "$work/tab.json" \
        'edsh by name' 'teachers show 教师9999' 'T0099990' "$edsh -w $work/tab" \
        'edsh by pinyin' 'teachers show js9999' 'T0099990' "$edsh -w $work/tab" \
        'edsh by id' 'teachers show T009999' 'T0099991' "$edsh -w $work/tab" \
        'fish by word' 'choose T009999' '教师99991' fish
    echo "from Tab to the list, 100,000 values"
    show "$work/tab.json" 'fish by word'
    target "edsh beside fish" "$work/tab.json" 'edsh by id' 'fish by word' 1
    jq -r '.[] | select(.name | startswith("edsh"))
        | "\(.name): \(.median * 100 | round / 100) ms (at most 50): \(if .median <= 50 then "reached" else "missed" end)"' "$work/tab.json"
    [[ -z $json ]] || cp "$work/tab.json" "$json"
}
