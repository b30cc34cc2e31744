// done.jsx: it is booked.

import calendar from 'icon:calendar-plus';
import check from 'icon:check';
import edit from 'icon:pencil';
import again from 'icon:repeat';
import { t } from '../js/lib/messages.js';
import { api } from './api.js';
import { dayLong, dayOf, timeOf } from './format.js';
import { Icon } from './parts.jsx';

export function Done({ page, result, embed, onAgain }) {
	const { records, datetime, titles, names, email } = result;
	const window = embed ? '_blank' : undefined;
	return (
		<div class="w-done">
			<span class="w-tick">
				<Icon of={check} />
			</span>
			<p class="w-done-day">{dayLong(dayOf(datetime))}</p>
			<p class="w-done-time">{timeOf(datetime)}</p>
			<p>
				{titles.join(', ')}
				<br />
				{names.join(', ')}
			</p>
			<p class="w-muted">
				{page.branch.title}
				{page.branch.address && (
					<>
						<br />
						{page.branch.address}
					</>
				)}
			</p>
			{email && (
				<p class="w-muted">
					{t('A letter with the details is on its way to {email}', {
						email,
					})}
				</p>
			)}
			{records.map((r, i) => (
				<div class="w-done-links" key={r.record_id}>
					{records.length > 1 && <p class="w-muted">{titles[i]}</p>}
					<a class="w-btn" href={api.icsUrl(r)} download="booking.ics">
						<Icon of={calendar} />
						{t('Add to calendar')}
					</a>
					<a
						class="w-btn"
						href={`/booking/visits/${r.record_hash}?lang=${document.documentElement.lang}`}
						target={window}
						rel="noopener"
					>
						<Icon of={edit} />
						{t('Move or cancel')}
					</a>
				</div>
			))}
			<button type="button" class="w-link" onClick={onAgain}>
				<Icon of={again} />
				{t('Book another visit')}
			</button>
		</div>
	);
}
