extension Chinese {
    static let shellKitHelp = #"""
        there is no help on `%1`
            没有关于 `%1` 的说明
        a command, a stage, a function, a collection, or one of the lists that `help` names at its end
            命令、环节、函数、台账，或 `help` 末尾列出的清单
        there is no help on `%1 %2`
            没有关于 `%1 %2` 的说明
        list, show, add, update, remove, import, export or history
            list、show、add、update、remove、import、export 或 history
        """#
}
