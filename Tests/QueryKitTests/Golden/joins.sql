-- teachers | join (schools) as s on school == s.id | select name, at = s.name
WITH `s` AS (
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`
FROM `schools`
)
SELECT `teachers`.`name` AS `name`, `s`.`name` AS `at`
FROM `teachers`
JOIN `s` ON `teachers`.`school` = `s`.`id`
ORDER BY `teachers`.`id`, `s`.`id`

-- teachers | where salary > 0 | join left (schools | where students > 100) as s on school == s.id | sort s.students | select name, at = s.name
WITH `s` AS (
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`students` AS `students`
FROM `schools`
WHERE `schools`.`students` > ?2
)
SELECT `teachers`.`name` AS `name`, `s`.`name` AS `at`
FROM `teachers`
LEFT JOIN `s` ON `teachers`.`school` = `s`.`id`
WHERE `teachers`.`salary` > ?1
ORDER BY `s`.`students` NULLS LAST, `teachers`.`id`, `s`.`id`

-- schools | join anti (teachers) on id == school | select name
WITH `teachers_2` AS (
SELECT `teachers`.`school` AS `school`, `teachers`.`id` AS `key`
FROM `teachers`
)
SELECT `schools`.`name` AS `name`
FROM `schools`
WHERE NOT EXISTS (SELECT 1 FROM `teachers_2` WHERE `schools`.`id` = `teachers_2`.`school`)
ORDER BY `schools`.`id`

-- schools | join semi (teachers | where subject == "maths") on id == school
WITH `teachers_2` AS (
SELECT `teachers`.`school` AS `school`, `teachers`.`id` AS `key`
FROM `teachers`
WHERE `teachers`.`subject` = ?4
)
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE EXISTS (SELECT 1 FROM `teachers_2` WHERE `schools`.`id` = `teachers_2`.`school`)
ORDER BY `schools`.`id`

-- townships | select name | union (schools | select name)
WITH `part` AS (
SELECT `townships`.`name` AS `name`, `townships`.`id` AS `key`
FROM `townships`
),
`part_2` AS (
SELECT `schools`.`name` AS `name`, `schools`.`id` AS `key`
FROM `schools`
),
`union` AS (
SELECT `part`.`name` AS `name`, 0 AS `part`, row_number() OVER (ORDER BY `part`.`key`) AS `place`
FROM `part`
UNION ALL
SELECT `part_2`.`name` AS `name`, 1 AS `part`, row_number() OVER (ORDER BY `part_2`.`key`) AS `place`
FROM `part_2`
)
SELECT `union`.`name` AS `name`
FROM `union`
ORDER BY `union`.`part`, `union`.`place`

-- schools | join full (townships) as t on township == t.id | select name, town = t.name
WITH `step` AS (
SELECT `schools`.`name` AS `name`, `schools`.`township` AS `township`, 1 AS `key`, `schools`.`id` AS `key_2`
FROM `schools`
),
`t` AS (
SELECT `townships`.`id` AS `id`, `townships`.`name` AS `name`
FROM `townships`
)
SELECT `step`.`name` AS `name`, `t`.`name` AS `town`
FROM `step`
FULL JOIN `t` ON `step`.`township` = `t`.`id`
ORDER BY `step`.`key` NULLS LAST, `step`.`key_2` NULLS LAST, `t`.`id` NULLS LAST
