internal import BaseKit
internal import FileKit

/// What `import` is told.
struct ImportRequest {
    let path: String
    let options: FileOptions
    /// Fields by which a row finds its record; nil: to be chosen.
    let key: [String]?
    /// `File column = field, …`
    let map: String
    let isRehearsal: Bool
    /// Take the good rows where others are bad.
    let skipsBad: Bool
    /// An empty cell makes the field null; else it says nothing.
    let clearsEmpty: Bool
    /// Where bad rows are written; nil: beside the file.
    let rejects: String?
}
