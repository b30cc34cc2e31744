// staff.jsx: choosing who does it, or which room.

import heart from 'icon:user-heart';
import mood from 'icon:mood-empty';
import star from 'icon:star';
import { t, n_ } from '../js/lib/messages.js';
import { api } from './api.js';
import { dayNear, dayOf, timeOf } from './format.js';
import { useLoad } from './hooks.js';
import { Call, Empty, Face, Icon, Loading } from './parts.jsx';

const OFFERED = 3; // next free times beside a name

// Whether all who can be chosen are rooms or things.
export function onlyRooms(people) {
	const able = (people || []).filter((p) => p.bookable);
	return able.length > 0 && able.every((p) => p.kind === 'room');
}

function Photos({ room }) {
	if (!room.photos?.length) return null;
	return (
		<span class="w-photos">
			{room.photos.map((p) => (
				<a key={p.small} href={p.large} target="_blank" rel="noopener">
					<img src={p.small} alt={`${t('Photo')}: ${room.name}`} width="120" height="90" loading="lazy" />
				</a>
			))}
		</span>
	);
}

// Free times as small buttons that choose the person and the time at once.
function Next({ seances, onTime, who }) {
	return (
		<span class="w-next">
			{seances.slice(0, OFFERED).map((s) => (
				<button
					type="button"
					key={s.datetime}
					class="w-slot"
					onClick={() => onTime(s)}
					aria-label={`${who}, ${dayNear(dayOf(s.datetime))}, ${timeOf(s.datetime)}`}
				>
					{timeOf(s.datetime)}
				</button>
			))}
		</span>
	);
}

function Rating({ person }) {
	if (!person.show_rating || !person.rating || !person.votes_count) return null;
	return (
		<small class="w-rating">
			<Icon of={star} />
			{Number(person.rating).toLocaleString(document.documentElement.lang)}
			{' · '}
			{n_('{n} review', '{n} reviews', person.votes_count)}
		</small>
	);
}

function when(day) {
	return t('next free: {day}', { day: dayNear(day) });
}

function Person({ person, chosen, withTimes, onChoose, onTime }) {
	const times = person.seances?.length > 0;
	return (
		<li class={`w-card w-person${chosen ? ' on' : ''}${person.bookable ? '' : ' off'}`}>
			<Face person={person} />
			<span class="w-grow">
				<button
					type="button"
					class="w-cover"
					disabled={!person.bookable}
					aria-pressed={chosen}
					onClick={onChoose}
				>
					{person.name}
				</button>
				{person.specialization && <small>{person.specialization}</small>}
				{person.kind === 'room' && person.information && (
					<small class="w-room-about">{person.information}</small>
				)}
				<Rating person={person} />
				{!person.bookable && <small>{t('no free time')}</small>}
				{person.bookable && withTimes && person.seance_date && (
					<small>{when(person.seance_date)}</small>
				)}
				{person.bookable && withTimes && times && (
					<Next seances={person.seances} who={person.name} onTime={onTime} />
				)}
				<Photos room={person} />
			</span>
		</li>
	);
}

// The soonest that anybody is free: the earliest day, and all times of it.
function soonest(people) {
	const dated = people.filter((p) => p.bookable && p.seance_date);
	const day = dated.map((p) => p.seance_date).sort()[0];
	const times = new Map();
	for (const p of dated)
		if (p.seance_date === day) for (const s of p.seances || []) times.set(s.datetime, s);
	return { day, seances: [...times.keys()].sort().map((at) => times.get(at)) };
}

function Anyone({ people, chosen, withTimes, onChoose, onTime }) {
	const { day, seances } = withTimes ? soonest(people) : { seances: [] };
	const rooms = onlyRooms(people);
	const name = rooms ? t('Any room') : t('Any specialist');
	const free = rooms ? t('the one that is free at your time') : t('whoever is free at your time');
	return (
		<li class={`w-card w-person${chosen ? ' on' : ''}`}>
			<span class="w-face any">
				<Icon of={heart} />
			</span>
			<span class="w-grow">
				<button type="button" class="w-cover" aria-pressed={chosen} onClick={onChoose}>
					{name}
				</button>
				<small>{day ? when(day) : free}</small>
				{seances.length > 0 && <Next seances={seances} who={name} onTime={onTime} />}
			</span>
		</li>
	);
}

// One list for all services, when somebody does all of them.
export function Staff({ list, services, staff, datetime, anyone, phone, onChoose, onTime }) {
	const withTimes = services.length > 0 && !datetime;
	return (
		<Loading of={list} rows={4} kind="person">
			{(people) => {
				const sorted = people
					.filter((p) => p.bookable || !datetime)
					.filter((p) => p.kind === 'room' || !onlyRooms(people))
					.sort((a, b) => Number(b.bookable) - Number(a.bookable));
				if (!sorted.some((p) => p.bookable))
					return (
						<Empty
							icon={mood}
							title={datetime ? t('Nobody is free then') : t('Everything is booked')}
							text={datetime && t('Choose another time or other services')}
						>
							<Call phone={phone} />
						</Empty>
					);
				return (
					<ul class="w-people">
						{anyone && sorted.length > 1 && (
							<Anyone
								people={people}
								chosen={staff === 0}
								withTimes={withTimes}
								onChoose={() => onChoose(0)}
								onTime={(s) => onTime(0, s)}
							/>
						)}
						{sorted.map((p) => (
							<Person
								key={p.id}
								person={p}
								chosen={staff === p.id}
								withTimes={withTimes}
								onChoose={() => onChoose(p.id)}
								onTime={(s) => onTime(p.id, s)}
							/>
						))}
					</ul>
				);
			}}
		</Loading>
	);
}

function PartStaff({ service, chosen, anyone, onChoose }) {
	const list = useLoad(`staff:${service.id}:`, () => api.staff([service.id]));
	return (
		<fieldset class="w-group">
			<legend>{service.title}</legend>
			<Loading of={list} rows={2} kind="person">
				{(people) => (
					<div class="w-choices">
						{[
							...(anyone
								? [
										{
											id: 0,
											name: t('Any specialist'),
										},
									]
								: []),
							...people.filter((p) => p.bookable),
						].map((p) => (
							<label key={p.id} class="w-choice">
								<input
									type="radio"
									name={`staff-${service.id}`}
									checked={chosen === p.id}
									onChange={() => onChoose(p.id)}
								/>
								<span>
									{p.name}
									{p.specialization && <small>{p.specialization}</small>}
								</span>
							</label>
						))}
					</div>
				)}
			</Loading>
		</fieldset>
	);
}

// Nobody does all of the services: a specialist for each.
export function StaffForEach({ services, parts, anyone, onChoose }) {
	return (
		<>
			<p class="w-note">
				{t(
					'These services are done by different specialists, one after another. Choose one for each.',
				)}
			</p>
			{services.map((s) => (
				<PartStaff
					key={s.id}
					service={s}
					chosen={parts[s.id] ?? 0}
					anyone={anyone}
					onChoose={(id) => onChoose(s.id, id)}
				/>
			))}
		</>
	);
}
