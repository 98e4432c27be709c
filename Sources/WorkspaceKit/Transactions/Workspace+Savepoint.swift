public import BaseKit

extension Workspace {
    /// A point of an open transaction to which it can go back.
    public struct Savepoint {
        let number: Int
        let transaction: Transaction
    }

    /// Nil where no transaction is open.
    public func savepoint(_ number: Int) throws(Diagnostic) -> Savepoint? {
        guard let transaction, let cache else { return nil }
        try cache.connection.execute("SAVEPOINT point_\(number)")
        return Savepoint(number: number, transaction: transaction)
    }

    /// Takes back what was staged since; the transaction stays open.
    public func rollback(to point: Savepoint) throws(Diagnostic) {
        guard transaction != nil, let cache else { throw noTransaction() }
        try cache.connection.execute("ROLLBACK TO point_\(point.number); RELEASE point_\(point.number)")
        transaction = point.transaction
        lastRead = nil
    }

    /// Forgets the point and keeps what was staged.
    public func release(_ point: Savepoint) throws(Diagnostic) {
        guard transaction != nil, let cache else { throw noTransaction() }
        try cache.connection.execute("RELEASE point_\(point.number)")
    }
}
