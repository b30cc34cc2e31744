// What axe-core finds on a page that has come to rest.

import fs from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Colours on their way from one theme to another are of neither.
const rest = () => Promise.all(document.getAnimations().filter((a) => a.effect.getComputedTiming().endTime !== Infinity)
	.map((a) => a.finished.catch(() => {})));

// The violations in a page or frame, [{ id, impact, what }].
export async function violations(frame) {
	await frame.evaluate(rest);
	await frame.evaluate(`${axeSource}; 0`);
	const found = await frame.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
	return found.violations.map(({ id, impact, nodes }) => ({ id, impact,
		what: `${impact} ${id}: ${nodes.map((n) => `${n.target.join(' ')} ${n.any[0]?.message || ''}`).join(' | ')}` }));
}
