// looks.mjs: pages as each kind of browser shows them: wide and on a phone, by day and by
// night, in both languages.

import { sql } from '../http/journal.mjs';
import { noFaults, signIn } from './journal.mjs';

export const handset = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const night = { colorScheme: 'dark' };

// Name, language, and how the browser is made.
export const light = ['light', 'ru', {}];
export const dark = ['dark', 'en', night];
export const english = ['english', 'en', {}];
export const onPhone = ['phone', 'ru', handset];
export const onPhoneDark = ['phone-dark', 'en', { ...handset, ...night }];
export const narrow = ['narrow', 'en', { ...handset, ...night, viewport: { width: 320, height: 640 } }];

const every = [light, dark, onPhone, onPhoneDark];

// Somebody, the chain's owner unless another login is named, signs in in each of these
// ways, and visit(page, name) looks at pages.
export async function look(chain, visit, { ways = every, login = `owner-${chain.tag}@test`, ...more } = {}) {
	for (const [name, lang, options] of ways) {
		sql(`UPDATE "user" SET lang = '${lang}' WHERE email = '${login}'`);
		const page = await signIn(login, chain.password, { ...options, ...more });
		await visit(page, name);
		noFaults(page, name);
		await page.context().close();
	}
	sql(`UPDATE "user" SET lang = 'en' WHERE email = '${login}'`);
}
