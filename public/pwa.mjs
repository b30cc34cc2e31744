// pwa.mjs: what makes Okno installable: icons as pictures, a manifest and an
// offline page for each language, the service worker.

import { transform } from 'esbuild';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const THEME = '#5b5bf0';

function picture(svg, size) {
	return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

const escaped = (text) =>
	text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function offlinePage(lang, t, manifest) {
	return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t('No connection'))} · Okno</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${manifest['ui.css']}">
</head>
<body class="bare">
<main class="bare-card card">
<h1>${escaped(t('No connection'))}</h1>
<p>${escaped(t('Okno cannot be reached. What was saved before is safe. Check the connection.'))}</p>
<p><a class="btn primary" href="/">${escaped(t('Try again'))}</a></p>
</main>
</body>
</html>
`;
}

function manifestOf(lang, t, icons) {
	return {
		id: '/',
		name: t('Okno: booking and clients'),
		short_name: 'Okno',
		lang,
		start_url: '/',
		scope: '/',
		display: 'standalone',
		background_color: '#ffffff',
		theme_color: THEME,
		icons,
		shortcuts: [
			{ name: t('Journal'), url: '/journal' },
			{ name: t('Messages'), url: '/messages' },
		],
	};
}

// root: the project's folder; write(name, bytes) and asset(name, bytes) as in
// build.mjs; languages: {code: Map of msgid to strings}; manifest: names to URLs.
export async function makePwa(root, { write, asset, languages, manifest }) {
	const wasm = path.join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm');
	await initWasm(fs.readFileSync(wasm));
	const svg = fs.readFileSync(path.join(root, 'public', 'icons', 'okno.svg'), 'utf8');
	const full = svg.replace('rx="8"', 'rx="0"');	// a mask cuts its corners itself
	const icon = (name, drawing, size, purpose) => ({
		src: asset(name, picture(drawing, size)),
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	const icons = [
		icon('icon-192.png', svg, 192, 'any'),
		icon('icon-512.png', svg, 512, 'any'),
		icon('icon-mask.png', full, 512, 'maskable'),
	];
	asset('touch-icon.png', picture(full, 180));

	const offline = {};
	for (const [lang, messages] of Object.entries(languages)) {
		const t = (id) => messages.get(id)?.[0] || id;
		offline[lang] = asset(`offline.${lang}.html`, offlinePage(lang, t, manifest));
		write(
			`manifest.${lang}.webmanifest`,
			`${JSON.stringify(manifestOf(lang, t, icons), null, '\t')}\n`,
		);
	}
	const sha = createHash('sha256');
	const kept = ['ui.css', 'app.js', 'i.svg', 'inter-cyrillic.woff2', 'inter-latin.woff2'].map(
		(name) => manifest[name],
	);
	const { code } = await transform(fs.readFileSync(path.join(root, 'public', 'sw.js'), 'utf8'), {
		minify: true,
		define: {
			KEPT: JSON.stringify(kept),
			VERSION: JSON.stringify(sha.update(kept + Object.values(offline)).digest('hex').slice(0, 12)),
			OFFLINE: JSON.stringify(offline),
		},
	});
	write('sw.js', code);
}
