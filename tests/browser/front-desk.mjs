// front-desk.mjs: the salon in which an administrator works through a day: five
// people, three services, forty arrivals; and the letters that its clients get.
//
// The salon lies where it is eight in the morning now, so that the day is today
// and all of it still to come.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { makeChain, sql } from '../http/journal.mjs';

const ahead = ((8 - new Date().getUTCHours() + 35) % 24) - 11;
export const zone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;	// signs as POSIX has them

export const names = ['Анна Белова', 'Мария Кузнецова', 'Ольга Смирнова', 'Софья Титова', 'Ирина Волкова'];
const services = ['Стрижка', 'Окрашивание корней', 'Мелирование'];
const PRICES = [1000, 2000, 3000];

// The local day so many days ahead where the salon is.
export const day = (n) => sql(`SELECT (now() AT TIME ZONE '${zone}')::date + ${n}`);

// The salon, with people and services as ids: 30, 60 and 90 minutes.
export function makeSalon() {
	const chain = makeChain();
	const c = chain.chain, b = chain.branch;
	sql(`
		UPDATE branch SET time_zone = '${zone}', lang = 'ru', title = 'Салон «Утро»', city = 'Владивосток', address = 'Светланская, 1', notice = 0 WHERE id = ${b};
		INSERT INTO staff (chain_id, name) VALUES (${c}, 'Софья Титова'), (${c}, 'Ирина Волкова');
		INSERT INTO staff_branch (chain_id, branch_id, staff_id) SELECT ${c}, ${b}, id FROM staff WHERE chain_id = ${c} ON CONFLICT DO NOTHING;
		UPDATE staff s SET name = n.name, specialization = 'Парикмахер' FROM unnest(ARRAY['${names.join("','")}']) WITH ORDINALITY n (name, nr)
		 WHERE s.id = (SELECT id FROM staff WHERE chain_id = ${c} ORDER BY id OFFSET n.nr - 1 LIMIT 1);
		UPDATE staff_branch sb SET weight = 100 - (sb.staff_id - ${chain.people[0]}) WHERE chain_id = ${c};
		UPDATE service s SET title = n.title FROM unnest(ARRAY['${services.join("','")}']) WITH ORDINALITY n (title, nr) WHERE s.id = (ARRAY[${chain.services}])[n.nr];
		UPDATE service_category SET title = 'Волосы' WHERE chain_id = ${c};
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
		SELECT ${c}, ${b}, v.id, s.id FROM service v, staff s WHERE v.chain_id = ${c} AND s.chain_id = ${c} ON CONFLICT DO NOTHING;
		DELETE FROM shift WHERE chain_id = ${c};
		INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
		SELECT ${c}, ${b}, s.id, (now() AT TIME ZONE '${zone}')::date + d, '{[600,840),[900,1200)}' FROM staff s, generate_series(0, 50) d WHERE s.chain_id = ${c};
		UPDATE "user" SET lang = 'ru', name = CASE WHEN email LIKE 'admin%' THEN 'Вера Андреева' ELSE 'Наталья Громова' END
		 WHERE email IN ('admin-${chain.tag}@test', 'owner-${chain.tag}@test')`, c);
	return { ...chain, people: JSON.parse(sql(`SELECT json_agg(id ORDER BY id) FROM staff WHERE chain_id = ${c}`)) };
}

// ---- who comes ---------------------------------------------------------------

const first = ['Алина', 'Борис', 'Вероника', 'Глеб', 'Дарья', 'Егор', 'Жанна', 'Захар', 'Инна', 'Кирилл'];
const last = ['Бондарь', 'Власенко', 'Гончар', 'Дорошенко'];

// How, to whom, when, which service; all have names and numbers of their own.
const plan = `
phone 0 10:00 0, phone 0 10:30 0, phone 0 11:00 1, phone 0 12:00 0, phone 0 12:30 0
phone 1 10:00 1, phone 1 11:00 0, phone 1 12:00 1, phone 2 10:00 2, phone 2 12:00 0
phone 2 15:00 1, phone 3 10:00 0, phone 3 11:00 1, phone 3 15:00 0, phone 3 16:00 1
walk 0 15:00 0, walk 0 15:30 0, walk 0 16:00 0, walk 1 13:00 0, walk 1 15:00 0, walk 1 15:30 0
walk 2 13:00 0, walk 2 16:00 0, walk 3 10:30 0, walk 3 12:00 0, walk 3 15:30 0, walk 1 17:00 0
online 4 10:00 1, online 4 11:30 1, online 4 13:00 0, online 4 16:30 0, online 4 19:00 1
online 0 17:00 1, online 0 18:00 0, online 1 16:00 1, online 1 18:00 0, online 2 18:00 1
online 3 17:00 0, online 3 18:00 1, online 2 19:00 0`;

export const minutes = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

export const arrivals = plan.trim().split(/,|\n/).map((line, i) => {
	const [how, who, at, service] = line.trim().split(' ');
	return { how, who: Number(who), at, start: minutes(at), service: Number(service), length: 30 * (Number(service) + 1),
		price: PRICES[service], name: `${first[i % 10]} ${last[Math.floor(i / 10)]}`, phone: `+79110000${String(101 + i)}`, email: `arrival${i}` };
});

// ---- letters -----------------------------------------------------------------

const kept = new Map();		// file → text, as it came

// The letters to an address so far: [{ subject, text }].
export function letters(address) {
	const folder = `${process.env.OKNO_MAIL}/new`;
	for (const file of readdirSync(folder))
		if (!kept.has(file))
			kept.set(file, readFileSync(`${folder}/${file}`, 'utf8'));
	const theirs = [...kept.values()].filter((text) => text.includes(address));
	return theirs.length ? JSON.parse(execFileSync('python3', ['-c', `import email, json, sys
from email import policy
found = [email.message_from_string(text, policy=policy.default) for text in json.load(sys.stdin)]
print(json.dumps([{'subject': str(one['subject']), 'text': one.get_body(('plain',)).get_content()} for one in found]))`],
	{ input: JSON.stringify(theirs), encoding: 'utf8' })) : [];
}
