// about.jsx: what the branch tells of itself.  The server writes it, the same as on
// the page without scripts, and made the owner's rich text harmless.

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../js/lib/messages.js';
import { useLoad } from './hooks.js';
import { Loading } from './parts.jsx';

async function load(branch, lang) {
	const answer = await fetch(`/booking/${branch}/about?part=1&lang=${lang}`);
	if (!answer.ok) throw Object.assign(new Error(t('Not found')), { status: answer.status });
	return answer.text();
}

export function About({ branch, lang }) {
	const text = useLoad('about', () => load(branch, lang));
	const box = useRef(null);
	useEffect(() => box.current.querySelector('h1')?.focus(), [text.data]);
	return (
		<main class="w-main w-prose" ref={box}>
			<Loading of={text} rows={4}>
				{(html) => <div class="w-prose" dangerouslySetInnerHTML={{ __html: html }} />}
			</Loading>
		</main>
	);
}
