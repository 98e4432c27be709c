internal import BaseKit

// Swift takes texts for equal that differ in their Unicode normalization; what is stored differs then, byte for byte.

extension Value {
    func isIdentical(to other: Value) -> Bool {
        if case .text(let left) = self, case .text(let right) = other { return left.utf8.elementsEqual(right.utf8) }
        return self == other
    }
}

extension Record {
    func isIdentical(to other: Record) -> Bool {
        id.utf8.elementsEqual(other.id.utf8) && values.count == other.values.count
            && zip(values, other.values).allSatisfy { $0.isIdentical(to: $1) } && hasIdenticalUnknown(other)
    }

    func hasIdenticalUnknown(_ other: Record) -> Bool {
        unknown.count == other.unknown.count
            && zip(unknown, other.unknown).allSatisfy {
                $0.name.utf8.elementsEqual($1.name.utf8) && $0.json.utf8.elementsEqual($1.json.utf8)
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
