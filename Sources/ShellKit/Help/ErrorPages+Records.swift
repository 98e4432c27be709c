extension ErrorPages {
    static let records = #"""
        E0401
        there is no such record
        没有这条记录
        Ids are listed by the collection; names are found with `where name contains …`.
        编号见台账；名称用 `where name contains …` 查找。
        > teachers show T9999
        > teachers show T0001

        E0402
        a required field is null
        必填字段为空
        The field must have a value in every record.
        这个字段在每条记录里都要有值。
        > townships update W01 --name null
        > townships update W01 --name 兴安镇

        E0403
        an id is taken
        编号已被使用
        Leave `--id` out and one is given.
        不写 `--id` 就会自动编号。
        > townships add --id W01 --name 新乡 --code 450399299
        > townships add --name 新乡 --code 450399299

        E0404
        a stage is given too little or too much
        环节后面的内容太少或太多
        The help of the stage shows how it is written.
        环节的说明给出了写法。
        > teachers | take
        > teachers | take 5

        E0405
        these rows cannot be changed
        这些行不能更改
        Only rows that come straight from a collection, as it is now, can be changed.
        只有直接取自台账、且是现在的行才能更改。
        > teachers | summarize n = count() | delete
        > contests | take 1 | delete

        E0406
        a field cannot be set
        字段不能赋值
        The id never changes, and computed fields follow from others.
        编号永远不变，计算字段由别的字段得出。
        > teachers | where id == "T0001" | update id = "T1"
        > teachers | where id == "T0001" | update degree = "bachelor"

        E0407
        a change gives no rows
        更改不给出行
        It stands at the end of its statement.
        它写在语句的末尾。
        > townships remove W01 | count
        > townships | where id == "W01" | count

        E0408
        nothing can follow
        后面不能再写
        What shows, saves or changes rows is the last stage.
        显示、保存或更改行的环节放在最后。
        > teachers | to csv | count
        > teachers | count | to csv

        E0409
        a stage gives no rows
        环节不给出行
        Inside of brackets a pipeline must end in rows.
        括号里的管道最后要给出行。
        > let x = (teachers | to csv)
        > let x = (teachers | count)

        E0410
        a file's ending does not fit
        文件扩展名不合适
        The ending chooses the format; or say it with --format.
        扩展名决定格式；也可用 --format 说明。
        > townships | save towns.doc
        > townships | save towns.csv

        E0411
        something must be known before the line runs
        运行前必须知道
        File names, moments and the columns of a pivot are checked first: write them out, or take them from a `param`.
        文件名、时刻、透视的列要先检查：请直接写出，或取自 `param`。
        > for file in ["county/data/townships.jsonl"] { open $file | count }
        > open "county/data/townships.jsonl" | count

        E0412
        a value is taken
        值已被使用
        What is unique belongs to one record.
        唯一的值只属于一条记录。
        > townships add --name 新乡 --code 450399100
        > townships add --name 新乡 --code 450399299

        E0413
        a record is still referred to
        记录还被引用
        Change or remove what refers to it first.
        请先更改或删除引用它的记录。
        > townships remove W01
        > papers | take 1 | delete

        E0414
        an id cannot be like that
        编号不能这样写
        An id has no blanks at its ends and no control characters, and is short.
        编号两端没有空格，没有控制字符，而且不长。
        > townships add --id " W99" --name 新乡 --code 450399299
        > townships add --id W99 --name 新乡 --code 450399299

        E0415
        a field cannot hold the value
        字段不能存放这个值
        The value came while the line ran; the message says what the field holds.
        值在运行时才得出；提示里有字段可存放的内容。
        > for kind in ["primry"] { schools | where id == "S002" | update kind = $kind }
        > for kind in ["primary"] { schools | where id == "S002" | update kind = $kind }

        E0416
        there is no such figure
        没有这个指标
        `figures` lists them.
        见 `figures`。
        > trace teachers.recruted
        > trace teachers.recruited

        E0417
        there is no such indicator
        没有这个指数
        `indicators` lists them.
        见 `indicators`。
        > indicator large-class --period 2016
        > indicator large-classes --period 2016

        E0419
        there is no such collection
        没有这个台账
        `collections` lists them.
        见 `collections`。
        $ edsh log --collection teecher
        $ edsh log --collection teachers

        E0420
        a rule is broken
        违反规则
        The message names the record, the rule and its source.
        提示里有记录、规则及其依据。
        > class_stats add --school S001 --date 2016-09-01 --grade p1 --class 9 --pupils 40 --boarders 44
        > class_stats add --school S001 --date 2016-09-01 --grade p1 --class 9 --pupils 40 --boarders 4

        E0421
        a state cannot follow
        状态不能这样变化
        The life cycle of the collection allows other steps; some need a reason.
        台账的流程只允许别的步骤；有的要写原因。
        > projects update PJ0005 --stage accepted
        > projects update PJ0005 --stage complete --completed 2016-09-01

        E0422
        a state lacks something
        状态缺少内容
        Give what the state needs before or in the same line.
        请在之前或同一行补上所需内容。
        > dropout_cases update DC0018 --state cleared
        > dropout_cases update DC0018 --state cleared --closed 2016-09-20

        E0423
        a name may be several records
        名称对应多条记录
        Give the id.
        请写编号。
        > projects stage 幼儿园 --to suspended
        > projects stage PJ0003 --to suspended --reason "no workers"

        E0425
        a line of a data file is wrong
        数据文件有一行不对
        Each line is one record as JSON, and each record stands once. `adopt --discard` goes back.
        每行是一条 JSON 记录，每条记录只出现一次。可用 `adopt --discard` 恢复。
        $ echo '{"id": "W99", "name": 5}' >> county/data/townships.jsonl; edsh adopt
        $ edsh adopt --discard

        E0426
        a reference leads to no record
        引用的记录不存在
        The field holds the id of a record that is there; the message names the nearest.
        字段存放已有记录的编号；提示里有最接近的编号。
        > schools update S002 --township W77
        > schools update S002 --township W07

        E0427
        a pivot has too many columns
        透视的列太多
        Choose some of the values with `in`, or turn the table round.
        请用 `in` 选出一些值，或把表换个方向。
        > teachers | pivot id values age
        > teachers | pivot sex values age

        E0431
        a report is in another state
        报告处于别的状态
        Draft, verified, approved and archived follow one another.
        草稿、核实、批准、归档依次进行。
        > report approve RP0002
        > report check RP0002
        """#
}
