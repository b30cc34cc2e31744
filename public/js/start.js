// start.js: the wizard is told the browser's time zone and the country's money, and
// copies the link and the code.

import { $, $$, el } from './lib/dom.js';
import { t } from './lib/i18n.js';

// Where the city is not known, the zone of the browser will do.
const form = $('#zone')?.form;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (form && zone) form.append(el('input', { type: 'hidden', name: 'zone_guess', value: zone }));

$('#country')?.addEventListener('change', (e) => {
	$('#currency').value = e.target.selectedOptions[0].dataset.currency;
});

for (const button of $$('[data-copy]')) {
	button.hidden = false;
	button.addEventListener('click', async () => {
		const field = document.getElementById(button.dataset.copy);
		field.select();
		await navigator.clipboard?.writeText(field.value);
		button.lastChild.textContent = t('Copied');
	});
}
