-- teachers | sort -salary | take 2
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
ORDER BY `teachers`.`salary` DESC NULLS LAST, `teachers`.`id`
LIMIT ?2

-- teachers | sort -salary | take 3 | where subject == "maths" | take 1
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, `teachers`.`salary` AS `order`
FROM `teachers`
ORDER BY `teachers`.`salary` DESC NULLS LAST, `teachers`.`id`
LIMIT ?2
)
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`
FROM `step`
WHERE `step`.`subject` = ?3
ORDER BY `step`.`order` DESC NULLS LAST, `step`.`id`
LIMIT ?4

-- teachers | skip 1 | take 2 | sort name
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
ORDER BY `teachers`.`id`
LIMIT -1 OFFSET ?2
),
`step_2` AS (
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`
FROM `step`
ORDER BY `step`.`id`
LIMIT ?3
)
SELECT `step_2`.`id` AS `id`, `step_2`.`name` AS `name`, `step_2`.`school` AS `school`, `step_2`.`subject` AS `subject`, `step_2`.`hired` AS `hired`, `step_2`.`salary` AS `salary`, `step_2`.`service` AS `service`
FROM `step_2`
ORDER BY edsh_pinyin_order(`step_2`.`name`) NULLS LAST, `step_2`.`id`

-- teachers | take 2 | count by subject
WITH `step` AS (
SELECT `teachers`.`subject` AS `subject`, `teachers`.`id` AS `key`
FROM `teachers`
ORDER BY `teachers`.`id`
LIMIT ?1
)
SELECT `step`.`subject` AS `subject`, count(*) AS `n`
FROM `step`
GROUP BY `step`.`subject`
ORDER BY `step`.`subject` NULLS LAST

-- let n = 3; teachers | take $n
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
ORDER BY `teachers`.`id`
LIMIT ?2

-- teachers | top 1 by salary per school
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, row_number() OVER (PARTITION BY `teachers`.`school` ORDER BY `teachers`.`salary` DESC NULLS LAST, `teachers`.`id`) AS `place`, `teachers`.`school` AS `group`
FROM `teachers`
)
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`
FROM `step`
WHERE `step`.`place` <= ?2
ORDER BY `step`.`group` NULLS LAST, `step`.`place` NULLS LAST, `step`.`id`
