/// How places that are no good for a workspace are known.
enum PlaceMarks {
    /// By the number that statfs gives.
    static func network(_ type: Int64) -> String? {
        switch type {
        case 0x6969: "NFS"
        case 0x517B, 0xFE53_4D42: "SMB"
        case 0xFF53_4D42: "CIFS"
        case 0x6573_5546: "FUSE"
        case 0x0102_1997: "9P"
        case 0x00C3_6400: "Ceph"
        case 0x5346_414F, 0x6B41_4653: "AFS"
        case 0x7375_7245: "Coda"
        case 0x564C: "NCP"
        case 0x786F_4256: "a shared folder of a virtual machine"
        default: nil
        }
    }

    /// Names of folders, in lower case, whole: `mega` is one of MEGA's, `mega projects` anybody's.
    private static let names: [String: String] = [
        "dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive",
        "icloud drive": "iCloud", "iclouddrive": "iCloud", "com~apple~clouddocs": "iCloud",
        "nutstore": "坚果云", "nutstore files": "坚果云", "坚果云": "坚果云", "我的坚果云": "坚果云",
        "baidusyncdisk": "百度网盘", "baidunetdiskworkspace": "百度网盘", "百度网盘": "百度网盘", "百度云同步盘": "百度网盘",
        "微云": "微云", "微云同步": "微云", "微云同步助手": "微云", "wps云盘": "WPS 云盘", "wpsdrive": "WPS 云盘", "aliyundrive": "阿里云盘",
        "nextcloud": "Nextcloud", "owncloud": "ownCloud", "seafile": "Seafile", "syncthing": "Syncthing",
        "resilio sync": "Resilio Sync", "pcloud": "pCloud", "pclouddrive": "pCloud", "pcloud drive": "pCloud",
        "mega": "MEGA", "megasync": "MEGA", "box sync": "Box",
    ]

    /// What these programs write before the name of an account or of an organization: `OneDrive - Bureau`,
    /// `Dropbox (Personal)`, `iCloud Drive (Archive)`.
    private static let named: [(start: String, name: String)] = [
        ("onedrive - ", "OneDrive"), ("onedrive-", "OneDrive"), ("dropbox (", "Dropbox"), ("dropbox - ", "Dropbox"),
        ("icloud drive (", "iCloud"), ("googledrive-", "Google Drive"), ("google drive (", "Google Drive"),
    ]

    /// Files and folders that such a program leaves in what it watches.
    private static let markers: [(file: String, name: String)] = [
        (".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".nutstore", "坚果云"),
        (".owncloudsync.log", "ownCloud"), (".nextcloudsync.log", "Nextcloud"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"), (".baidusync", "百度网盘"),
    ]

    /// The program that copies the folder's files, known by the names of the folders above or by what it has left there.
    static func synchronizer(of path: String, exists: (String) -> Bool) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        for part in parts {
            let lower = part.lowercased()
            if let name = names[lower] { return name }
            if let known = named.first(where: { lower.hasPrefix($0.start) }) { return known.name }
        }
        // What a home folder itself holds (`~/.dropbox`) are the program's settings, not a mark on the folder.
        for depth in stride(from: parts.count, to: 0, by: -1) {
            let folder = "/" + parts[..<depth].joined(separator: "/")
            let isHome = depth <= 1 || parts[0] == "home" && depth == 2 || folder == "/root"
            if isHome { continue }
            if let known = markers.first(where: { exists(folder + "/" + $0.file) }) { return known.name }
        }
        return nil
    }
}
