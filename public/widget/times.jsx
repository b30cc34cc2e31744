// times.jsx: choosing a day and a time.

import calendar from 'icon:calendar-month';
import off from 'icon:calendar-off';
import left from 'icon:chevron-left';
import right from 'icon:chevron-right';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../js/lib/messages.js';
import { api } from './api.js';
import {
	addDays,
	addMonths,
	dayLong,
	dayNumber,
	dayOf,
	isWeekend,
	monthName,
	monthWeeks,
	otherZone,
	timeOf,
	today,
	weekday,
} from './format.js';
import { useLoad } from './hooks.js';
import { Empty, Icon, Loading } from './parts.jsx';

const STRIP = 14; // days in the row
const DAYPARTS = [
	[12, () => t('Morning')],
	[17, () => t('Afternoon')],
	[24, () => t('Evening')],
];

// Free days of a month.  With a specialist for each service: the days on which all of them have time.
async function freeDays({ services, staff, chain }, month) {
	const asked = chain ? chain.map((p) => [p.service_ids, p.staff_id]) : [[services, staff || 0]];
	const answers = await Promise.all(asked.map(([ids, who]) => api.dates(ids, who, month)));
	return answers
		.map((a) => a.booking_dates || [])
		.reduce((all, days) => all.filter((d) => days.includes(d)));
}

function useDays(want, months) {
	const key = `${want.key}:${months}`;
	return useLoad(`days:${key}`, async () => {
		const lists = await Promise.all(months.map((m) => freeDays(want, m)));
		return new Set(lists.flat());
	});
}

function Day({ day, free, chosen, onChoose }) {
	const ref = useRef(null);
	useEffect(() => {
		if (chosen) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [chosen]);
	return (
		<button
			type="button"
			ref={ref}
			class={`w-day${isWeekend(day) ? ' end' : ''}`}
			disabled={!free}
			aria-pressed={chosen}
			onClick={() => onChoose(day)}
		>
			<small>{weekday(day)}</small>
			<b>{dayNumber(day)}</b>
			<span class="w-vh">{monthName(day)}</span>
		</button>
	);
}

function Strip({ days, date, onChoose }) {
	return (
		<div class="w-strip" role="group" aria-label={t('Day')}>
			{Array.from({ length: STRIP }, (_, i) => addDays(today(), i)).map((d) => (
				<Day key={d} day={d} free={days.has(d)} chosen={d === date} onChoose={onChoose} />
			))}
		</div>
	);
}

function Month({ want, date, onChoose }) {
	const [month, setMonth] = useState(`${(date || today()).slice(0, 7)}-01`);
	const days = useDays(want, [month]);
	const past = month.slice(0, 7) <= today().slice(0, 7);
	return (
		<div class="w-month">
			<div class="w-month-head">
				<button
					type="button"
					class="w-ib"
					disabled={past}
					aria-label={t('Previous month')}
					onClick={() => setMonth(addMonths(month, -1))}
				>
					<Icon of={left} />
				</button>
				<b aria-live="polite">{monthName(month)}</b>
				<button
					type="button"
					class="w-ib"
					aria-label={t('Next month')}
					onClick={() => setMonth(addMonths(month, 1))}
				>
					<Icon of={right} />
				</button>
			</div>
			<table aria-busy={!days.data}>
				<thead>
					<tr>
						{monthWeeks(month)[0].map((d) => (
							<th key={d} scope="col">
								{weekday(d)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{monthWeeks(month).map((week) => (
						<tr key={week[0]}>
							{week.map((d) => (
								<td key={d}>
									{d.slice(0, 7) === month.slice(0, 7) && (
										<button
											type="button"
											disabled={!days.data?.has(d)}
											aria-pressed={d === date}
											onClick={() => onChoose(d)}
										>
											{dayNumber(d)}
											<span class="w-vh">{monthName(d)}</span>
										</button>
									)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Slots({ want, date, chosen, taking, onTime }) {
	const list = useLoad(`times:${want.key}:${date}`, () =>
		want.chain ? api.chainTimes(want.chain, date) : api.times(want.services, want.staff, date),
	);
	return (
		<Loading of={list} rows={8} kind="slot">
			{(slots) => {
				if (!slots.length)
					return (
						<Empty
							icon={off}
							title={t('No free time on this day')}
							text={t('Choose another day')}
						/>
					);
				const hour = (s) => Number(timeOf(s.datetime).slice(0, 2));
				return (
					<>
						{DAYPARTS.map(([end, name], i) => {
							const start = i ? DAYPARTS[i - 1][0] : 0;
							const mine = slots.filter((s) => hour(s) >= start && hour(s) < end);
							return (
								mine.length > 0 && (
									<section class="w-group" key={end}>
										<h3>{name()}</h3>
										<div class="w-slots">
											{mine.map((s) => (
												<button
													type="button"
													key={s.datetime}
													class="w-slot"
													aria-pressed={chosen === s.datetime}
													aria-busy={taking === s.datetime}
													onClick={() => onTime(s)}
												>
													{timeOf(s.datetime)}
												</button>
											))}
										</div>
									</section>
								)
							);
						})}
						{otherZone(slots[0].datetime) && (
							<p class="w-note">{t('The time is local, where the branch is.')}</p>
						)}
					</>
				);
			}}
		</Loading>
	);
}

function NoDays({ want, onDate, onAnyone }) {
	const next = useLoad(want.chain ? null : `next:${want.key}`, () =>
		api.nearest(want.services, want.staff, null, 1),
	);
	const day = next.data?.[0] && dayOf(next.data[0].datetime);
	return (
		<Empty icon={off} title={t('No free time in the next two weeks')}>
			{day && (
				<button type="button" class="w-btn" onClick={() => onDate(day)}>
					{t('Next free: {day}', { day: dayLong(day) })}
				</button>
			)}
			{!day && want.staff > 0 && (
				<button type="button" class="w-btn" onClick={onAnyone}>
					{t('See other specialists')}
				</button>
			)}
		</Empty>
	);
}

// want: { key, services, staff, chain }, what the time is for.
export function Times({ want, date, slot, taking, onDate, onTime, onAnyone }) {
	const [open, setOpen] = useState(Boolean(date) && date >= addDays(today(), STRIP));
	const ends = [today(), addDays(today(), STRIP - 1)].map((d) => `${d.slice(0, 7)}-01`);
	const days = useDays(want, [...new Set(ends)]);
	const inStrip =
		days.data &&
		[...days.data].filter((d) => d >= today() && d < addDays(today(), STRIP)).sort();
	const shown = date || inStrip?.[0];
	const choose = (d) => {
		setOpen(d >= addDays(today(), STRIP));
		onDate(d);
	};
	return (
		<Loading of={days} rows={7} kind="day">
			{() => (
				<>
					{inStrip.length > 0 && (
						<Strip days={days.data} date={shown} onChoose={choose} />
					)}
					<div class="w-dayname">
						<h2>{shown ? dayLong(shown) : t('Choose a day')}</h2>
						<button
							type="button"
							class="w-link"
							aria-expanded={open}
							onClick={() => setOpen(!open)}
						>
							<Icon of={calendar} />
							{t('Calendar')}
						</button>
					</div>
					{open && <Month want={want} date={shown} onChoose={choose} />}
					{shown && (
						<Slots
							want={want}
							date={shown}
							chosen={slot?.datetime}
							taking={taking}
							onTime={onTime}
						/>
					)}
					{!shown && <NoDays want={want} onDate={choose} onAnyone={onAnyone} />}
				</>
			)}
		</Loading>
	);
}
