// parts.jsx: what several screens of the widget are made of.

import alert from 'icon:alert-circle';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../js/lib/messages.js';
import { initials, phoneDigits, phoneText } from './format.js';
import { say } from './said.js';

export function Icon({ of }) {
	return (
		<svg
			class="w-i"
			viewBox="0 0 24 24"
			aria-hidden="true"
			dangerouslySetInnerHTML={{ __html: of }}
		/>
	);
}

// A person's picture, or initials on a colour of their own.
export function Face({ person }) {
	const real = person.avatar && !/no-master|default/.test(person.avatar);
	return real ? (
		<img class="w-face" src={person.avatar} alt="" width="44" height="44" loading="lazy" />
	) : (
		<span class={`w-face h${person.id % 8}`} aria-hidden="true">
			{initials(person.name)}
		</span>
	);
}

export function Skeleton({ rows = 5, kind = 'card' }) {
	return (
		<div class={`w-wait w-wait-${kind}`}>
			<span class="w-vh">{t('Loading…')}</span>
			{Array.from({ length: rows }, (_, i) => (
				<i key={i} />
			))}
		</div>
	);
}

// What a screen shows in place of its data: waiting, failure, or nothing found.
export function Loading({ of: { data, error, slow, retry }, rows, kind, children }) {
	useEffect(() => {
		if (slow && !error) say(t('Loading…'));
		return () => slow && say('');
	}, [slow, error]);
	const again = () => {
		document.querySelector('h1')?.focus(); // the button that was pressed goes
		retry();
	};
	if (error)
		return (
			<div class="w-empty" role="alert">
				<Icon of={alert} />
				<p>
					{error.status
						? error.message
						: t('No connection. Nothing you entered is lost.')}
				</p>
				<button type="button" class="w-btn" onClick={again}>
					{t('Try again')}
				</button>
			</div>
		);
	if (data === undefined)
		return (
			<>
				{slow && <div class="w-slow" />}
				<Skeleton rows={rows} kind={kind} />
			</>
		);
	return children(data);
}

// What went wrong, brought into sight: the button that was pressed may be far from it.
export function Failure({ text }) {
	const ref = useRef(null);
	useEffect(() => ref.current.scrollIntoView({ block: 'nearest' }), [text]);
	return (
		<div class="w-failure" role="alert" ref={ref}>
			<Icon of={alert} />
			{text}
		</div>
	);
}

export function Empty({ icon, title, text, children }) {
	return (
		<div class="w-empty">
			<Icon of={icon} />
			<p>
				<b>{title}</b>
				{text && (
					<>
						<br />
						{text}
					</>
				)}
			</p>
			{children}
		</div>
	);
}

// What helps where nothing can be booked online.
export function Call({ phone }) {
	return phone ? (
		<a class="w-btn" href={`tel:${phone}`}>
			{t('Call us: {phone}', { phone: phoneText(phoneDigits(phone)) })}
		</a>
	) : null;
}
