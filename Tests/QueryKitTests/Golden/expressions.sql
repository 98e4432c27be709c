-- teachers | where service > 10 | select name, service
WITH `step` AS (
SELECT `teachers`.`name` AS `name`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, `teachers`.`id` AS `key`
FROM `teachers`
)
SELECT `step`.`name` AS `name`, `step`.`service` AS `service`
FROM `step`
WHERE `step`.`service` > ?2
ORDER BY `step`.`key`

-- schools | extend a = area * 1.25 | where a > 10.5 and a > students
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`, (`schools`.`area` * ?4) AS `a`
FROM `schools`
WHERE (((`schools`.`area` * ?4) > ?5) AND ((`schools`.`area` * ?4) > (`schools`.`students` * 1000)))
ORDER BY `schools`.`id`

-- schools | extend r = round(area / students, 2) | sort r
SELECT `schools`.`id` AS `id`, `schools`.`name` AS `name`, `schools`.`kind` AS `kind`, `schools`.`township` AS `township`, `schools`.`students` AS `students`, `schools`.`area` AS `area`, `schools`.`boarding` AS `boarding`, CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`, edsh_round(((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)), ?4) AS `r`
FROM `schools`
ORDER BY edsh_round(((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)), ?4) NULLS LAST, `schools`.`id`

-- teachers | extend t = upper(trim(replace(replace(replace(name, " ", ""), "-", ""), ".", ""))) + "/" + upper(trim(replace(subject, " ", ""))) | where t != "" and length(t) > 2
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`name` AS `name`, `teachers`.`school` AS `school`, `teachers`.`subject` AS `subject`, `teachers`.`hired` AS `hired`, `teachers`.`salary` AS `salary`, (CAST(substr(?1, 1, 4) AS INTEGER) - CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) - (substr(?1, 6) < substr(`teachers`.`hired`, 6))) AS `service`, ((edsh_upper(edsh_trim(replace(replace(replace(`teachers`.`name`, ?2, ?3), ?4, ?5), ?6, ?7))) || ?8) || edsh_upper(edsh_trim(replace(`teachers`.`subject`, ?9, ?10)))) AS `t`
FROM `teachers`
LIMIT -1 OFFSET 0
)
SELECT `step`.`id` AS `id`, `step`.`name` AS `name`, `step`.`school` AS `school`, `step`.`subject` AS `subject`, `step`.`hired` AS `hired`, `step`.`salary` AS `salary`, `step`.`service` AS `service`, `step`.`t` AS `t`
FROM `step`
WHERE (`step`.`t` IS NOT ?11) AND (length(`step`.`t`) > ?12)
ORDER BY `step`.`id`

-- teachers | select label = "${name} (${subject})", due = hired + 60y
SELECT (coalesce(`teachers`.`name`, '') || coalesce(?1, '') || coalesce(`teachers`.`subject`, '') || coalesce(?2, '')) AS `label`, edsh_add_months(`teachers`.`hired`, 720) AS `due`
FROM `teachers`
ORDER BY `teachers`.`id`

-- schools | select size, area_each
SELECT CASE WHEN `schools`.`students` < ?3 THEN ?1 ELSE ?2 END AS `size`, ((`schools`.`area` / 10.0) / CAST(`schools`.`students` AS REAL)) AS `area_each`
FROM `schools`
ORDER BY `schools`.`id`

-- teachers | select d = today() - hired, half = money(salary / 2)
SELECT CAST(julianday(?1) - julianday(`teachers`.`hired`) AS INTEGER) AS `d`, edsh_fen(((`teachers`.`salary` / 100.0) / ?2)) AS `half`
FROM `teachers`
ORDER BY `teachers`.`id`

-- teachers | extend n = trim(name), twice = n + n, same = n | where subject == "maths" and twice != "" | select id, twice, same
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`subject` AS `subject`, edsh_trim(`teachers`.`name`) AS `n`
FROM `teachers`
LIMIT -1 OFFSET 0
)
SELECT `step`.`id` AS `id`, (`step`.`n` || `step`.`n`) AS `twice`, `step`.`n` AS `same`
FROM `step`
WHERE ((`step`.`subject` = ?1) AND ((`step`.`n` || `step`.`n`) IS NOT ?2))
ORDER BY `step`.`id`

-- teachers | extend n = trim(name) | where subject == "maths" and n contains "王" | select id, n
WITH `step` AS (
SELECT `teachers`.`id` AS `id`, `teachers`.`subject` AS `subject`, edsh_trim(`teachers`.`name`) AS `n`
FROM `teachers`
WHERE `teachers`.`subject` = ?1
LIMIT -1 OFFSET 0
)
SELECT `step`.`id` AS `id`, `step`.`n` AS `n`
FROM `step`
WHERE instr(`step`.`n`, ?2) > 0
ORDER BY `step`.`id`

-- schools | extend a = students + 1, b = a + a | select id, a, b
SELECT `schools`.`id` AS `id`, (`schools`.`students` + ?1) AS `a`, ((`schools`.`students` + ?1) + (`schools`.`students` + ?1)) AS `b`
FROM `schools`
ORDER BY `schools`.`id`
