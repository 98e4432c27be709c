-- teachers | summarize s = list(subject) by school | expand s | where s == "maths"
WITH `step` AS (
SELECT `teachers`.`school` AS `school`, edsh_list(`teachers`.`subject`) AS `s`
FROM `teachers`
GROUP BY `teachers`.`school`
),
`items_2` AS (
SELECT `step`.`school` AS `school`, `items`.`value` AS `s`, `items`.`key` AS `key`
FROM `step`
JOIN json_each(`step`.`s`) AS `items`
)
SELECT `items_2`.`school` AS `school`, `items_2`.`s` AS `s`
FROM `items_2`
WHERE `items_2`.`s` = ?1
ORDER BY `items_2`.`school` NULLS LAST, `items_2`.`key` NULLS LAST

-- teachers | where salary > 0 | sample 2 seed 7 | select name
WITH `sample` AS (
SELECT `teachers`.`name` AS `name`, `teachers`.`id` AS `key`, edsh_sample(?2, `teachers`.`id`) AS `order`
FROM `teachers`
WHERE `teachers`.`salary` > ?1
ORDER BY edsh_sample(?2, `teachers`.`id`) NULLS LAST, `teachers`.`id`
LIMIT ?3
)
SELECT `sample`.`name` AS `name`
FROM `sample`
ORDER BY `sample`.`key`

-- teachers | sort -salary | sample 2 seed 7 | select name
WITH `sample` AS (
SELECT `teachers`.`salary` AS `value`, `teachers`.`name` AS `name`, `teachers`.`id` AS `key`, edsh_sample(?1, `teachers`.`id`) AS `order`
FROM `teachers`
ORDER BY edsh_sample(?1, `teachers`.`id`) NULLS LAST, `teachers`.`id`
LIMIT ?2
)
SELECT `sample`.`name` AS `name`
FROM `sample`
ORDER BY `sample`.`value` DESC NULLS LAST, `sample`.`key`

-- teachers | summarize n = count() by m = month(hired) | fill m from 2016-01..2016-04 with 0
WITH RECURSIVE `given` AS (
SELECT substr(`teachers`.`hired`, 1, 7) AS `m`, count(*) AS `n`
FROM `teachers`
GROUP BY substr(`teachers`.`hired`, 1, 7)
),
`span`(`value`) AS (
SELECT ?1
UNION ALL
SELECT edsh_add_months(`value`, 1) FROM `span` WHERE `value` < ?2
),
`filled` AS (
SELECT coalesce(`span`.`value`, `given`.`m`) AS `m`, CASE WHEN `given`.`m` IS NULL AND `span`.`value` IS NOT NULL THEN ?3 ELSE `given`.`n` END AS `n`, row_number() OVER (PARTITION BY coalesce(`span`.`value`, `given`.`m`) ORDER BY `given`.`m` NULLS LAST) AS `place`
FROM `span`
FULL JOIN `given` ON `given`.`m` = `span`.`value`
)
SELECT `filled`.`m` AS `m`, `filled`.`n` AS `n`
FROM `filled`
ORDER BY `filled`.`m` NULLS LAST, `filled`.`place` NULLS LAST

-- teachers | summarize n = count() by y = year(hired), school | fill y per school with 0 | where n == 0
WITH RECURSIVE `given` AS (
SELECT CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) AS `y`, `teachers`.`school` AS `school`, count(*) AS `n`
FROM `teachers`
GROUP BY CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER), `teachers`.`school`
),
`span`(`value`) AS (
SELECT min(`given`.`y`) FROM `given` HAVING min(`given`.`y`) IS NOT NULL
UNION ALL
SELECT (`value` + 1) FROM `span` WHERE `value` < (SELECT max(`given`.`y`) FROM `given`)
),
`groups` AS (
SELECT DISTINCT `given`.`school` AS `key_0`
FROM `given`
),
`filled` AS (
SELECT coalesce(`span`.`value`, `given`.`y`) AS `y`, coalesce(`groups`.`key_0`, `given`.`school`) AS `school`, CASE WHEN `given`.`y` IS NULL AND `span`.`value` IS NOT NULL THEN ?1 ELSE `given`.`n` END AS `n`, row_number() OVER (PARTITION BY coalesce(`span`.`value`, `given`.`y`), coalesce(`groups`.`key_0`, `given`.`school`) ORDER BY `given`.`y` NULLS LAST, `given`.`school` NULLS LAST) AS `place`
FROM `span` CROSS JOIN `groups`
FULL JOIN `given` ON `given`.`y` = `span`.`value` AND `given`.`school` IS `groups`.`key_0`
)
SELECT `filled`.`y` AS `y`, `filled`.`school` AS `school`, `filled`.`n` AS `n`
FROM `filled`
WHERE `filled`.`n` = ?2
ORDER BY `filled`.`school` NULLS LAST, `filled`.`y` NULLS LAST, `filled`.`place` NULLS LAST

-- schools | where students > 100 | as large | count by kind
WITH `large` AS (
SELECT `schools`.`kind` AS `kind`, `schools`.`id` AS `key`
FROM `schools`
WHERE `schools`.`students` > ?1
)
SELECT `large`.`kind` AS `kind`, count(*) AS `n`
FROM `large`
GROUP BY `large`.`kind`
ORDER BY `large`.`kind` NULLS LAST

-- teachers | sort name | select name | take 2
SELECT `teachers`.`name` AS `name`
FROM `teachers`
ORDER BY edsh_pinyin_order(`teachers`.`name`) NULLS LAST, `teachers`.`id`
LIMIT ?1

-- schools | count by kind, boarding | pivot boarding values n in [true, false]
WITH `step` AS (
SELECT `schools`.`kind` AS `kind`, `schools`.`boarding` AS `boarding`, count(*) AS `n`
FROM `schools`
GROUP BY `schools`.`kind`, `schools`.`boarding`
)
SELECT `step`.`kind` AS `kind`, CASE WHEN count(CASE WHEN `step`.`boarding` = ?2 THEN 1 END) > ?3 THEN coalesce(sum(CASE WHEN `step`.`boarding` = ?1 THEN `step`.`n` ELSE NULL END), 0) ELSE NULL END AS `true`, CASE WHEN count(CASE WHEN `step`.`boarding` = ?5 THEN 1 END) > ?6 THEN coalesce(sum(CASE WHEN `step`.`boarding` = ?4 THEN `step`.`n` ELSE NULL END), 0) ELSE NULL END AS `false`
FROM `step`
GROUP BY `step`.`kind`
ORDER BY `step`.`kind` NULLS LAST

-- schools | select name, students, area | unpivot students, area into what, amount
WITH `part` AS (
SELECT `schools`.`name` AS `name`, ?1 AS `what`, `schools`.`students` AS `amount`, `schools`.`id` AS `key`
FROM `schools`
WHERE `schools`.`students` IS NOT NULL
),
`part_2` AS (
SELECT `schools_2`.`name` AS `name`, ?2 AS `what`, `schools_2`.`area` AS `amount`, `schools_2`.`id` AS `key`
FROM `schools` AS `schools_2`
WHERE `schools_2`.`area` IS NOT NULL
),
`union` AS (
SELECT `part`.`name` AS `name`, `part`.`what` AS `what`, (`part`.`amount` * 10) AS `amount`, 0 AS `part`, row_number() OVER (ORDER BY `part`.`key`) AS `place`
FROM `part`
UNION ALL
SELECT `part_2`.`name` AS `name`, `part_2`.`what` AS `what`, `part_2`.`amount` AS `amount`, 1 AS `part`, row_number() OVER (ORDER BY `part_2`.`key`) AS `place`
FROM `part_2`
)
SELECT `union`.`name` AS `name`, `union`.`what` AS `what`, `union`.`amount` AS `amount`
FROM `union`
ORDER BY `union`.`part`, `union`.`place`

-- teachers | extend m = median(salary), z = zscore(salary) per school | select name, m, z
WITH `step` AS (
SELECT `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`salary` AS `salary`, edsh_median((`teachers`.`salary` / 100.0), 1.0) OVER (PARTITION BY `teachers`.`school`) AS `m`, `teachers`.`id` AS `key`
FROM `teachers`
)
SELECT `step`.`name` AS `name`, `step`.`m` AS `m`, (((`step`.`salary` / 100.0) - avg((`step`.`salary` / 100.0)) OVER (PARTITION BY `step`.`school`)) / nullif(edsh_stdev((`step`.`salary` / 100.0), 1.0) OVER (PARTITION BY `step`.`school`), 0)) AS `z`
FROM `step`
ORDER BY `step`.`key`

-- townships | select name, s = schools.count(), t = schools.teachers.sum(salary)
WITH `schools_2` AS (
SELECT `schools`.`township` AS `key`, count(*) AS `count`
FROM `schools`
GROUP BY `schools`.`township`
),
`schools_teachers` AS (
SELECT `schools_3`.`township` AS `key`, coalesce(sum(`teachers`.`salary`), 0) AS `sum`
FROM `teachers`
LEFT JOIN `schools` AS `schools_3` ON `schools_3`.`id` = `teachers`.`school`
GROUP BY `schools_3`.`township`
)
SELECT `townships`.`name` AS `name`, coalesce(`schools_2`.`count`, ?1) AS `s`, coalesce(`schools_teachers`.`sum`, ?2) AS `t`
FROM `townships`
LEFT JOIN `schools_2` ON `schools_2`.`key` = `townships`.`id`
LEFT JOIN `schools_teachers` ON `schools_teachers`.`key` = `townships`.`id`
ORDER BY `townships`.`id`

-- teachers | select t = term(hired), y = schoolyear(hired), q = quarter(hired)
SELECT ((CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(`teachers`.`hired`, 6, 2) < '09')) || '-' || ((CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(`teachers`.`hired`, 6, 2) < '09')) + 1) || '-' || CASE WHEN substr(`teachers`.`hired`, 6, 2) BETWEEN '02' AND '08' THEN 2 ELSE 1 END) AS `t`, ((CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(`teachers`.`hired`, 6, 2) < '09')) || '-' || ((CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(`teachers`.`hired`, 6, 2) < '09')) + 1)) AS `y`, (substr(`teachers`.`hired`, 1, 4) || '-Q' || ((CAST(substr(`teachers`.`hired`, 6, 2) AS INTEGER) + 2) / 3)) AS `q`
FROM `teachers`
ORDER BY `teachers`.`id`
