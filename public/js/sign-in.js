// sign-in.js: shows a password while the button beside it is pressed in.

for (const button of document.querySelectorAll('[data-show]')) {
	const field = document.getElementById(button.dataset.show);

	button.hidden = false;
	button.addEventListener('click', () => {
		const show = field.type === 'password';
		field.type = show ? 'text' : 'password';
		button.setAttribute('aria-pressed', String(show));
		field.focus();
	});
}
