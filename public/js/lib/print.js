// print.js: buttons with data-print print the page.

document.addEventListener('click', (e) => {
	const button = e.target.closest('[data-print]');
	if (!button) return;
	button.closest('[popover]')?.hidePopover();
	print();
});
