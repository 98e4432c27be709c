import ModuleKit

extension TeachersModule {
    static let personRules = [
        Rule(
            "id-number-form", labelZh: "身份证号格式", on: "teachers", field: "id_number",
            find: "where not (id_number matches \"^[0-9]{17}[0-9X]$\")",
            message: "the ID number has not 18 characters as GB 11643 has them: a spreadsheet rounds long numbers",
            remedy: "enter it as text, from the card", source: "GB 11643: 17 digits and a check digit",
            reads: ["id_number"], finds: .damagedCode),
        Rule(
            "id-number-check-digit", labelZh: "身份证号校验码", on: "teachers", field: "id_number",
            find: """
                where id_number matches "^[0-9]{17}[0-9X]$" and id_check_digit(id_number) != substring(id_number, 18, 1)
                """,
            message: "the ID number ends in ${substring(id_number, 18, 1)} instead of ${id_check_digit(id_number)}",
            remedy: "compare it with the card: one of its digits is wrong", source: "GB 11643, ISO 7064 MOD 11-2",
            reads: ["id_number"]),
        Rule(
            "birth-as-in-id-number", labelZh: "出生日期与身份证号一致", on: "teachers", field: "birth",
            find: """
                extend told = make_date(int(substring(id_number, 7, 4)), int(substring(id_number, 11, 2)), \
                int(substring(id_number, 13, 2))) | where told != null and told != birth
                """,
            message: "born on ${birth}, and the ID number says ${told}",
            remedy: "correct `birth` or `id_number` by the card",
            source: "GB 11643: the 7th to 14th digits are the day of birth", reads: ["id_number", "birth"]),
        Rule(
            "sex-as-in-id-number", labelZh: "性别与身份证号一致", on: "teachers", field: "sex", severity: .warning,
            find: """
                extend odd = int(substring(id_number, 17, 1)) % 2 == 1 \
                | where sex == "male" and not odd or sex == "female" and odd
                """,
            message: "${sex}, and the ID number says otherwise", remedy: "correct `sex` or `id_number` by the card",
            source: "GB 11643: the 17th digit is odd for men", reads: ["id_number", "sex"]),
        Rule(
            "hired-from-16-on", labelZh: "参加工作时年满16周岁", on: "teachers", field: "hired",
            find: "where hired < birth + 16y",
            message: "hired on ${hired}, before the 16th birthday", remedy: "correct `hired` or `birth`",
            source: "Labour Law, article 15: nobody under 16 is employed", reads: ["hired", "birth"],
            finds: .reversedOrder),
        Rule(
            "teacher-recorded-twice", labelZh: "教师重复登记", on: "teachers", field: "name", severity: .warning,
            find: "extend earlier = lag(id) per name, birth sort id | where earlier != null",
            message: "the same name and date of birth as ${earlier}",
            remedy: "compare the ID numbers, and keep one record if it is one person",
            source: "a person is counted once",
            reads: ["name", "birth"], finds: .duplicate),
    ]
}
