"""Answers the analysts' questions on a workspace's data files alone, without edsh, and compares.

usage: county_answers.py WORKSPACE PAYROLL < ANSWERS

ANSWERS holds, for each question, a line `# NUMBER` and then edsh's rows, one JSON object a line. Every question is
computed here from the JSONL files by plain loops; the rows must be the same: the same columns, the same number of rows,
each number equal to nine digits, and in the order that the question asks for. Prints one line for each question that
differs, and last how many agree. Today is 28 September 2016.
"""
import csv, datetime, itertools, json, math, pathlib, statistics, sys
from collections import Counter, defaultdict

folder, payroll = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
day = datetime.date.fromisoformat
today = day("2016-09-28")


def read(collection):
    """The records of a collection, whether it is one file or a folder of parts; fields that a record lacks are None."""
    files = [folder / "data" / f"{collection}.jsonl"] + sorted((folder / "data" / collection).glob("*.jsonl"))
    rows = [json.loads(line) for file in files if file.exists() for line in file.open()]
    return [defaultdict(lambda: None, row) for row in rows]


tables = {}


def records(collection):
    if collection not in tables:
        tables[collection] = read(collection)
    return tables[collection]


def by_id(collection):
    return {row["id"]: row for row in records(collection)}


def groups(rows, *keys):
    found = defaultdict(list)
    for row in rows:
        found[tuple(key(row) for key in keys)].append(row)
    return found


def school_field(field):
    schools = by_id("schools")
    return lambda row: schools[row["school"]][field] if row["school"] else None


def fen(amount):
    return None if amount is None else round(amount * 100)


def years_between(start, end):
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def years_later(date, years):
    try:
        return date.replace(year=date.year + years)
    except ValueError:
        return date.replace(year=date.year + years, day=28)


def retires(teacher):
    years = {"male": 60, "female": 55}.get(teacher["sex"])
    return years and years_later(day(teacher["birth"]), years)


def in_term(date):
    return day("2016-09-01") <= date < day("2017-02-01")


def quantile(values, p):
    """Linear between the two nearest ranks."""
    values = sorted(values)
    place = p * (len(values) - 1)
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def not_inspected():
    seen = {row["school"] for row in records("inspections") if in_term(day(row["date"]))}
    return [{"id": s["id"], "name": s["name"]} for s in records("schools") if s["id"] not in seen]


def overdue():
    late = [h for h in records("hazards") if not h["closed"] and day(h["deadline"]) < today]
    return [
        {"township": town, "n": len(rows), "worst": f'{max((today - day(h["deadline"])).days for h in rows)}d'}
        for (town,), rows in groups(late, school_field("township")).items()
    ]


def recruits():
    counts = Counter((r["year"], r["channel"]) for r in records("recruitments"))
    totals = Counter(r["year"] for r in records("recruitments"))
    rows, before = [], {}
    for year, channel in sorted(counts):
        share = counts[year, channel] / totals[year]
        change = share - before[channel] if channel in before else None
        rows.append({"year": year, "channel": channel, "n": counts[year, channel], "pct": share, "change": change})
        before[channel] = share
    return rows


def equipment():
    rows = []
    for (kind,), surveys in groups(records("conditions"), school_field("kind")).items():
        pairs = [(float(c["equipment_value"]), school_field("students")(c)) for c in surveys]
        weight = sum(pupils for _, pupils in pairs)
        mean = sum(value for value, _ in pairs) / weight
        variance = sum(pupils / weight * (value / pupils - mean) ** 2 for value, pupils in pairs)
        rows.append({"kind": kind, "cv": math.sqrt(variance) / mean})
    return rows


def paid_over():
    paid = Counter()
    for payment in records("payments"):
        paid[payment["project"]] += fen(payment["amount"])
    rows = []
    for project in records("projects"):
        total, contract = paid[project["id"]], fen(project["contract"])
        if contract is not None and total > contract:
            school = by_id("schools")[project["school"]]["name"] if project["school"] else None
            rows.append({"name": project["name"], "school_name": school, "over": (total - contract) / 100, "pct": total / contract})
    return rows


def against_standard():
    """Each aid case beside the last standard of its programme, stage and tier that began by its term."""
    rows = []
    for case in records("aid_cases"):
        fits = [
            s for s in records("standards")
            if all(s[key] == case[key] for key in ("programme", "stage", "tier")) and s["from"] <= case["term"]
        ]
        standard = max(fits, key=lambda s: s["from"], default=None)
        if standard and fen(case["amount"]) * 2 != fen(standard["amount"]):
            rows.append({"id": case["id"], "amount": case["amount"], "standards.id": standard["id"]})
    return rows


def cumulative():
    sums = Counter()
    for payment in records("payments"):
        sums[payment["date"][:7]] += fen(payment["amount"])
    rows, total, month = [], 0, min(sums)
    while month <= max(sums):
        total += sums[month]
        rows.append({"m": month, "amt": sums[month] / 100, "total": total / 100})
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + number // 12}-{number % 12 + 1:02}"
    return rows


def late_projects():
    late = [p for p in records("projects") if not p["completed"] and p["due"] and day(p["due"]) < today]
    late.sort(key=lambda p: (p["due"], p["id"]))
    return [{"id": p["id"], "late": f'{(today - day(p["due"])).days}d'} for p in late[:10]]


def unpaid():
    recent = {p["project"] for p in records("payments") if day(p["date"]) >= today - datetime.timedelta(days=90)}
    return [{"id": p["id"]} for p in records("projects") if p["stage"] == "building" and p["id"] not in recent]


def quarter(text):
    return f"{text[:4]}-Q{(int(text[5:7]) + 2) // 3}"


def by_quarter():
    quarters = sorted({quarter(p["date"]) for p in records("payments")})
    rows = []
    for (source,), found in groups(records("payments"), lambda p: p["source"]).items():
        sums = Counter()
        for payment in found:
            sums[quarter(payment["date"])] += fen(payment["amount"])
        rows.append({"source": source} | {q: sums[q] / 100 if q in sums else None for q in quarters})
    return rows


def to_date():
    def total(rows, year):
        return sum(fen(p["amount"]) for p in rows if f"{year}-01-01" <= p["date"] <= f"{year}-09-28") / 100

    rows = []
    for (source,), found in groups(records("payments"), lambda p: p["source"]).items():
        now, before = total(found, 2016), total(found, 2015)
        rows.append({"source": source, "now": now, "prev": before, "growth": now / before - 1 if before else None})
    return rows


def paid_twice():
    found = groups(records("payments"), lambda p: p["payee"], lambda p: p["invoice"], lambda p: fen(p["amount"]))
    return [
        {"payee": payee, "invoice": invoice, "amount": amount / 100, "n": len(rows), "ids": sorted(r["id"] for r in rows)}
        for (payee, invoice, amount), rows in found.items() if len(rows) > 1
    ]


def days_to_close():
    closed = [h for h in records("hazards") if h["closed"]]
    return [
        {"severity": severity, "days": statistics.median((day(h["closed"]) - day(h["found"])).days for h in rows),
         "n": len(rows)}
        for (severity,), rows in groups(closed, lambda h: h["severity"]).items()
    ]


def papers_per_teacher():
    teachers = by_id("teachers")
    papers = Counter(teachers[p["teacher"]]["school"] for p in records("papers"))
    staff = Counter(t["school"] for t in records("teachers"))
    rows = []
    for _, schools in sorted(groups(records("schools"), lambda s: s["township"]).items()):
        ratios = [(-papers[s["id"]] / staff[s["id"]], s["id"]) for s in schools if staff[s["id"]]]
        rows += [{"township": by_id("schools")[id]["township"], "id": id, "ratio": -ratio} for ratio, id in sorted(ratios)[:3]]
    return rows


def retirements():
    ahead = [t for t in records("teachers") if retires(t) and today <= retires(t) < years_later(today, 5)]
    years = sorted({retires(t).year for t in ahead})
    rows = []
    for (subject,), found in groups(ahead, lambda t: t["subject"]).items():
        counts = Counter(retires(t).year for t in found)
        rows.append({"subject": subject} | {str(year): counts.get(year) for year in years})
    return rows


def ages():
    bands = Counter(years_between(day(t["birth"]), today) // 10 * 10 for t in records("teachers"))
    return [{"band": band, "n": n, "pct": n / bands.total()} for band, n in bands.items()]


def mismatches():
    wrong = [t for t in records("teachers") if t["subject"] != t["cert_subject"]]
    counts = Counter((school_field("township")(t), t["subject"]) for t in wrong)
    return [{"township": town, "subject": subject, "n": n} for (town, subject), n in counts.items()]


def women():
    return [
        {"title": title, "women": sum(t["sex"] == "female" for t in rows) / len(rows)}
        for (title,), rows in groups(records("teachers"), lambda t: t["title"]).items()
    ]


def oversize():
    large = [c for c in records("class_stats") if c["pupils"] >= 66]
    kinds = sorted({school_field("kind")(c) for c in large})
    rows = []
    for (town,), found in groups(large, school_field("township")).items():
        counts = Counter(school_field("kind")(c) for c in found)
        rows.append({"township": town} | {kind: counts.get(kind) for kind in kinds})
    return rows


def school_year(date):
    start = date.year - (date.month < 9)
    return f"{start}-{start + 1}"


def growth():
    sums = Counter()
    for c in records("class_stats"):
        sums[school_year(day(c["date"])), school_field("kind")(c)] += c["pupils"]
    rows, before = [], {}
    for year, kind in sorted(sums):
        n = sums[year, kind]
        rows.append({"y": year, "kind": kind, "n": n, "yoy": n / before[kind] - 1 if kind in before else None})
        before[kind] = n
    return rows


def small_schools():
    small = [s for s in records("schools") if s["students"] is not None and s["students"] < 100]
    return [
        {"township": town, "kind": kind, "n": len(rows), "pupils": sum(s["students"] for s in rows)}
        for (town, kind), rows in groups(small, lambda s: s["township"], lambda s: s["kind"]).items()
    ]


def on_time():
    due = [h for h in records("hazards") if day("2016-09-01") <= day(h["deadline"]) < today]
    return [
        {"township": town, "rate": sum(bool(h["closed"]) and h["closed"] <= h["deadline"] for h in rows) / len(rows)}
        for (town,), rows in groups(due, school_field("township")).items()
    ]


def coverage():
    seen = defaultdict(set)
    for visit in records("inspections"):
        seen[visit["date"][:7]].add(visit["school"])
    months = [f"{2016 + (8 + i) // 12}-{(8 + i) % 12 + 1:02}" for i in range(12)]
    return [{"m": month, "n": len(seen[month])} for month in sorted(set(months) | set(seen))]


def inspectors():
    visits = [v for v in records("inspections") if in_term(day(v["date"]))]
    return [
        {"inspector": who, "n": len(rows), "schools": len({v["school"] for v in rows})}
        for (who,), rows in groups(visits, lambda v: v["inspector"]).items()
    ]


def quantiles():
    return [
        {"exam": exam, "p10": quantile(t, 0.1), "p50": statistics.median(t), "p90": quantile(t, 0.9)}
        for (exam,), t in ((key, [r["total"] for r in rows]) for key, rows in groups(records("results"), lambda r: r["exam"]).items())
    ]


def distribution():
    totals = Counter(r["total"] // 20 * 20 for r in records("results") if r["exam"] == "gaokao-2016")
    return [{"total": total, "n": totals[total]} for total in sorted(totals)]


def doubtful():
    schools = by_id("schools")
    return [
        {"id": t["id"]} for t in records("teachers")
        if not t["id_number"] or day(t["hired"]) > today or t["school"] not in schools
    ]


def roster():
    paid = [row["id_number"] for row in csv.DictReader(payroll.open(encoding="utf-8"))]
    teachers = {t["id_number"]: t["id"] for t in records("teachers")}
    rows = [{"id": id, "id_number": number, "p.id_number": None} for number, id in teachers.items() if number not in paid]
    return rows + [{"id": None, "id_number": None, "p.id_number": number} for number in paid if number not in teachers]


# The question's number: its answer, and the columns by which the question orders (with - for the largest first).
questions = {
    1: (not_inspected, []), 2: (overdue, ["-n"]), 3: (recruits, []), 4: (paid_over, ["-over"]), 5: (equipment, []),
    6: (against_standard, []), 7: (cumulative, ["m"]), 8: (days_to_close, []),
    9: (papers_per_teacher, []), 10: (retirements, []), 11: (ages, []), 12: (mismatches, []), 13: (women, []),
    14: (oversize, []), 15: (growth, []), 16: (small_schools, []), 17: (late_projects, []), 18: (unpaid, []), 19: (by_quarter, []),
    20: (to_date, []), 21: (paid_twice, []), 22: (on_time, []), 23: (coverage, ["m"]),
    24: (inspectors, []), 25: (quantiles, []), 26: (distribution, ["total"]), 27: (doubtful, []), 28: (roster, []),
}


def plain(value):
    if isinstance(value, float):
        return float(f"{value:.9g}")
    return value


def comparable(row, columns):
    return [plain(float(v)) if isinstance(v, (int, float)) and not isinstance(v, bool) else v for v in (row.get(c) for c in columns)]


def compare(number, found):
    answer, order = questions[number]
    expected = answer()
    columns = list(expected[0]) if expected else []
    missing = [c for c in columns if found and c not in found[0]]
    if missing:
        return f"no column {missing[0]}"
    if len(expected) != len(found):
        return f"{len(found)} rows instead of {len(expected)}"
    key = lambda row: json.dumps(row, sort_keys=True)
    theirs, ours = [sorted((comparable(r, columns) for r in rows), key=key) for rows in (found, expected)]
    for their, our in zip(theirs, ours):
        if their != our:
            return f"{dict(zip(columns, their))} instead of {dict(zip(columns, our))}"
    for name in order:
        values = [row[name.lstrip("-")] for row in found]
        if values != sorted(values, reverse=name.startswith("-")):
            return f"not ordered by {name}"
    return None


answers, number = {}, None
for line in sys.stdin:
    if line.startswith("# "):
        number = int(line[2:])
        answers[number] = []
    elif line.strip():
        answers[number].append(json.loads(line))
agreed = 0
for number in sorted(answers):
    if number not in questions:
        print(f"question {number}: nothing to compare it with")
        continue
    difference = compare(number, answers[number])
    if difference:
        print(f"question {number}: {difference}")
    else:
        agreed += 1
for number in sorted(set(questions) - set(answers)):
    print(f"question {number}: not asked")
print(f"{agreed} agree")
