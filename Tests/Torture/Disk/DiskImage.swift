import SeededRandom

/// Files and folders as they lie on a disk: what a machine finds after the power came back.
struct DiskImage {
    struct File {
        var bytes: [UInt8] = []
        var nanoseconds: Int64 = 0
    }

    /// By number. Folders hold the numbers of what lies in them.
    var files: [UInt64: File] = [:]
    var folders: [UInt64: [String: UInt64]] = [:]

    /// One write, or one change of a folder, that has been asked for and need not have reached the disk.
    enum Change {
        /// At most one sector.
        case write(UInt64, offset: Int, [UInt8])
        case resize(UInt64, Int)
        case link(folder: UInt64, String, UInt64)
        case unlink(folder: UInt64, String)
        case rename(folder: UInt64, String, to: String)

        /// The file or folder that has to be synchronized to make this last.
        var subject: UInt64 {
            switch self {
            case .write(let file, _, _), .resize(let file, _): file
            case .link(let folder, _, _), .unlink(let folder, _), .rename(let folder, _, _): folder
            }
        }
    }

    mutating func apply(_ change: Change) {
        switch change {
        case .write(let number, let offset, let bytes):
            guard var file = files.removeValue(forKey: number) else { return }
            let end = offset + bytes.count
            if file.bytes.count < end { file.bytes += [UInt8](repeating: 0, count: end - file.bytes.count) }
            file.bytes.replaceSubrange(offset..<end, with: bytes)
            files[number] = file
        case .resize(let number, let size):
            guard var file = files.removeValue(forKey: number) else { return }
            if size < file.bytes.count {
                file.bytes.removeLast(file.bytes.count - size)
            } else {
                file.bytes += [UInt8](repeating: 0, count: size - file.bytes.count)
            }
            files[number] = file
        case .link(let folder, let name, let number): folders[folder]?[name] = number
        case .unlink(let folder, let name): folders[folder]?[name] = nil
        case .rename(let folder, let name, let newName):
            guard let number = folders[folder]?[name] else { return }
            folders[folder]?[name] = nil
            folders[folder]?[newName] = number
        }
    }

    /// Tells images apart by what can be read from them.
    var digest: Int {
        var hasher = Hasher()
        func visit(_ folder: UInt64) {
            for (name, number) in (folders[folder] ?? [:]).sorted(by: { $0.key < $1.key }) {
                hasher.combine(name)
                if folders[number] != nil {
                    visit(number)
                } else {
                    (files[number]?.bytes ?? []).withUnsafeBytes { hasher.combine(bytes: $0) }
                }
            }
            hasher.combine(0)
        }
        visit(SimulatedDisk.root)
        return hasher.finalize()
    }
}

/// The moment before a call: what is durable, and what is on its way.
struct CrashPoint {
    let call: String
    let durable: DiskImage
    let pending: [DiskImage.Change]

    /// The disk if exactly these of the pending changes got through.
    func image(_ isKept: (Int) -> Bool) -> DiskImage {
        var image = durable
        for (index, change) in pending.enumerated() where isKept(index) { image.apply(change) }
        return image
    }

    /// Every prefix of the pending changes; all their subsets where they are few, else as many by chance; and files that
    /// have grown without their content. `limit` bounds the subsets.
    func images(limit: Int, _ random: inout SeededRandom) -> [DiskImage] {
        let count = pending.count
        var images = (0...count).map { length in image { $0 < length } }
        if count <= 12, 1 << count <= limit {
            images += (0..<(1 << count)).map { mask in image { mask >> $0 & 1 == 1 } }
        } else {
            for _ in 0..<limit {
                let kept = (0..<count).map { _ in random.next() & 1 == 1 }
                images.append(image { kept[$0] })
            }
        }
        images.append(grownWithoutContent())
        return images
    }

    private func grownWithoutContent() -> DiskImage {
        var image = durable
        for change in pending {
            if case .write(let number, let offset, let bytes) = change {
                let size = max(image.files[number]?.bytes.count ?? 0, offset + bytes.count)
                image.apply(.resize(number, size))
            } else {
                image.apply(change)
            }
        }
        return image
    }
}
