import Exams
import ModuleKit
import Planning
import Research
import Safety
import Schools
import Teachers

/// The only list of the modules that are compiled in.
enum Modules {
    static let all: [any Module] = [
        SchoolsModule(), TeachersModule(), SafetyModule(), ExamsModule(), ResearchModule(), PlanningModule(),
    ]
}
