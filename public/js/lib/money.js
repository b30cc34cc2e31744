// money.js: sums as the pages of the server write them, lang_money() there:
// where the sign stands depends on the currency, not on the browser.

const LEADS = ['USD', 'EUR', 'GBP', 'ILS', 'CNY', 'INR'];	// in English

export function money(lang, currency, amount) {
	const digits = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay: 'narrowSymbol',
		minimumFractionDigits: amount % 1 ? 2 : 0, maximumFractionDigits: amount % 1 ? 2 : 0 }).formatToParts(amount);
	const sign = digits.find((p) => p.type === 'currency').value;
	const number = digits.filter((p) => !['currency', 'literal'].includes(p.type)).map((p) => p.value).join('');
	return lang === 'en' && LEADS.includes(currency) ? sign + number : `${number}\u00a0${sign}`;
}
