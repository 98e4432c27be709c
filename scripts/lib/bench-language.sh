# shellcheck shell=bash disable=SC2154
# The section `language` of scripts/bench: a loop of 1,000,000 additions as a whole process, beside CPython and the shells.
# Every peer runs a file of its own, without anybody's configuration, and must print the same sum.

language_programs() {
    printf 'let total = 0\nfor i in 0..1000000 { set total = $total + $i }\nprint $total\n' >for.edsh
    printf 'let total = 0\nlet i = 0\nwhile $i < 1000000 {\n    set total = $total + $i\n    set i = $i + 1\n}\nprint $total\n' >while.edsh
    printf 'total = 0\nfor i in range(1000000):\n    total = total + i\nprint(total)\n' >for.py
    printf 'total = 0\ni = 0\nwhile i < 1000000:\n    total = total + i\n    i = i + 1\nprint(total)\n' >while.py
    printf 'total=0\nfor ((i = 0; i < 1000000; i++)); do ((total = total + i)); done\necho $total\n' >for.bash
    printf 'var total = (num 0)\nfor i [(range 1000000)] { set total = (+ $total $i) }\necho $total\n' >for.elv
    printf 'set total 0\nfor i in (seq 0 999999)\n    set total (math $total + $i)\nend\necho $total\n' >for.fish
}

language() {
    need_packages elvish fish python3
    language_programs
    local name
    local measured=(
        'edsh for' "$edsh --quiet run for.edsh" 'edsh while' "$edsh --quiet run while.edsh"
        'CPython for' 'python3 for.py' 'CPython while' 'python3 while.py'
        bash 'bash --norc for.bash' elvish 'elvish -norc for.elv'
    )
    local index
    for ((index = 0; index < ${#measured[@]}; index += 2)); do
        name=$(${measured[index + 1]})
        [[ $name == 499999500000 ]] || die "${measured[index]} says \`$name\` and not 499999500000"
    done
    measure "$rounds" 1 "$work/language.json" -- "${measured[@]}"
    echo "1,000,000 additions, as a whole process"
    show "$work/language.json" 'CPython for'
    target "edsh beside CPython, for" "$work/language.json" 'edsh for' 'CPython for' 2
    target "edsh beside CPython, while" "$work/language.json" 'edsh while' 'CPython while' 2
    target "edsh beside bash" "$work/language.json" 'edsh for' bash 1
    target "edsh beside elvish" "$work/language.json" 'edsh for' elvish 1
    # fish takes so long that one run of each in turn must do.
    warmup=0 measure 1 1 "$work/fish.json" -- 'edsh for' "$edsh --quiet run for.edsh" fish 'fish --no-config for.fish'
    target "edsh beside fish" "$work/fish.json" 'edsh for' fish 1
    [[ -z $json ]] || jq -s 'add' "$work/language.json" "$work/fish.json" >"$json"
}
