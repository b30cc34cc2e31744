// sign-in.js: shows the password while its button is pressed in.

const button = document.querySelector('[data-show]');
const field = document.getElementById(button.dataset.show);

button.hidden = false;
button.addEventListener('click', () => {
	const show = field.type === 'password';
	field.type = show ? 'text' : 'password';
	button.setAttribute('aria-pressed', String(show));
	field.focus();
});
