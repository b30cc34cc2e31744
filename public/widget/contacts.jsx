// contacts.jsx: who books.

import alert from 'icon:alert-circle';
import calendar from 'icon:calendar-event';
import hourglass from 'icon:hourglass';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../js/lib/messages.js';
import {
	clock,
	dayLong,
	dayNear,
	dayOf,
	length,
	phoneComplete,
	phoneDigits,
	phoneText,
	timeOf,
} from './format.js';
import { useCountdown, useFocus } from './hooks.js';
import { isReminded } from './booking.js';
import { Failure, Icon } from './parts.jsx';

const WARN = 60; // seconds before the end of a hold when it is said aloud

// What is wrong with the form: {field: text}; empty when it can be sent.
export function check(state, page) {
	const { form, reminder } = state;
	const errors = {};
	if (!form.name.trim()) errors.name = t('What should we call you?');
	if (!phoneComplete(phoneDigits(form.phone)))
		errors.phone = form.phone
			? t('The number is not complete')
			: t('We need a number to reach you');
	if (page.fields.email === 'required' && !form.email.trim())
		errors.email = t('Your e-mail, please');
	else if (form.email && !/^\S+@\S+\.\S+$/.test(form.email.trim()))
		errors.email = t('This does not look like an e-mail address');
	else if (!form.email.trim() && isReminded(state) && !reminder.sms)
		errors.email = t('Your e-mail, please: the reminder goes there');
	if (page.fields.comment === 'required' && !form.comment.trim())
		errors.comment = t('A word or two, please');
	if (!form.consent) errors.consent = t('We cannot book you without your consent');
	return errors;
}

function Field({ name, label, optional, error, children }) {
	return (
		<div class="w-field">
			<label for={`w-${name}`}>
				{label}
				{optional && <span>{t('optional')}</span>}
			</label>
			{children({
				id: `w-${name}`,
				name,
				'aria-required': optional ? undefined : 'true',
				'aria-invalid': error ? 'true' : undefined,
				'aria-describedby': error ? `w-${name}-error` : undefined,
			})}
			{error && (
				<p class="w-error" id={`w-${name}-error`}>
					<Icon of={alert} />
					{error}
				</p>
			)}
		</div>
	);
}

// Rewrites a number as it is typed; the caret stays after the same digit.
function onPhone(event, setForm) {
	const input = event.target;
	const before = phoneDigits(input.value.slice(0, input.selectionStart)).length;
	const atEnd = input.selectionStart === input.value.length;
	const text = phoneText(phoneDigits(input.value)) || (input.value === '+' ? '+' : '');
	let caret = 0;
	for (let seen = 0; caret < text.length && seen < before; caret++)
		seen += /\d/.test(text[caret]);
	input.value = text;
	if (!atEnd) input.setSelectionRange(caret, caret);
	setForm({ phone: text });
}

function Hold({ hold, onEnd }) {
	const seconds = useCountdown(hold?.until, onEnd);
	if (!hold || !seconds) return null;
	return (
		<p class="w-hold">
			<Icon of={hourglass} />
			<span role="timer" aria-live="off">
				{t('The time is kept for you: {time}', { time: clock(seconds) })}
			</span>
			<span class="w-vh" role="status">
				{seconds <= WARN && t('The time is kept for one more minute')}
			</span>
		</p>
	);
}

// asked: it comes in place of the offers, one of which had the focus.
export function Summary({ datetime, titles, names, seconds, asked, onChange }) {
	const box = useFocus(datetime, asked);
	return (
		<div class="w-summary" tabIndex={-1} ref={box}>
			<b>
				{dayLong(dayOf(datetime))}, <time dateTime={datetime}>{timeOf(datetime)}</time>
			</b>
			<div class="w-grow">
				<span>{titles.join(', ')}</span>
				<span>
					{[names.join(', '), seconds && length(seconds)].filter(Boolean).join(' · ')}
				</span>
			</div>
			{onChange && (
				<button type="button" class="w-link" onClick={onChange}>
					{t('Change')}
				</button>
			)}
		</div>
	);
}

// What was chosen before what a step asks for: it is why the step offers no more.
export function Chosen({ datetime, name, onChange }) {
	return (
		<p class="w-summary w-chosen">
			<b>
				{[datetime && `${dayLong(dayOf(datetime))}, ${timeOf(datetime)}`, name]
					.filter(Boolean)
					.join(' · ')}
			</b>
			<button type="button" class="w-link" onClick={onChange}>
				{t('Change')}
			</button>
		</p>
	);
}

// Somebody was faster: other times at once, with all that was typed left as it is.
export function Lost({ lost, taking, onTake, onAll }) {
	const ref = useRef(null);
	useEffect(() => ref.current?.focus(), [lost]);
	return (
		<div class="w-lost" role="alert" tabIndex={-1} ref={ref}>
			<p>
				<b>{lost.title}</b>
				<br />
				{lost.nearest.length
					? t('What you entered is kept. These times are free:')
					: t('What you entered is kept. Please choose another time.')}
			</p>
			<div class="w-offers">
				{lost.nearest.map((s) => (
					<button
						type="button"
						class="w-slot w-offer"
						key={`${s.datetime}${s.staff_id}`}
						aria-busy={taking === s.datetime}
						onClick={() => onTake(s)}
					>
						<b>{timeOf(s.datetime)}</b>
						<small>
							{dayNear(dayOf(s.datetime))}
							{s.staff_name && `, ${s.staff_name}`}
						</small>
					</button>
				))}
			</div>
			<button type="button" class="w-link" onClick={onAll}>
				<Icon of={calendar} />
				{t('All times')}
			</button>
		</div>
	);
}

function Consent({ page, form, error, set }) {
	return (
		<div class="w-field">
			<label class="w-check">
				<input
					type="checkbox"
					name="consent"
					id="w-consent"
					checked={form.consent}
					aria-required="true"
					aria-invalid={error ? 'true' : undefined}
					aria-describedby={error ? 'w-consent-error' : undefined}
					onChange={(e) => set({ consent: e.target.checked })}
				/>
				<span>
					{t('I agree to the')}{' '}
					<a href={page.consent.text_url} target="_blank" rel="noopener">
						{t('processing of my personal data')}
					</a>
				</span>
			</label>
			{error && (
				<p class="w-error" id="w-consent-error">
					<Icon of={alert} />
					{error}
				</p>
			)}
		</div>
	);
}

function Reminder({ state, set }) {
	return (
		<label class="w-check">
			<input
				type="checkbox"
				name="remind"
				checked={isReminded(state)}
				onChange={(e) => set({ remind: e.target.checked })}
			/>
			<span>
				{state.reminder.text} <small>{state.reminder.way}</small>
			</span>
		</label>
	);
}

const INPUTS = {
	name: { autocomplete: 'name', maxLength: 100 },
	email: { type: 'email', inputMode: 'email', autocomplete: 'email', maxLength: 200 },
	comment: { rows: 3, maxLength: 1000 },
};

// A field that the branch may ask for, require or leave out.
function Asked({ name, label, rule, form, errors, set, as: Control = 'input' }) {
	if (rule === 'hidden') return null;
	return (
		<Field name={name} label={label} error={errors[name]} optional={rule !== 'required'}>
			{(a) => (
				<Control
					{...a}
					{...INPUTS[name]}
					value={form[name]}
					onInput={(e) => set({ [name]: e.target.value })}
				/>
			)}
		</Field>
	);
}

function PhoneField({ form, errors, set }) {
	return (
		<Field name="phone" label={t('Phone')} error={errors.phone}>
			{(a) => (
				<input
					{...a}
					type="tel"
					inputMode="tel"
					autocomplete="tel"
					placeholder="+7"
					value={form.phone}
					onInput={(e) => onPhone(e, set)}
				/>
			)}
		</Field>
	);
}

function People({ fields, ...rest }) {
	return (
		<>
			<Asked name="name" label={t('Name')} rule="required" {...rest} />
			<PhoneField {...rest} />
			<Asked name="email" label={t('E-mail')} rule={fields.email} {...rest} />
			<Asked
				name="comment"
				label={t('Comment')}
				rule={fields.comment}
				as="textarea"
				{...rest}
			/>
		</>
	);
}

// The code from the message, and another message if it did not come.
function CodeField({ form, error, sent, set, onResend }) {
	return (
		<Field name="code" label={t('Code from the message')} error={error}>
			{(a) => (
				<>
					<input
						{...a}
						type="text"
						inputMode="numeric"
						autocomplete="one-time-code"
						maxLength={10}
						value={form.code}
						onInput={(e) => set({ code: e.target.value })}
					/>
					<div>
						<span role="status">{sent}</span>{' '}
						<button type="button" class="w-link" onClick={onResend}>
							{t('Send the code again')}
						</button>
					</div>
				</>
			)}
		</Field>
	);
}

export function Contacts(props) {
	const { page, summary, state, set, onSubmit, onHoldEnd, onResend, onTake, onAll } = props;
	const { form, errors, failure, hold, lost, taking, codeAsked, codeSent, refusals } = state;
	const box = useRef(null);
	const offered = useRef(false);
	useEffect(() => {
		offered.current = Boolean(lost);
	}, [lost]);
	useEffect(() => {
		if (refusals)
			box.current
				?.querySelector(codeSent ? '[name=code]' : '[aria-invalid=true]')
				?.focus();
	}, [refusals]);
	const change = (patch) =>
		set((s) => ({
			form: { ...s.form, ...patch },
			errors: Object.fromEntries(
				Object.entries(s.errors).filter(([name]) => !(name in patch)),
			),
		}));
	return (
		<form class="w-form" id="w-form" ref={box} noValidate onSubmit={onSubmit}>
			{lost ? (
				<Lost lost={lost} taking={taking} onTake={onTake} onAll={onAll} />
			) : (
				<Summary {...summary} asked={offered.current} onChange={onAll} />
			)}
			{!lost && <Hold hold={hold} onEnd={onHoldEnd} />}
			<People form={form} errors={errors} fields={page.fields} set={change} />
			{codeAsked && (
				<CodeField
					form={form}
					error={errors.code}
					sent={codeSent}
					set={change}
					onResend={onResend}
				/>
			)}
			{state.reminder && !lost && <Reminder state={state} set={change} />}
			<Consent page={page} form={form} error={errors.consent} set={change} />
			{failure && <Failure key={refusals} text={failure} />}
		</form>
	);
}
