extension Chinese {
    static let shellKitCharts = #"""
        a chart cannot be saved as `%1`
            图不能保存为 `%1`
        a name in .svg or .png
            .svg 或 .png 的文件名
        saved the chart to %1
            图已保存到 %1
        a chart of more than %1 rows cannot be read
            超过 %1 行的图看不清
        summarize first, or draw a part: … | sample 10000 | render %1
            请先汇总，或只画一部分：… | sample 10000 | render %1
        rsvg-convert could not make a picture of the chart
            rsvg-convert 没能生成图片
        save it as .svg, which every browser shows
            请保存为 .svg，浏览器都能显示
        a PNG is made by the program rsvg-convert, and %1
            PNG 由程序 rsvg-convert 生成，而%1
        install it (on Debian: apt-get install librsvg2-bin), or save the chart as .svg
            请安装（Debian：apt-get install librsvg2-bin），或把图保存为 .svg
        it is not installed
            没有安装它
        """#
}
