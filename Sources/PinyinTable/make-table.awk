# Reads Unihan's readings, then the files with stroke counts; writes Swift. The layout is told in Text/Pinyin.swift.

BEGIN {
    FS = "\t"
    for (code = 36; code <= 126; code++) digits = digits sprintf("%c", code)
    # Vowels with their tone. Bytes, whatever the locale.
    marked("ā:a1 á:a2 ǎ:a3 à:a4 ō:o1 ó:o2 ǒ:o3 ò:o4 ē:e1 é:e2 ě:e3 è:e4 ī:i1 í:i2 ǐ:i3 ì:i4")
    marked("ū:u1 ú:u2 ǔ:u3 ù:u4 ǖ:v1 ǘ:v2 ǚ:v3 ǜ:v4 ü:v ế:e2 ề:e4 ê̄:e1 ê̌:e3 ê:e")
    marked("ń:n2 ň:n3 ǹ:n4 ḿ:m2 m̀:m4 m̄:m1 n̄:n1")
}

function marked(text, parts, count, i, pair) {
    count = split(text, parts, " ")
    for (i = 1; i <= count; i++) {
        split(parts[i], pair, ":")
        letters[++letterCount] = pair[1]
        plain[letterCount] = pair[2]
    }
}

function number(hex, value, i) {
    value = 0
    for (i = 1; i <= length(hex); i++) value = value * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
    return value
}

# `zhòng` as `zhong4`; the light tone is the fifth.
function normal(reading, i, tone, at) {
    if (reading in known) return known[reading]
    at = reading
    for (i = 1; i <= letterCount; i++) gsub(letters[i], plain[i], at)
    tone = 5
    if (match(at, /[1-4]/)) tone = substr(at, RSTART, 1)
    gsub(/[0-9]/, "", at)
    known[reading] = at ~ /^[a-z]+$/ && length(at) <= 6 ? at tone : ""
    return known[reading]
}

function add(code, reading, result) {
    result = normal(reading)
    if (result == "" || index(" " readings[code] " ", " " result " ")) return
    readings[code] = readings[code] == "" ? result : readings[code] " " result
    occurs[result] = 1
}

/^#/ || NF < 3 { next }

FILENAME == ARGV[1] {
    code = number(substr($1, 3))
    if ($2 == "kMandarin") mandarin[code] = $3
    else if ($2 == "kTGHZ2013") modern[code] = $3
    else if ($2 == "kHanyuPinlu") frequent[code] = $3
    else if ($2 == "kXHC1983") older[code] = $3
    else if ($2 == "kHanyuPinyin") ancient[code] = $3
    next
}

$2 == "kTotalStrokes" { strokes[number(substr($1, 3))] = $3 + 0 }

# `0149.100:chóng 1502.040:zhòng`, `zhòng(1823) chóng(329)`, `63680.020:zhòng,chóng`, `zhòng chóng`
function addAll(code, text, parts, count, i, places) {
    gsub(/\([0-9]*\)/, "", text)
    count = split(text, parts, /[ ,]/)
    for (i = 1; i <= count; i++) {
        sub(/^.*:/, "", parts[i])
        add(code, parts[i])
    }
}

function written(value, width, result) {
    result = ""
    while (width-- > 0) {
        result = substr(digits, value % 91 + 1, 1) result
        value = int(value / 91)
    }
    return result
}

function padded(text) { return substr(text "       ", 1, 7) }

# The order of the readings: by letters, then by tone.
function before(a, b) { return padded(substr(a, 1, length(a) - 1)) substr(a, length(a)) < padded(substr(b, 1, length(b) - 1)) substr(b, length(b)) }

END {
    # The first reading is that by which a text is ordered; the others are readings of today's dictionaries. Of characters
    # that those leave out, any that is known.
    for (code in mandarin) addAll(code, mandarin[code])
    for (code in modern) addAll(code, modern[code])
    for (code in frequent) addAll(code, frequent[code])
    for (code in older) addAll(code, older[code])
    for (code in ancient) if (readings[code] == "") addAll(code, ancient[code])
    if (readings[number("754C")] != "jie4" || !index(readings[number("91CD")], "chong2")) {
        print "error: the Unihan files do not hold the readings that they should" > "/dev/stderr"
        exit 1
    }
    count = 0
    for (reading in occurs) ordered[++count] = reading
    for (i = 2; i <= count; i++) {
        reading = ordered[i]
        for (j = i - 1; j >= 1 && before(reading, ordered[j]); j--) ordered[j + 1] = ordered[j]
        ordered[j + 1] = reading
    }
    printf "// Made by Sources/PinyinTable from the Unihan database.\n\nextension Pinyin {\n    static let syllables: StaticString = #\""
    for (i = 1; i <= count; i++) {
        place[ordered[i]] = i - 1
        printf "%s", padded(substr(ordered[i], 1, length(ordered[i]) - 1))
    }
    printf "\"#\n    static let tableOfPlane0: StaticString = #\""
    for (code = number("3400"); code <= number("9FFF"); code++) printf "%s", entry(code)
    printf "\"#\n    static let tableBeyond: StaticString = #\""
    for (code = number("20000"); code <= number("323AF"); code++)
        if (readings[code] != "") printf "%s%s", written(code, 3), entry(code)
    printf "\"#\n    static let furtherReadings: StaticString = #\""
    for (code = number("3400"); code <= number("323AF"); code++) {
        if (split(readings[code], parts, " ") < 2) continue
        for (i = 2; parts[i] != ""; i++) {
            printf "%s%s", written(code, 3), written(place[parts[i]], 2)
            parts[i] = ""
        }
    }
    printf "\"#\n}\n"
}

# Reading × 2 (+ 1 where there are more), strokes; the highest number where there is none.
function entry(code, parts, several) {
    if (readings[code] == "") return written(8280, 2) written(0, 1)
    several = split(readings[code], parts, " ") > 1
    return written(place[parts[1]] * 2 + several, 2) written(strokes[code] > 63 ? 63 : strokes[code], 1)
}
