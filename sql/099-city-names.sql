-- 099-city-names: names that sql/city.mjs took cut short or in another language, as it
-- takes them now.

UPDATE city c SET name_ru = n.name_ru
  FROM (VALUES ('AE', 'Dubai', 'Дубай'),
	('EG', 'Alexandria', 'Александрия'),
	('RU', 'Petropavlovsk-Kamchatsky', 'Петропавловск-Камчатский'),
	('RU', 'Mirny', 'Мирный'),
	('UA', 'Kamianets-Podilskyi', 'Каменец-Подольский'),
	('UA', 'Bilhorod-Dnistrovskyi', 'Белгород-Днестровский')) n (country, name, name_ru)
 WHERE c.country = n.country::char(2) AND c.name = n.name;
