// said.js: what is said to those who listen instead of looking.  The region is there from
// the start: one that comes together with its words is often not read.

const region = document.createElement('p');

export function makeSaid() {
	region.className = 'w-vh';
	region.setAttribute('role', 'status');
	document.body.prepend(region);
}

export function say(text) {
	region.textContent = text;
}
