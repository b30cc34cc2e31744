// clock.js: a time of the day by the clock of twelve hours: "14:30" as "2:30 PM".

import { t } from './messages.js';

export function twelve(time) {
	const hour = Number(time.slice(0, 2));
	const half = hour < 12 ? t('AM') : t('PM');
	return `${(hour + 11) % 12 + 1}${time.slice(2)}\u00a0${half}`;
}
