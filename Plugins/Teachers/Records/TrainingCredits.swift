public import BaseKit
import ModuleKit

extension TeachersModule {
    public static let trainingCredits = CollectionSchema(
        "training_credits", singular: "training credit", labelZh: "培训学时",
        summary: "hours of further training; each teacher needs 360 in five years",
        idPrefix: "TC", idDigits: 5,
        fields: [
            FieldSchema("teacher", .reference("teachers"), required: true, labelZh: "教师", summary: "who was trained"),
            FieldSchema(
                "date", .date, required: true, labelZh: "结业日期", summary: "last day of the training", bound: .notAhead),
            FieldSchema(
                "hours", .int, required: true, labelZh: "学时", summary: "hours credited", unit: "hours",
                bound: .notNegative),
            FieldSchema("course", .text, labelZh: "培训项目", summary: "name of the training"),
            FieldSchema("level", .enumeration(Vocabulary.levels), labelZh: "级别", summary: "level of who organised it"),
        ])
}
