// parent.js: the frame's side of the talk with the loader (w.js) on the page around it.

const target = new URLSearchParams(location.search).get('origin');
const framed = window.parent !== window && /^https?:\/\//.test(target || '');

// Only the page that the loader named gets to know anything.
export function tell(type, more) {
	if (framed) window.parent.postMessage({ okno: 1, type, ...more }, target);
}

// Keeps an inline frame as high as what it shows.
export function tellHeight(element) {
	let last = 0;
	new ResizeObserver(() => {
		const height = Math.ceil(element.getBoundingClientRect().height);
		if (height !== last) tell('height', { height });
		last = height;
	}).observe(element);
}

// The browser's Back, pressed on the page around: act gets the step to show.
export function onBack(act) {
	addEventListener('message', ({ source, origin, data }) => {
		if (framed && source === window.parent && origin === target && data?.type === 'go') act(data.step);
	});
}
