-- teachers | extend total = running(salary) sort hired
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, coalesce(sum(`teachers`.`salary`) OVER (ORDER BY `teachers`.`hired` NULLS LAST, `teachers`.`id` ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS `total`
FROM `teachers`
ORDER BY `teachers`.`id`

-- teachers | sort hired | extend before = lag(salary) | where before != null
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, lag(`teachers`.`salary`, 1) OVER (ORDER BY `teachers`.`hired` NULLS LAST, `teachers`.`id`) AS `before`, `teachers`.`hired` AS `order`
FROM `teachers`
)
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`, `step`.`before` AS `before`
FROM `step`
WHERE `step`.`before` IS NOT NULL
ORDER BY `step`.`order` NULLS LAST, `step`.`id`

-- teachers | count by subject | extend pct = share(n) | sort -n
SELECT `teachers`.`subject` AS `subject`, count(*) AS `n`, (CAST(count(*) AS REAL) / nullif(sum(count(*)) OVER (), 0)) AS `pct`
FROM `teachers`
GROUP BY `teachers`.`subject`
ORDER BY count(*) DESC NULLS LAST, `teachers`.`subject` NULLS LAST

-- teachers | extend r = rank() per school sort -salary | where r == 1
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, rank() OVER (PARTITION BY `teachers`.`school` ORDER BY `teachers`.`salary` DESC NULLS LAST) AS `r`
FROM `teachers`
)
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`, `step`.`r` AS `r`
FROM `step`
WHERE `step`.`r` = ?2
ORDER BY `step`.`id`
