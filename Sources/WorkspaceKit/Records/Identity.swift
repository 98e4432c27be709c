internal import BaseKit
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

// Swift takes texts for equal that differ in their Unicode normalization; what is stored differs then, byte for byte.

extension Value {
    func isIdentical(to other: Value) -> Bool {
        if case .text(let left) = self, case .text(let right) = other { return areIdentical(left, right) }
        return self == other
    }
}

/// Byte for byte. Most texts that are compared are the very same, or of different lengths.
func areIdentical(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8, right.utf8)
    guard left.count == right.count else { return false }
    let answer = left.withContiguousStorageIfAvailable { left in
        right.withContiguousStorageIfAvailable { right in
            guard let first = left.baseAddress, let second = right.baseAddress, first != second else { return true }
            return memcmp(first, second, left.count) == 0
        }
    }
    return (answer ?? nil) ?? left.elementsEqual(right)
}

extension Record {
    func isIdentical(to other: Record) -> Bool {
        areIdentical(id, other.id) && values.count == other.values.count
            && zip(values, other.values).allSatisfy { $0.isIdentical(to: $1) } && hasIdenticalUnknown(other)
    }

    func hasIdenticalUnknown(_ other: Record) -> Bool {
        unknown.count == other.unknown.count
            && zip(unknown, other.unknown).allSatisfy {
                areIdentical($0.name, $1.name) && areIdentical($0.json, $1.json)
            }
    }
}

func areIdentical(_ left: Record?, _ right: Record?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.isIdentical(to: right)
    default: false
    }
}
