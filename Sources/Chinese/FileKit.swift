extension Chinese {
    static let fileKit = #"""
        the file has no column number %1
            文件没有第 %1 列
        there is no file format named %1
            没有文件格式 %1
        one of csv, tsv, json, jsonl
            csv、tsv、json、jsonl 之一
        """#
}
