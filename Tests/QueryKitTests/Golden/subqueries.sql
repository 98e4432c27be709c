-- schools | where students == (schools | summarize m = max(students))
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE `schools`.`students` IS (SELECT max(`schools_2`.`students`) AS `m` FROM `schools` AS `schools_2`)
ORDER BY `schools`.`id`

-- schools | where students > (schools | sort -students | select students | first) - 10
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE `schools`.`students` > ((SELECT `schools_2`.`students` AS `students` FROM `schools` AS `schools_2` ORDER BY `schools_2`.`students` DESC NULLS LAST, `schools_2`.`id` LIMIT ?4) - ?5)
ORDER BY `schools`.`id`

-- teachers | where school in (schools | where students > 100 | select id)
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE `teachers`.`school` IN (SELECT `schools`.`id` AS `id` FROM `schools` WHERE `schools`.`students` > ?2)
ORDER BY `teachers`.`id`

-- schools | where students in (townships | select people)
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE `schools`.`students` IN (SELECT `townships`.`people` AS `people` FROM `townships`)
ORDER BY `schools`.`id`

-- schools | where area in (schools | select students)
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE `schools`.`area` IN (SELECT (`among`.`students` * 10) FROM (SELECT `schools_2`.`students` AS `students` FROM `schools` AS `schools_2`) AS `among`)
ORDER BY `schools`.`id`
