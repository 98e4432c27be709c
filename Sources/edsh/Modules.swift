import ModuleKit
import Schools
import Teachers

/// The only list of the modules that are compiled in.
enum Modules {
    static let all: [any Module] = [SchoolsModule(), TeachersModule()]
}
