-- teachers
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
ORDER BY `teachers`.`id`

-- teachers | where subject == "maths" | where hired >= 2010-09-01
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE (`teachers`.`subject` = ?2) AND (`teachers`.`hired` >= ?3)
ORDER BY `teachers`.`id`

-- teachers | where subject != "maths" and not name contains "秀"
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE ((`teachers`.`subject` IS NOT ?2) AND ((instr(`teachers`.`name`, ?3) > 0) IS NOT TRUE))
ORDER BY `teachers`.`id`

-- teachers | where subject == null or salary != null
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE ((`teachers`.`subject` IS NULL) OR (`teachers`.`salary` IS NOT NULL))
ORDER BY `teachers`.`id`

-- schools | where students in [1, 2.5] and kind in ["primary", null]
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
WHERE (((`schools`.`students` * 10) IN (?4, ?5)) AND (`schools`.`kind` IN (?6)))
ORDER BY `schools`.`id`

-- schools | extend big = students > 100 | where big == boarding
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`, ((`schools`.`students` > ?4) IS TRUE) AS `big`
FROM `schools`
WHERE ((`schools`.`students` > ?4) IS TRUE) IS `schools`.`boarding`
ORDER BY `schools`.`id`

-- teachers | where hired in 2016-06..2016-09
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE (`teachers`.`hired` >= ?2 AND `teachers`.`hired` < ?3)
ORDER BY `teachers`.`id`

-- teachers | where hired in month(hired)
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`
FROM `teachers`
WHERE substr(`teachers`.`hired`, 1, 7) = substr(`teachers`.`hired`, 1, 7)
ORDER BY `teachers`.`id`
