"""Reads a workspace after docs/workspace-format.md alone: verifies the journal's chain, prints the records it tells."""
import hashlib, json, pathlib, sys

def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

def fail(path, number, why):
    sys.exit(f"{path.name}:{number}: {why}")

records, previous, commit, hashes = {}, None, 0, None
for path in sorted(pathlib.Path(sys.argv[1], "journal").glob("*.jsonl")):
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], 1):
        if line[:8] != b'{"crc":"' or int(line[8:16], 16) != crc32c(line[18:]): fail(path, number, "wrong checksum")
        item, digest = json.loads(line), hashlib.sha256(line).digest()
        if "segment" in item:
            previous = previous or digest.hex()
            if item["after"] != commit: fail(path, number, "a segment that does not continue the last")
        elif "begin" in item:
            if item["begin"] != commit + 1 or item["previous"] != previous: fail(path, number, "a broken chain")
            hashes, changes = bytes.fromhex(previous) + digest, []
        elif "op" in item:
            hashes += digest
            changes.append(item)
        elif "end" in item:
            previous, commit = hashlib.sha256(hashes).hexdigest(), item["end"]
            if previous != item["hash"] or item["operations"] != len(changes): fail(path, number, "a broken chain")
            for change in changes: records[change["collection"], change["id"]] = change.get("after")
        elif "seal" in item and item["hash"] != previous: fail(path, number, "a seal that does not match")
kept = [(*key, record) for key, record in sorted(records.items()) if record is not None]
for collection, _, record in kept: print(collection, json.dumps(record, ensure_ascii=False, separators=(",", ":")))
print(f"{commit} commits, {len(kept)} records", file=sys.stderr)
