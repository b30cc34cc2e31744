// services.jsx: choosing what to have done.

import check from 'icon:check';
import clockIcon from 'icon:clock';
import mood from 'icon:mood-empty';
import plus from 'icon:plus';
import search from 'icon:search';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../js/lib/messages.js';
import { length, price, serviceCount, timeOf } from './format.js';
import { Call, Empty, Icon, Loading } from './parts.jsx';
import { say } from './said.js';

const SEARCH_FROM = 12; // a shorter list is read faster than searched

// How long a service takes: with a specialist the API says it, without one the
// page's table of [shortest, longest].
export function lengthOf(service, page) {
	const [min, max] = service.seance_length
		? [service.seance_length]
		: page.durations?.[service.id] || [];
	return { min: min || 0, max: max || min || 0 };
}

function lengthText(service, page) {
	const { min, max } = lengthOf(service, page);
	if (!min) return '';
	return min === max ? length(min) : t('from {length}', { length: length(min) });
}

function Service({ service, page, chosen, onToggle }) {
	const lasts = lengthText(service, page);
	return (
		<li>
			<label class={`w-card w-service${chosen ? ' on' : ''}`}>
				<input type="checkbox" class="w-vh" checked={chosen} onChange={onToggle} />
				{service.image && (
					<img
						class="w-thumb"
						src={service.image.replace(/-1600$/, '-320')}
						alt=""
						width="56"
						height="56"
						loading="lazy"
					/>
				)}
				<span class="w-grow">
					<b>{service.title}</b>
					{service.comment && <small>{service.comment}</small>}
					{lasts && (
						<small class="w-clock">
							<Icon of={clockIcon} />
							{lasts}
						</small>
					)}
				</span>
				<span class="w-price">{price(service.price_min, service.price_max)}</span>
				<span class="w-add" aria-hidden="true">
					<Icon of={chosen ? check : plus} />
				</span>
			</label>
		</li>
	);
}

function matches(service, words) {
	const text = `${service.title} ${service.comment || ''}`.toLowerCase();
	return words.every((w) => text.includes(w));
}

function Filters({ categories, category, setCategory, text, setText, many }) {
	return (
		<>
			{many && (
				<div class="w-search">
					<Icon of={search} />
					<input
						type="search"
						value={text}
						onInput={(e) => setText(e.target.value)}
						placeholder={t('Find a service')}
						aria-label={t('Find a service')}
					/>
				</div>
			)}
			{categories.length > 1 && (
				<div class="w-chips" role="group" aria-label={t('Categories')}>
					{[{ id: 0, title: t('All') }, ...categories].map((c) => (
						<button
							type="button"
							key={c.id}
							class="w-chip"
							aria-pressed={category === c.id}
							onClick={() => setCategory(c.id)}
						>
							{c.title}
						</button>
					))}
				</div>
			)}
		</>
	);
}

// The groups that a search or a category leaves, with their services.
function sift(groups, services, words, category) {
	const wanted = (s) =>
		words.length ? matches(s, words) : !category || category === s.category_id;
	return groups
		.map((g) => ({
			...g,
			services: services.filter((s) => s.category_id === g.id && wanted(s)),
		}))
		.filter((g) => g.services.length);
}

function Group({ group, page, cart, onToggle }) {
	return (
		<section class="w-group">
			<h2>{group.title}</h2>
			<ul>
				{group.services.map((s) => (
					<Service
						key={s.id}
						service={s}
						page={page}
						chosen={cart.includes(s.id)}
						onToggle={() => onToggle(s.id)}
					/>
				))}
			</ul>
		</section>
	);
}

// datetime: the time was chosen first, and nothing that is done then fits into it.
function Nothing({ phone, datetime, onOtherTime }) {
	if (!datetime)
		return (
			<Empty icon={mood} title={t('Nothing can be booked online now')}>
				<Call phone={phone} />
			</Empty>
		);
	return (
		<Empty
			icon={mood}
			title={t('Nothing fits at {time}', { time: timeOf(datetime) })}
			text={t('Another time will have more room')}
		>
			<button type="button" class="w-btn" onClick={onOtherTime}>
				{t('Choose another time')}
			</button>
		</Empty>
	);
}

// short: an inline block shows one category at a time, or its end is far below.
function List({ services, groups, page, cart, first, short, onToggle }) {
	const [asked, setCategory] = useState(first || null);
	const [text, setText] = useState('');
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	const used = groups.filter((g) => services.some((s) => s.category_id === g.id));
	const many = services.length > SEARCH_FROM;
	const category = asked ?? (short && many && used[0] ? used[0].id : 0);
	const shown = sift(used, services, words, category);
	const found = shown.reduce((n, g) => n + g.services.length, 0);
	useEffect(() => {
		if (text || asked !== null) say(found ? serviceCount(found) : t('Nothing found'));
	}, [text, category, found]);
	return (
		<>
			<Filters
				categories={used}
				category={category}
				setCategory={setCategory}
				text={text}
				setText={setText}
				many={many}
			/>
			{!shown.length && (
				<Empty icon={mood} title={t('Nothing found')} text={t('Try another word')} />
			)}
			{shown.map((g) => (
				<Group key={g.id} group={g} page={page} cart={cart} onToggle={onToggle} />
			))}
		</>
	);
}

export function Services({ list, page, datetime, onOtherTime, ...rest }) {
	return (
		<Loading of={list} rows={6}>
			{({ services, category: groups }) =>
				services.length ? (
					<List services={services} groups={groups} page={page} {...rest} />
				) : (
					<Nothing
						phone={page.branch.phone}
						datetime={datetime}
						onOtherTime={onOtherTime}
					/>
				)
			}
		</Loading>
	);
}
