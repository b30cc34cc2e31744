// app.jsx: the booking widget.  Takes over the element #widget, in which the
// server has put the same steps as plain forms, and works on the public API.
//
// The element's data: branch, api, token, lang, embed ("dialog", "inline" or
// nothing: a page of its own).  <script type="application/json" id="widget-data">
// may hold {"page": …, "services": …}, the answers of okno/page and
// book_services, which saves two requests.

import back from 'icon:chevron-left';
import info from 'icon:info-circle';
import close from 'icon:x';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { loadMessages, t } from '../js/lib/messages.js';
import { About } from './about.jsx';
import { readAddress, writeAddress, writeVisit } from './address.js';
import { api, knowRooms, setUp } from './api.js';
import { book, explain, holdInTurn, sendCode, takeHold } from './booking.js';
import { check, Chosen, Contacts } from './contacts.jsx';
import { Done } from './done.jsx';
import { clockOf, dayOf, length, price, serviceCount, setFormats } from './format.js';
import { freeHeld } from './held.js';
import { forget, recall, useFocus, useLoad } from './hooks.js';
import { onBack, tell, tellHeight } from './parent.js';
import { Failure, Icon } from './parts.jsx';
import { makeSaid, say } from './said.js';
import { lengthOf, Services } from './services.jsx';
import { onlyRooms, Staff, StaffForEach } from './staff.jsx';
import { Times } from './times.jsx';
import { keepTyped, takeOver, typedBefore } from './typed.js';

const STEPS = {
	service: { name: () => t('Service'), title: () => t('Choose services') },
	staff: { name: () => t('Specialist'), title: () => t('Choose a specialist') },
	time: { name: () => t('Time'), title: () => t('Day and time') },
	room: { name: () => t('Room'), title: () => t('Choose a room') },
	contacts: { name: () => t('Contacts'), title: () => t('Your contacts') },
	done: { name: () => '', title: () => t('You are booked') },
};
const EMPTY_FORM = { name: '', phone: '', email: '', comment: '', code: '', consent: false };

// The words of a step: where only rooms do it, nobody speaks of specialists.
const wordsOf = (step, lists) => STEPS[step === 'staff' && onlyRooms(lists.people.data) ? 'room' : step];

// ---- what is chosen --------------------------------------------------------

function isChosen(state, step) {
	if (step === 'service') return state.cart.length > 0;
	if (step === 'staff') return state.staff !== null || state.parts !== null;
	return state.slot !== null;
}

function nextStep(state, order) {
	return order.find((step) => !isChosen(state, step)) || 'contacts';
}

function firstState(order, form) {
	const asked = readAddress();
	const state = {
		...asked,
		parts: null,
		hold: null,
		reminder: null,
		lost: null,
		form: { ...EMPTY_FORM, ...typedBefore(), ...form },
		errors: {},
		failure: '',
		busy: false,
		taking: null,
		codeAsked: false,
		codeSent: '',
		refusals: 0,
	};
	const can =
		order.includes(asked.step) ||
		(asked.step === 'contacts' && nextStep(state, order) === 'contacts');
	// A link that names a service or a specialist is an answer, not a question.
	const wanted = nextStep(state, order);
	return { ...state, step: can ? asked.step : wanted };
}

// The chain of (services, specialist) when each service has its own.
function chainOf(state) {
	return (
		state.parts &&
		state.cart.map((id) => ({ service_ids: [id], staff_id: state.parts[id] ?? 0 }))
	);
}

// The day from which on a date's prices are valid; '' while they are today's.
function priceDay(page, date) {
	return (date && page.price_days?.filter((d) => d <= date).pop()) || '';
}

function useLists(state, page, given) {
	const { cart, staff, slot, step } = state;
	const sure = staff || (staff === 0 && state.hold?.staff_id) || null;
	const time = step === 'service' || step === 'staff' ? slot?.datetime : null;
	const day = priceDay(page, slot ? dayOf(slot.datetime) : state.date);
	const services = useLoad(`services:${sure}:${sure ? '' : time || ''}:${day}`, () =>
		!sure && !time && !day && given
			? Promise.resolve(given)
			: api.services(sure, sure ? null : time, day || null),
	);
	const all = useLoad(`services:null::${day}`, () =>
		given && !day ? Promise.resolve(given) : api.services(null, null, day || null),
	);
	// Among the services a link's specialist is only to be named.
	const able = step === 'service' ? [] : cart;
	const people = useLoad(
		step === 'service' && !(staff > 0 && !time) ? null : `staff:${able}:${time || ''}`,
		() => api.staff(able, time),
	);
	const met = useRef(new Map()).current; // a list that is asked for anew takes no name away
	people.data?.forEach((p) => met.set(p.id, p.name));
	const known = new Map();
	for (const s of [...(all.data?.services || []), ...(services.data?.services || [])])
		known.set(s.id, s);
	return { services, people, met, chosen: cart.map((id) => known.get(id)).filter(Boolean) };
}

function totals(chosen, page) {
	const sum = (f) => chosen.reduce((total, s) => total + (f(s) || 0), 0);
	const min = sum((s) => s.price_min),
		begins = chosen.some((s) => s.price_min && !s.price_max),
		max = begins ? 0 : sum((s) => s.price_max);
	const seconds = sum((s) => lengthOf(s, page).min);
	return {
		seconds,
		sure: chosen.every((s) => lengthOf(s, page).min === lengthOf(s, page).max),
		price: price(min, max),
	};
}

// ---- acting ----------------------------------------------------------------

let turn = 0; // what was wanted before the last wish is no more

// All that a person can do, as functions on the state.
function actions({ state, set, page, order }) {
	const choice = { ...state, chain: chainOf(state) };
	const goOn = (patch) => {
		const after = { ...state, lost: null, failure: '', ...patch };
		const step = nextStep(after, order);
		if (step === 'contacts') take(after);
		else set({ ...patch, lost: null, step });
	};
	const take = async (wanted) => {
		const mine = ++turn;
		const isWanted = () => mine === turn;
		set({ taking: wanted.slot.datetime, failure: '' });
		try {
			const got = await holdInTurn({ ...wanted, chain: chainOf(wanted) }, isWanted);
			if (!isWanted()) return got.hold && set({ hold: got.hold });
			set({
				cart: wanted.cart,
				staff: wanted.staff,
				slot: wanted.slot,
				date: dayOf(wanted.slot.datetime),
				step: 'contacts',
				hold: got.hold || null,
				reminder: got.hold?.reminder || null,
				lost: got.lost || null,
				taking: null,
			});
			if (got.lost) forget();
			return null;
		} catch (error) {
			return isWanted() && set({ taking: null, ...(await explain(error, wanted)) });
		}
	};
	return {
		goOn,
		take,
		go: (step) => {
			turn++;
			set({ step, lost: null, failure: '', taking: null });
		},
		toggle: (id) =>
			set((s) => ({
				cart: s.cart.includes(id) ? s.cart.filter((c) => c !== id) : [...s.cart, id],
				parts: null,
			})),
		submit: async (event) => {
			event.preventDefault();
			const errors = check(state, page);
			if (Object.keys(errors).length || state.lost || state.busy)
				return set({ errors, failure: '', refusals: state.refusals + 1 });
			set({ busy: true, errors, failure: '', codeSent: '' });
			try {
				return set({ ...(await finish(choice, page)), busy: false });
			} catch (error) {
				return set({
					busy: false,
					refusals: state.refusals + 1,
					...(await explain(error, choice)),
				});
			}
		},
		resend: async () => {
			set({ codeSent: t('Sending…') });
			const sent = await sendCode(state, true);
			set((s) => ({ ...sent, form: { ...s.form, code: '' }, refusals: s.refusals + 1 }));
		},
		// A hold that ran out is taken again; only if somebody was faster is it a matter for the person.
		holdEnded: async () => {
			const got = await takeHold(choice).catch(() => ({ hold: null }));
			set({ hold: got.hold || null, lost: got.lost || null });
		},
	};
}

async function finish(choice, page) {
	const records = await book(choice, page);
	forget();
	tell('booked', {
		detail: { branch: page.branch.id, records: records.map((r) => r.record_id) },
	});
	return { step: 'done', records };
}

// ---- the frame around the steps --------------------------------------------

function Head({ page, embed, onBack, onAbout }) {
	const { title, address, today_until: until, logo } = page.branch;
	return (
		<header class="w-head">
			{onBack ? (
				<button type="button" class="w-ib" onClick={onBack} aria-label={t('Back')}>
					<Icon of={back} />
				</button>
			) : logo ? (
				<img class="w-logo" src={logo} alt="" width="40" height="40" />
			) : (
				<span class="w-logo" aria-hidden="true">
					{title.replace(/.*«/, '').charAt(0)}
				</span>
			)}
			<div class="w-grow">
				<b>{title}</b>
				<small>
					{[address, until && t('until {time}', { time: clockOf(until) })]
						.filter(Boolean)
						.join(' · ')}
				</small>
			</div>
			{onAbout && (
				<button
					type="button"
					class="w-ib"
					onClick={onAbout}
					aria-label={t('About us')}
					title={t('About us')}
				>
					<Icon of={info} />
				</button>
			)}
			{embed === 'dialog' && (
				<button
					type="button"
					class="w-ib"
					onClick={() => tell('close')}
					aria-label={t('Close')}
				>
					<Icon of={close} />
				</button>
			)}
		</header>
	);
}

function Steps({ state, order, lists, onGo }) {
	return (
		<nav class="w-steps" aria-label={t('Steps')}>
			<ol>
				{[...order, 'contacts'].map((step) => {
					const chosen = step !== 'contacts' && isChosen(state, step);
					return (
						<li key={step} class={chosen ? 'done' : ''}>
							<button
								type="button"
								aria-current={state.step === step ? 'step' : undefined}
								disabled={
									step === 'contacts' && nextStep(state, order) !== 'contacts'
								}
								onClick={() => onGo(step)}
							>
								{wordsOf(step, lists).name()}
								{chosen && <span class="w-vh">{t('(chosen)')}</span>}
							</button>
						</li>
					);
				})}
			</ol>
		</nav>
	);
}

function Foot({ state, page, chosen, order, act }) {
	const { step, cart, busy, lost, taking } = state;
	const total = totals(chosen, page);
	const last = step === 'contacts';
	if (step === 'time' && !cart.length) return null;
	return (
		<footer class="w-foot">
			<div class="w-total w-grow" aria-live="polite">
				{cart.length ? (
					<>
						{total.price && <b>{total.price}</b>}
						<small>
							{[
								serviceCount(cart.length),
								total.seconds > 0 &&
									(total.sure
										? length(total.seconds)
										: t('from {length}', {
												length: length(total.seconds),
											})),
							]
								.filter(Boolean)
								.join(' · ')}
						</small>
					</>
				) : (
					<small>{step === 'service' ? t('Choose at least one service') : ''}</small>
				)}
			</div>
			{last ? (
				<button
					type="submit"
					form="w-form"
					class="w-go"
					aria-busy={busy}
					disabled={Boolean(lost)}
				>
					{t('Book')}
				</button>
			) : (
				<button
					type="button"
					class="w-go"
					aria-busy={Boolean(taking)}
					disabled={!isChosen(state, step)}
					onClick={() => act.goOn({ parts: state.parts })}
				>
					{t('Next')}
				</button>
			)}
		</footer>
	);
}

function Staffing({ state, set, page, lists, act }) {
	const { cart, slot, staff } = state;
	const anyone = page.any_staff !== false;
	const apart =
		cart.length > 1 && lists.people.data && !lists.people.data.some((p) => p.bookable);
	useEffect(() => {
		if (apart && !state.parts) set({ parts: {}, staff: null });
	}, [apart]);
	if (apart)
		return (
			<StaffForEach
				services={lists.chosen}
				parts={state.parts || {}}
				anyone={anyone}
				onChoose={(service, person) =>
					set((s) => ({
						parts: { ...s.parts, [service]: person },
						slot: null,
					}))
				}
			/>
		);
	return (
		<Staff
			list={lists.people}
			services={cart}
			staff={staff}
			datetime={slot?.datetime}
			anyone={anyone}
			phone={page.branch.phone}
			onChoose={(id) => act.goOn({ staff: id, parts: null })}
			onTime={(id, s) =>
				act.goOn({
					staff: id,
					parts: null,
					slot: { datetime: s.datetime },
					date: dayOf(s.datetime),
				})
			}
		/>
	);
}

function Timing({ state, set, page, act }) {
	const { cart, staff, slot, date, taking } = state;
	const chain = chainOf(state);
	const key = `${cart}:${staff}:${JSON.stringify(chain)}`;
	return (
		<Times
			key={key}
			want={{ key, services: cart, staff, chain }}
			date={date}
			slot={slot}
			taking={taking}
			onDate={(d) => set({ date: d })}
			onTime={(s) =>
				act.goOn({
					slot: { datetime: s.datetime, parts: s.parts },
					date: dayOf(s.datetime),
				})
			}
			phone={page.branch.phone}
			onAnyone={() => act.go('staff')}
		/>
	);
}

function Step({ state, set, page, lists, act, given, embed }) {
	const { step, cart, staff, slot } = state;
	if (step === 'service')
		return (
			<Services
				page={page}
				list={lists.services}
				cart={cart}
				first={given.category}
				short={embed === 'inline'}
				datetime={staff ? null : slot?.datetime}
				onOtherTime={() => act.go('time')}
				onToggle={act.toggle}
			/>
		);
	if (step === 'staff')
		return <Staffing state={state} set={set} page={page} lists={lists} act={act} />;
	if (step === 'time') return <Timing state={state} set={set} page={page} act={act} />;
	return (
		<Contacts
			page={page}
			state={state}
			set={set}
			summary={summaryOf(state, lists, page)}
			onSubmit={act.submit}
			onHoldEnd={act.holdEnded}
			onResend={act.resend}
			onAll={() => act.go('time')}
			onTake={(s) =>
				act.take({
					...state,
					staff: state.staff === 0 ? 0 : s.staff_id,
					lost: null,
					slot: { datetime: s.datetime },
				})
			}
		/>
	);
}

// Who it will be, as far as it is known.
function peopleOf(state, lists) {
	const { slot, cart, hold, staff } = state;
	if (slot.parts)
		return slot.parts
			.map((p, i) => recall(`staff:${cart[i]}:`)?.find((one) => one.id === p.staff_id)?.name)
			.filter(Boolean);
	return [lists.met.get(hold?.staff_id || staff)].filter(Boolean);
}

function summaryOf(state, lists, page) {
	const names = peopleOf(state, lists);
	return {
		datetime: state.slot.datetime,
		titles: lists.chosen.map((s) => s.title),
		names: names.length
			? [...new Set(names)]
			: [onlyRooms(lists.people.data) ? t('Any room') : t('Any specialist')],
		seconds: totals(lists.chosen, page).seconds,
	};
}

// ---- the whole -------------------------------------------------------------

function useMerged(make) {
	const [state, setState] = useState(make);
	const set = (patch) =>
		setState((s) => ({ ...s, ...(typeof patch === 'function' ? patch(s) : patch) }));
	return [state, set];
}

function useOutside({ state, set, order, embed }) {
	const step = state.about ? 'about' : state.step;
	const write = () =>
		step === 'done' ? writeVisit(state.records, !embed) : writeAddress({ ...state, step }, !embed);
	const booked = useRef(null);
	booked.current = step === 'done' && write;
	useEffect(write, [step, state.date, state.slot, state.staff, state.cart]);
	useEffect(() => keepTyped(step === 'done' ? null : state.form), [step, state.form]);
	const asked = useRef(null); // by Back, pressed on the page around
	const now = useRef(step);
	now.current = step;
	useEffect(() => {
		tell('step', { detail: { step }, asked: asked.current === step });
		asked.current = null;
	}, [step]);
	const held = useRef(null);
	held.current = state.step !== 'done' && state.hold?.hold;
	useEffect(() => {
		const left = () => held.current && api.release(held.current);
		const show = (wanted) =>
			set((s) => ({
				about: wanted === 'about',
				step:
					s.step === 'done' || wanted === 'done' || wanted === 'about'
						? s.step
						: order.includes(wanted)
							? wanted
							: nextStep(s, order),
			}));
		const gone = ({ state: at }) => {
			if (booked.current) booked.current(); // every step gone back to is the visit by now
			else if (at?.step) show(at.step);
		};
		const key = (e) => e.key === 'Escape' && embed === 'dialog' && tell('close');
		addEventListener('popstate', gone);
		onBack((wanted) => {
			if (wanted !== now.current) asked.current = wanted;
			show(wanted);
		});
		addEventListener('keydown', key);
		addEventListener('pagehide', left); // others may have the time then
	}, []);
}

// What is waited for after a press is told to those who do not see the button turn.
function useWaiting({ busy, taking }) {
	useEffect(() => {
		if (busy) say(t('Booking…'));
		else if (taking) say(t('The time is being kept for you…'));
		return () => (busy || taking) && say('');
	}, [busy, Boolean(taking)]);
}

// Who looks for another time gives back the one that is kept: or it, and all that it
// touches, would seem taken.  Before what is shown next asks for its times.
function useGivingBack({ step, hold, taking }, set, order) {
	useLayoutEffect(() => {
		if (!hold || taking || !order.includes(step)) return;
		api.release(hold.hold);
		set({ hold: null });
	}, [step, hold, taking]);
}

// What is said when all is done: kept from the last look at the contacts.
function useResult(state, lists, page) {
	const result = useRef(null);
	if (state.step === 'contacts' && state.slot)
		result.current = { ...summaryOf(state, lists, page), email: state.form.email.trim() };
	return { ...result.current, records: state.records };
}

// The same person again, with nothing chosen.
function afresh(state, order) {
	return {
		...firstState(order),
		cart: [],
		staff: null,
		slot: null,
		date: null,
		step: order[0],
		form: { ...state.form, comment: '', consent: false },
	};
}

// The time before service and specialist, the specialist before the service.
function Before({ state: { step, slot, staff }, lists, act }) {
	if (step !== 'service' && step !== 'staff') return null;
	const name = step === 'service' && lists.met.get(staff);
	const datetime = slot?.datetime;
	return datetime || name ? (
		<Chosen
			datetime={datetime}
			name={name}
			onChange={() => act.go(datetime ? 'time' : 'staff')}
		/>
	) : null;
}

function Middle({ state, result, set, order, page, embed, begun, ...rest }) {
	const title = useFocus(state.step, begun);
	return (
		<main class="w-main">
			<h1 tabIndex={-1} ref={title}>
				{wordsOf(state.step, rest.lists).title()}
			</h1>
			{state.failure && state.step !== 'contacts' && <Failure text={state.failure} />}
			<Before state={state} {...rest} />
			{state.step === 'done' ? (
				<Done
					page={page}
					embed={embed}
					result={result}
					onAgain={() => set(afresh(state, order))}
				/>
			) : (
				<Step state={state} set={set} page={page} embed={embed} {...rest} />
			)}
		</main>
	);
}

function App({ page, services, form, embed, lang }) {
	const order = page.steps.filter((s) => s === 'service' || s === 'staff' || s === 'time');
	const [state, set] = useMerged(() => firstState(order, form));
	const given = useRef(state).current;
	const lists = useLists(state, page, services);
	const act = actions({ state, set, page, order });
	const common = { state, set, order, page, lists, act, embed };
	const at = order.indexOf(state.step);
	const previous = state.step === 'contacts' ? order[order.length - 1] : order[at - 1];
	const result = useResult(state, lists, page);
	const busy = state.step !== 'done';
	const begun = useRef(false); // at first the focus stays where it is

	useGivingBack(state, set, order);
	useOutside({ state, set, order, embed });
	useEffect(() => {
		// The address may lead straight to the contacts.
		if (state.step === 'contacts' && !state.hold && !state.lost && state.slot) act.take(state);
		document.scrollingElement.scrollTop = 0;
		begun.current = true;
	}, [state.step]);
	useWaiting(state);

	if (state.about)
		return (
			<>
				<Head page={page} embed={embed} onBack={() => set({ about: false })} />
				<About branch={page.branch.id} lang={lang} />
			</>
		);
	return (
		<>
			<Head
				page={page}
				embed={embed}
				onBack={previous && (() => act.go(previous))}
				onAbout={() => set({ about: true })}
			/>
			{busy && (
				<Steps
					state={state}
					order={order}
					lists={lists}
					onGo={(step) => (step === 'contacts' ? act.goOn({}) : act.go(step))}
				/>
			)}
			<Middle {...common} given={given} result={result} begun={begun.current} />
			{busy && (
				<Foot state={state} page={page} chosen={lists.chosen} order={order} act={act} />
			)}
		</>
	);
}

// A dialog begins at its heading; a page, or a block of one, where its reader is.  Some
// browsers let a frame take the focus only once it was given to it from outside.
function begin() {
	const act = () =>
		document.activeElement === document.body && document.querySelector('h1')?.focus();
	act();
	addEventListener('focus', act, { once: true });
}

async function start(box) {
	const { branch, api: base, token, lang, embed } = box.dataset;
	const block = document.getElementById('widget-data');
	const given = block ? JSON.parse(block.textContent) : {};
	setUp({ branch, api: base, token, lang });
	const [page] = await Promise.all([
		given.page || api.page(),
		loadMessages(lang, LANGUAGES),
		freeHeld(),
	]);
	setFormats(lang, page.branch);
	knowRooms(page.rooms);
	page.steps = page.steps?.length ? page.steps : ['service', 'staff', 'time'];
	page.fields ||= {};
	const { form, focus } = takeOver(box);
	box.textContent = '';
	makeSaid();
	render(<App page={page} services={given.services} form={form} embed={embed} lang={lang} />, box);
	focus();
	if (embed === 'inline') tellHeight(box);
	if (embed === 'dialog') begin();
	tell('ready');
}

const box = document.getElementById('widget');
const theme = new URLSearchParams(location.search).get('theme');

if (/^(light|dark)$/.test(theme)) document.documentElement.dataset.theme = theme;
else if (theme !== 'auto' && box.dataset.embed) document.documentElement.dataset.theme = 'light'; // most sites are

// The plain forms are there until this is done, and stay if it fails.
export const ready = start(box).catch(() => tell('ready'));
