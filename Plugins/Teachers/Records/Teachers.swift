public import BaseKit
import ModuleKit

extension TeachersModule {
    public static let teachers = CollectionSchema(
        "teachers", singular: "teacher", labelZh: "教师",
        summary: "everyone on the staff of the schools, also those who have left or retired",
        idPrefix: "T", idDigits: 4,
        fields: [
            FieldSchema("name", .text, required: true, labelZh: "姓名", summary: "full name"),
            FieldSchema(
                "id_number", .text, required: true, unique: true, labelZh: "身份证号",
                summary: "resident identity number: 18 characters by GB 11643, the last one a check digit",
                personal: true),
            FieldSchema("sex", .enumeration(sexes), labelZh: "性别", summary: "by GB/T 2261.1"),
            FieldSchema(
                "birth", .date, required: true, labelZh: "出生日期", summary: "date of birth", bound: .notAhead,
                personal: true),
            FieldSchema(
                "degree", .enumeration(degrees), labelZh: "学历",
                summary: "highest education completed, with the codes of GB/T 4658"),
            FieldSchema(
                "cert_stage", .enumeration(certificateStages), labelZh: "资格证学段",
                summary: "stage of the teaching certificate; empty without one"),
            FieldSchema(
                "cert_subject", .enumeration(Vocabulary.subjects), labelZh: "资格证学科",
                summary: "subject of the teaching certificate; empty without one"),
            FieldSchema(
                "subject", .enumeration(Vocabulary.subjects), labelZh: "任教学科", summary: "main subject taught now"),
            FieldSchema(
                "title", .enumeration(titleNames), labelZh: "职称",
                summary: "professional title held now, the latest of `titles`; empty without one"),
            FieldSchema(
                "school", .reference("schools"), labelZh: "任职学校",
                summary: "where the teacher works now, or last worked"),
            FieldSchema(
                "hired", .date, required: true, labelZh: "参加工作日期", summary: "first day of work in education",
                bound: .notAhead),
            FieldSchema(
                "status", .enumeration(teacherStatuses), required: true, labelZh: "状态", summary: "whether on duty"),
        ],
        derived: [
            DerivedField("age", "years_between(birth, today())", labelZh: "年龄", summary: "age today in whole years"),
            DerivedField(
                "service", "years_between(hired, today())", labelZh: "工龄",
                summary: "whole years since the first day of work"),
            DerivedField(
                "retires", "if(sex == \"male\", birth + 60y, if(sex == \"female\", birth + 55y, null))",
                labelZh: "退休日期",
                summary: """
                    day of the 60th birthday of men and the 55th of women on teaching posts: Interim Measures of the State Council, \
                    Guofa (1978) No. 104, as in force in 2016. Women with a senior title may stay to 60 (Zutongzi (2015) No. 14); \
                    the gradual rise from 2025-01-01 is not applied
                    """),
        ])

    /// Sexes with the codes of GB/T 2261.1.
    public static let sexes = [
        EnumerationCase("male", "男", code: "1"),
        EnumerationCase("female", "女", code: "2"),
    ]

    /// Education completed, with the codes of GB/T 4658.
    public static let degrees = [
        EnumerationCase("doctor", "博士研究生", code: "11"),
        EnumerationCase("master", "硕士研究生", code: "14"),
        EnumerationCase("bachelor", "大学本科", code: "21"),
        EnumerationCase("college", "大学专科", code: "31"),
        EnumerationCase("secondary_vocational", "中等专科", code: "41"),
        EnumerationCase("high_school", "普通高中", code: "61"),
    ]

    /// The seven kinds of teaching certificates of the Regulations on Teachers' Qualifications, article 4.
    public static let certificateStages = [
        EnumerationCase("kindergarten", "幼儿园教师资格"),
        EnumerationCase("primary", "小学教师资格"),
        EnumerationCase("junior", "初级中学教师资格"),
        EnumerationCase("senior", "高级中学教师资格"),
        EnumerationCase("vocational", "中等职业学校教师资格"),
        EnumerationCase("vocational_practice", "中等职业学校实习指导教师资格"),
        EnumerationCase("higher", "高等学校教师资格"),
    ]

    static let teacherStatuses = [
        EnumerationCase("active", "在岗"),
        EnumerationCase("leave", "休假"),
        EnumerationCase("seconded", "借调"),
        EnumerationCase("left", "离职"),
        EnumerationCase("retired", "退休"),
    ]
}
