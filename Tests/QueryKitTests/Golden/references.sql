-- teachers | select name, at = school.name, town = school.township.name
SELECT `teachers`.`name` AS `name`, `school`.`name` AS `at`, `school.township`.`name` AS `town`
FROM `teachers`
LEFT JOIN `schools` AS `school` ON `school`.`id` = `teachers`.`school`
LEFT JOIN `townships` AS `school.township` ON `school.township`.`id` = `school`.`township`
ORDER BY `teachers`.`id`

-- teachers | where school.students > 100 | count by school.kind
SELECT `school`.`kind` AS `kind`, count(*) AS `n`
FROM `teachers`
LEFT JOIN `schools` AS `school` ON `school`.`id` = `teachers`.`school`
WHERE `school`.`students` > ?1
GROUP BY `school`.`kind`
ORDER BY `school`.`kind` NULLS LAST

-- teachers | where school.township.people > 10000 | select name, town = school.township.name
SELECT `teachers`.`name` AS `name`, `school.township`.`name` AS `town`
FROM `teachers`
LEFT JOIN `schools` AS `school` ON `school`.`id` = `teachers`.`school`
LEFT JOIN `townships` AS `school.township` ON `school.township`.`id` = `school`.`township`
WHERE `school.township`.`people` > ?1
ORDER BY `teachers`.`id`

-- teachers | extend s = school.size | drop s | select name
SELECT `teachers`.`name` AS `name`
FROM `teachers`
ORDER BY `teachers`.`id`

-- teachers | take 2 | select name, at = school.name
WITH `step` AS (
SELECT `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`id` AS `key`
FROM `teachers`
ORDER BY `teachers`.`id`
LIMIT ?1
)
SELECT `step`.`name` AS `name`, `school`.`name` AS `at`
FROM `step`
LEFT JOIN `schools` AS `school` ON `school`.`id` = `step`.`school`
ORDER BY `step`.`key`

-- schools | select name, n = teachers.count(), pay = teachers.sum(salary)
WITH `teachers_2` AS (
SELECT `teachers`.`school` AS `key`, count(*) AS `count`
FROM `teachers`
GROUP BY `teachers`.`school`
),
`teachers_4` AS (
SELECT `teachers_3`.`school` AS `key`, coalesce(sum(`teachers_3`.`salary`), 0) AS `sum`
FROM `teachers` AS `teachers_3`
GROUP BY `teachers_3`.`school`
)
SELECT `schools`.`name` AS `name`, coalesce(`teachers_2`.`count`, ?1) AS `n`, coalesce(`teachers_4`.`sum`, ?2) AS `pay`
FROM `schools`
LEFT JOIN `teachers_2` ON `teachers_2`.`key` = `schools`.`id`
LEFT JOIN `teachers_4` ON `teachers_4`.`key` = `schools`.`id`
ORDER BY `schools`.`id`
