#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Who may read and write a file that the user asked for, once it has its name. Until then it is the user's alone.
///
/// A file that takes the place of another is open to the same people; a new one is open as the user's umask says; and in the
/// workspace's folder, where records of persons lie, it is the user's alone.
struct FileAccessRights {
    private var mode: mode_t
    /// Of the file that is replaced.
    private var group: gid_t?

    /// `real`: the path without links. `source`: a file whose cells the new one repeats, which is not to be opened to more
    /// people than that one is.
    init(ofFileAt real: String, workspace: String?, withPartsOf source: String? = nil) {
        var status = stat()
        if stat(real, &status) == 0 {
            mode = status.st_mode & 0o777
            group = status.st_gid
            return
        }
        if let workspace, real.hasPrefix(Session.realPath(workspace) + "/") {
            mode = 0o600
            return
        }
        let mask = umask(0o077)
        umask(mask)
        mode = 0o666 & ~mask
        if let source, stat(source, &status) == 0 { mode &= status.st_mode | 0o600 }
    }

    func grant(_ descriptor: Int32) {
        let isTheirs = group.map { fchown(descriptor, uid_t.max, $0) == 0 } ?? true
        fchmod(descriptor, granted(isTheirs))
    }

    func grant(_ path: String) {
        let isTheirs = group.map { chown(path, uid_t.max, $0) == 0 } ?? true
        chmod(path, granted(isTheirs))
    }

    /// What the old file's group was allowed is not given to another group.
    private func granted(_ isTheirs: Bool) -> mode_t { isTheirs ? mode : mode & ~0o070 }
}
