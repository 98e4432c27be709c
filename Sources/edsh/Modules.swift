import Exams
import Funding
import ModuleKit
import Planning
import Projects
import Research
import Safety
import Schools
import Teachers

/// The only list of the modules that are compiled in.
enum Modules {
    static let all: [any Module] = [
        SchoolsModule(), TeachersModule(), ProjectsModule(), SafetyModule(), FundingModule(), ExamsModule(),
        ResearchModule(), PlanningModule(),
    ]
}
