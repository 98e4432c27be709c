-- teachers | count
SELECT count(*) AS `n`
FROM `teachers`

-- teachers | summarize n = count(), pay = sum(salary), mean = avg(salary) by subject | where n > 1 | sort -pay
SELECT `teachers`.`subject` AS `subject`, count(*) AS `n`, coalesce(sum(`teachers`.`salary`), 0) AS `pay`, (CASE WHEN sum(`teachers`.`salary`) < 0 THEN -1 ELSE 1 END * ((2 * abs(sum(`teachers`.`salary`)) + count(`teachers`.`salary`)) / (2 * count(`teachers`.`salary`)))) AS `mean`
FROM `teachers`
GROUP BY `teachers`.`subject`
HAVING count(*) > ?1
ORDER BY coalesce(sum(`teachers`.`salary`), 0) DESC NULLS LAST, `teachers`.`subject` NULLS LAST

-- teachers | count by year(hired) | count
WITH `step` AS (
SELECT CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER) AS `key`
FROM `teachers`
GROUP BY CAST(substr(`teachers`.`hired`, 1, 4) AS INTEGER)
)
SELECT count(*) AS `n`
FROM `step`

-- teachers | summarize n = count() | where n > 3 | select x = 1
WITH `step` AS (
SELECT count(*) AS `n`
FROM `teachers`
)
SELECT ?2 AS `x`
FROM `step`
WHERE `step`.`n` > ?1

-- teachers | distinct subject | sort -subject
SELECT `teachers`.`subject` AS `subject`
FROM `teachers`
GROUP BY `teachers`.`subject`
ORDER BY edsh_pinyin_order(`teachers`.`subject`) DESC NULLS LAST, `teachers`.`subject` NULLS LAST

-- schools | summarize w = cv(area, students), m = median(students), k = countif(boarding) by kind
SELECT `schools`.`kind` AS `kind`, edsh_cv((`schools`.`area` / 10.0), CAST(`schools`.`students` AS REAL)) AS `w`, edsh_median(CAST(`schools`.`students` AS REAL), 1.0) AS `m`, count(CASE WHEN `schools`.`boarding` THEN 1 END) AS `k`
FROM `schools`
GROUP BY `schools`.`kind`
ORDER BY `schools`.`kind` NULLS LAST

-- teachers | where salary > 100 | summarize n = count() by 5
SELECT ?2 AS `value`, count(*) AS `n`
FROM `teachers`
WHERE `teachers`.`salary` > ?1
GROUP BY (?2 || '')
ORDER BY ?2 NULLS LAST
