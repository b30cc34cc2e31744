// times.jsx: choosing a day and a time.

import calendar from 'icon:calendar-month';
import off from 'icon:calendar-off';
import left from 'icon:chevron-left';
import right from 'icon:chevron-right';
import { useEffect, useRef, useState } from 'preact/hooks';
import { n_, t } from '../js/lib/messages.js';
import { api } from './api.js';
import {
	addDays,
	addMonths,
	dayLong,
	dayNumber,
	dayOf,
	hourOf,
	isWeekend,
	monthName,
	monthWeeks,
	otherZone,
	timeOf,
	today,
	weekday,
} from './format.js';
import { useLoad } from './hooks.js';
import { Call, Empty, Icon, Loading } from './parts.jsx';
import { say } from './said.js';

const monthOf = (day) => `${day.slice(0, 7)}-01`;
const PASSED = 10; // empty days passed over in search of a chain's first time
const STRIP = 14; // days in the row
const DAYPARTS = [
	[0, 12, () => t('Morning')],
	[12, 17, () => t('Afternoon')],
	[17, 24, () => t('Evening')],
];

// All days with free time.  With a specialist for each service: those on which all have some.
async function freeDays({ services, staff, chain }) {
	const asked = chain ? chain.map((p) => [p.service_ids, p.staff_id]) : [[services, staff || 0]];
	const answers = await Promise.all(asked.map(([ids, who]) => api.dates(ids, who)));
	const lists = answers.map((a) => a.booking_dates || []);
	return lists.reduce((all, days) => all.filter((d) => days.includes(d))).sort();
}

function Day({ day, free, chosen, onChoose }) {
	const ref = useRef(null);
	useEffect(() => {
		if (chosen) ref.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
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
			<small aria-hidden="true">{weekday(day)}</small>
			<b aria-hidden="true">{dayNumber(day)}</b>
			<span class="w-vh">{dayLong(day)}</span>
		</button>
	);
}

function Strip({ days, date, onChoose }) {
	return (
		<div class="w-strip" role="group" aria-label={t('Day')}>
			{Array.from({ length: STRIP }, (_, i) => addDays(today(), i)).map((d) => (
				<Day
					key={d}
					day={d}
					free={days.includes(d)}
					chosen={d === date}
					onChoose={onChoose}
				/>
			))}
		</div>
	);
}

function MonthHead({ month, last, onMonth }) {
	const before = month <= monthOf(today()),
		after = month >= monthOf(last);
	return (
		<div class="w-month-head">
			<button
				type="button"
				class="w-ib"
				disabled={before}
				aria-label={t('Previous month')}
				onClick={() => onMonth(addMonths(month, -1))}
			>
				<Icon of={left} />
			</button>
			<b aria-live="polite">{monthName(month)}</b>
			<button
				type="button"
				class="w-ib"
				disabled={after}
				aria-label={t('Next month')}
				onClick={() => onMonth(addMonths(month, 1))}
			>
				<Icon of={right} />
			</button>
		</div>
	);
}

function Month({ days, date, onChoose }) {
	const [month, setMonth] = useState(monthOf(date || today()));
	const weeks = monthWeeks(month);
	return (
		<div class="w-month">
			<MonthHead month={month} last={days[days.length - 1] || month} onMonth={setMonth} />
			<table>
				<thead>
					<tr>
						{weeks[0].map((d) => (
							<th key={d} scope="col">
								{weekday(d)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map((week) => (
						<tr key={week[0]}>
							{week.map((d) => (
								<td key={d}>
									{monthOf(d) === month && (
										<button
											type="button"
											disabled={!days.includes(d)}
											aria-pressed={d === date}
											onClick={() => onChoose(d)}
										>
											<span aria-hidden="true">{dayNumber(d)}</span>
											<span class="w-vh">{dayLong(d)}</span>
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

function Daypart({ name, slots, chosen, taking, onTime }) {
	if (!slots.length) return null;
	return (
		<section class="w-group">
			<h3>{name}</h3>
			<div class="w-slots" role="group" aria-label={name}>
				{slots.map((s) => (
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
	);
}

function AllSlots({ slots, ...rest }) {
	const between = (from, to) => slots.filter((s) => hourOf(s.datetime) >= from && hourOf(s.datetime) < to);
	return (
		<>
			{DAYPARTS.map(([from, to, name]) => (
				<Daypart key={from} name={name()} slots={between(from, to)} {...rest} />
			))}
			{otherZone(slots[0].datetime) && (
				<p class="w-note">{t('The time is local, where the branch is.')}</p>
			)}
		</>
	);
}

function Slots({ want, date, onEmpty, ...rest }) {
	const list = useLoad(`times:${want.key}:${date}`, () =>
		want.chain ? api.chainTimes(want.chain, date) : api.times(want.services, want.staff, date),
	);
	const empty = list.data?.length === 0;
	useEffect(() => {
		if (empty) onEmpty();
	}, [empty, date]);
	const found = list.data?.length;
	useEffect(() => {
		if (found > 0)
			say(n_('{day}: {n} free time', '{day}: {n} free times', found, { day: dayLong(date) }));
		else if (empty) say(`${dayLong(date)}: ${t('No free time on this day')}`);
	}, [found, date]);
	return (
		<Loading of={list} rows={8} kind="slot">
			{(slots) =>
				empty ? (
					<Empty
						icon={off}
						title={t('No free time on this day')}
						text={t('Choose another day')}
					/>
				) : (
					<AllSlots slots={slots} {...rest} />
				)
			}
		</Loading>
	);
}

function NoDays({ staff, phone, onAnyone }) {
	return (
		<Empty icon={off} title={t('Everything is booked')}>
			{staff > 0 && (
				<button type="button" class="w-btn" onClick={onAnyone}>
					{t('See other specialists')}
				</button>
			)}
			<Call phone={phone} />
		</Empty>
	);
}

function DayName({ date, open, onOpen }) {
	return (
		<div class="w-dayname">
			<h2>{dayLong(date)}</h2>
			<button type="button" class="w-link" aria-expanded={open} onClick={() => onOpen(!open)}>
				<Icon of={calendar} />
				{t('Calendar')}
			</button>
		</div>
	);
}

// want: { key, services, staff, chain }, what the time is for.  The days of a chain are
// those on which each part has time, not all of them one after another: until a day is
// chosen, empty ones are passed over.
export function Times({ want, date, slot, taking, phone, onDate, onTime, onAnyone }) {
	const free = useLoad(`days:${want.key}`, () => freeDays(want));
	const end = addDays(today(), STRIP);
	const days = (free.data || []).filter((d) => d >= today());
	const [skipped, setSkipped] = useState(0);
	const shown = date || days[skipped];
	const far = Boolean(shown) && shown >= end;
	const [asked, setOpen] = useState(null);
	const open = asked ?? far;
	const choose = (d) => {
		setOpen(d >= end);
		onDate(d);
	};
	if (free.data && !shown) return <NoDays staff={want.staff} phone={phone} onAnyone={onAnyone} />;
	return (
		<Loading of={free} rows={7} kind="day">
			{() => (
				<>
					{days[0] < end ? (
						<Strip days={days} date={shown} onChoose={choose} />
					) : (
						<p class="w-note">
							{t('The next two weeks are booked. This is the soonest:')}
						</p>
					)}
					<DayName date={shown} open={open} onOpen={setOpen} />
					{open && <Month days={days} date={shown} onChoose={choose} />}
					<Slots
						want={want}
						date={shown}
						chosen={slot?.datetime}
						taking={taking}
						onTime={onTime}
						onEmpty={() =>
							!date && setSkipped(Math.min(skipped + 1, days.length - 1, PASSED))
						}
					/>
				</>
			)}
		</Loading>
	);
}
