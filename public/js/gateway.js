// gateway.js: of the fields for a provider of SMS those are shown that the chosen
// one needs.

import { $, $$ } from './lib/dom.js';

const form = $('form[data-needs]');
const ALWAYS = ['enabled', 'provider'];
const needs = Object.fromEntries(
	form.dataset.needs.split(';').map((one) => {
		const [slug, names] = one.split(':');
		return [slug, names.split(',')];
	}),
);

function show() {
	const wanted = needs[$('[name=provider]', form).value];
	for (const field of $$('.field', form)) {
		const { name } = $('[name]', field);
		field.hidden = !wanted.includes('*') && !ALWAYS.includes(name) && !wanted.includes(name);
	}
}

$('[name=provider]', form).addEventListener('change', show);
show();
