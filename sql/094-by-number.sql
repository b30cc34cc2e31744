-- 094-by-number: names as people put them in order: Room 2 before Room 10, and
-- letters as the alphabet has them.

CREATE COLLATION by_number (provider = icu, locale = 'und-u-kn-true');
