public import BaseKit

/// `edsh.json`: what a bureau has decided about its workspace. What edsh does not understand in it is kept.
public struct Manifest: Sendable, Hashable {
    /// The format that this version of edsh reads and writes.
    public static let currentFormat = 1

    /// When data files are rewritten.
    public enum CheckpointRule: String, Sendable, CaseIterable {
        /// After a commit while the changed files are small, else once the journal has grown.
        case auto
        /// After every commit.
        case always
    }

    /// Someone who may decide.
    public struct Member: Sendable, Hashable {
        public var user: String
        public var name: String
        public var role: String?
        public var unknown: [UnknownField]

        public init(user: String, name: String, role: String? = nil, unknown: [UnknownField] = []) {
            self.user = user
            self.name = name
            self.role = role
            self.unknown = unknown
        }
    }

    public var format: Int
    /// The bureau's name.
    public var bureau: String
    /// What the bureau is called in English, for its English reports.
    public var bureauEnglish: String?
    /// Modules in use, by name.
    public var modules: [String]
    public var checkpoint: CheckpointRule
    /// Payments of at least so much need a collective decision; yuan.
    public var approvalThreshold: ExactDecimal?
    public var members: [Member]
    /// The month (1…12) in which the school year starts.
    public var schoolYearStart: Int
    /// The month (1…12) in which the second term starts.
    public var springTermStart = 2
    /// A line of the prompt that would change more records than this asks first.
    public var askAbove = Manifest.standardAskAbove
    public static let standardAskAbove = 20
    /// The workspace may lie where it cannot be kept safe: on a network disk, in a folder that is synchronized.
    public var allowsPlace = false
    /// What the bureau has decided of the settings that modules declare, by name.
    public var settings: [UnknownField] = []
    public var unknown: [UnknownField]

    public init(
        bureau: String, modules: [String], checkpoint: CheckpointRule = .auto, approvalThreshold: ExactDecimal? = nil,
        members: [Member] = [], schoolYearStart: Int = 9, unknown: [UnknownField] = []
    ) {
        format = Manifest.currentFormat
        self.bureau = bureau
        self.modules = modules
        self.checkpoint = checkpoint
        self.approvalThreshold = approvalThreshold
        self.members = members
        self.schoolYearStart = schoolYearStart
        self.unknown = unknown
    }
}
