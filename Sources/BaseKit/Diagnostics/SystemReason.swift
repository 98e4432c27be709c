internal import Glibc

/// Why a call of the operating system failed, in its words; in another language by the catalogue.
public enum SystemReason {
    public static func of(_ number: Int32) -> Message { Message(phrase: String(cString: strerror(number))) }

    /// The same inside of a sentence.
    public static func clause(_ number: Int32) -> Message {
        let reason = of(number)
        return Message(label: reason.text(in: .english).lowercased(), chinese: reason.text(in: .chinese))
    }

    /// The words for what files, disks, memory and programs can meet. The catalogues have each.
    public static var phrases: [String] { met.map { String(cString: strerror($0)) } }

    private static let met: [Int32] = [
        EPERM, ENOENT, EINTR, EIO, ENXIO, E2BIG, ENOEXEC, EBADF, EAGAIN, ENOMEM, EACCES, EBUSY, EEXIST, EXDEV, ENODEV,
        ENOTDIR, EISDIR, EINVAL, ENFILE, EMFILE, ETXTBSY, EFBIG, ENOSPC, ESPIPE, EROFS, EMLINK, EPIPE, ENAMETOOLONG,
        ENOLCK, ENOSYS, ENOTEMPTY, ELOOP, EOVERFLOW, EOPNOTSUPP, ETIMEDOUT, ESTALE, EDQUOT,
    ]
}
