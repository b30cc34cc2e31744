// holidays.mjs: writes sql/043-holiday.sql from the npm package date-holidays.
//
//   npm install --no-save date-holidays@3.37.0 && node sql/holidays.mjs >sql/043-holiday.sql
//
// Run by hand when the years run out or a country is missing.  The package's
// data is under CC BY-SA 3.0 (it relies on Wikipedia), so the file made from it
// is, too; it says so itself.
import Holidays from 'date-holidays';

const FIRST = 2025, LAST = 2035;
const COUNTRIES = ['AE', 'AM', 'AT', 'AZ', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'EE', 'ES', 'FI', 'FR', 'GB', 'GE', 'GR',
	'IE', 'IT', 'KG', 'KZ', 'LT', 'LV', 'MD', 'MN', 'PL', 'PT', 'RS', 'RU', 'TR', 'UA', 'US', 'UZ', 'VN'];

// The days of a holiday: some are several in one.
function days({ date, start, end }) {
	const list = [date.slice(0, 10)];
	for (let n = 1; n < Math.round((end - start) / 86400e3); n++)
		list.push(new Date(Date.parse(`${list[0]}T00:00Z`) + n * 86400e3).toISOString().slice(0, 10));
	return list;
}

// day → name of the public holidays of a country in a language.
function named(country, languages) {
	const calendar = new Holidays(country);
	calendar.setLanguages(languages ?? calendar.getLanguages());
	const found = new Map();
	for (let year = FIRST; year <= LAST; year++)
		for (const holiday of calendar.getHolidays(year))
			if (holiday.type === 'public')
				for (const day of days(holiday))
					if (!found.has(day))
						found.set(day, holiday.name);
	return found;
}

const lines = [];
for (const country of COUNTRIES) {
	const own = named(country), english = named(country, ['en']), russian = named(country, ['ru', 'en']);
	const byName = new Map();
	for (const [day, name] of own) {
		const key = [country, name, english.get(day), russian.get(day)].join('|');
		byName.set(key, [...byName.get(key) ?? [], day.slice(2).replaceAll('-', '')]);
	}
	for (const [key, list] of byName)
		lines.push(`${key}|${list.sort().join(' ')}`);
}

console.log(`-- 043-holiday: public holidays of ${FIRST} to ${LAST}, made by sql/holidays.mjs.
--
-- Source: date-holidays 3.37.0 (npm), whose data is under CC BY-SA 3.0
-- (http://creativecommons.org/licenses/by-sa/3.0/), and this list of it with it.
-- A line: country, name there, in English, in Russian, days as YYMMDD.  Days off
-- that a government moves by decree from year to year are not among them.

INSERT INTO public_holiday (country, day, title, english, russian)
SELECT split_part(line, '|', 1), to_date('20' || day, 'YYYYMMDD'), split_part(line, '|', 2), split_part(line, '|', 3), split_part(line, '|', 4)
  FROM regexp_split_to_table($holidays$${lines.join('\n').replaceAll('$', '')}$holidays$, '\\n') line,
       regexp_split_to_table(split_part(line, '|', 5), ' ') day
ON CONFLICT (country, day) DO NOTHING;`);
