// hooks.js: loading what a screen shows.

import { useEffect, useRef, useState } from 'preact/hooks';

const kept = new Map(); // key → what was loaded
const asked = new Map(); // key → what is being loaded
const SLOW = 1000; // after this a bar is shown, before it only grey shapes

// Forgets free times: somebody has taken one.  Names and prices stay.
export function forget() {
	for (const key of kept.keys()) if (/^(times|days|any):/.test(key)) kept.delete(key);
}

// What was loaded under a key, if it was.
export const recall = (key) => kept.get(key);

// Two that want the same at once ask once.
function ask(key, load) {
	if (!asked.has(key))
		asked.set(
			key,
			load().finally(() => asked.delete(key)),
		);
	return asked.get(key);
}

// Loads by load() whenever key changes; null loads nothing.  Shows what was
// loaded under the same key at once.
export function useLoad(key, load) {
	const [state, setState] = useState({});
	const [tries, setTries] = useState(0);
	useEffect(() => {
		if (key === null || kept.has(key)) return undefined;
		let current = true;
		const timer = setTimeout(() => current && setState({ key, slow: true }), SLOW);
		ask(key, load)
			.then(
				(data) => {
					kept.set(key, data);
					if (current) setState({ key, done: true });
				},
				(error) => current && setState({ key, error }),
			)
			.finally(() => clearTimeout(timer));
		return () => {
			current = false;
		};
	}, [key, tries]);
	const mine = state.key === key ? state : {};
	const retry = () => {
		setState({});
		setTries(tries + 1);
	};
	return { data: kept.get(key), error: mine.error, slow: mine.slow, retry };
}

// Moves the focus to the returned ref's element when key changes; at first if atFirst.
export function useFocus(key, atFirst = false) {
	const ref = useRef(null);
	const wanted = useRef(atFirst);
	useEffect(() => {
		if (wanted.current) ref.current?.focus();
		wanted.current = true;
	}, [key]);
	return ref;
}

// Seconds until the given moment (ms), counted down.
export function useCountdown(until, onEnd) {
	const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
	const [seconds, setSeconds] = useState(left);
	useEffect(() => {
		if (!until) return undefined;
		setSeconds(left());
		const timer = setInterval(() => {
			setSeconds(left());
			if (Date.now() >= until) {
				clearInterval(timer);
				onEnd();
			}
		}, 1000);
		return () => clearInterval(timer);
	}, [until]);
	return seconds;
}
