"""Reads a workspace after docs/workspace-format.md alone: verifies the journal's chain, prints the records it tells."""
import hashlib, json, pathlib, sys

def crc32c(data, crc=0xFFFFFFFF):
    for byte in data:
        crc ^= byte
        for _ in range(8): crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

records, previous, commit = {}, None, 0
for path in sorted(pathlib.Path(sys.argv[1], "journal").glob("*.jsonl")):
    for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], 1):
        right = line[:8] == b'{"crc":"' and int(line[8:16], 16) == crc32c(line[18:])
        item, digest = json.loads(line), hashlib.sha256(line).digest()
        if "segment" in item:
            previous, right = previous or digest.hex(), right and item["after"] == commit
        elif "begin" in item:
            right = right and (item["begin"], item["previous"]) == (commit + 1, previous)
            hashes, changes = bytes.fromhex(previous) + (bytes.fromhex(item.get("erased", "")) or digest), []
        elif "op" in item:
            hashes, changes = hashes + (bytes.fromhex(item.get("hash", "")) or digest), changes + [item]
        elif "end" in item:
            previous, commit = hashlib.sha256(hashes).hexdigest(), item["end"]
            right = right and (item["hash"], item["operations"]) == (previous, len(changes))
            for change in changes: records[change.get("collection"), change.get("id")] = change.get("after")
        elif "seal" in item: right = right and item["hash"] == previous
        if not right: sys.exit(f"{path.name}:{number}: a wrong checksum or a broken chain")
kept = [(*key, record) for key, record in sorted(records.items()) if record is not None]
for collection, _, record in kept: print(collection, json.dumps(record, ensure_ascii=False, separators=(",", ":")))
