// build.mjs: makes build/public/ from the sources in public/.
//
//   css/NAME.css, js/NAME.js        assets NAME.css and NAME.js (what folders below hold are their parts)
//   widget/app.jsx, widget.css      assets widget.js and widget.css
//   widget/w.js                     /w.js, without a fingerprint: it stands on other people's sites
//   icons named in templates, CSS   one sprite, i.svg; an unknown icon fails the build
//   and scripts
//   sw.js, icons/okno.svg           what makes it installable (pwa.mjs)
//   locale/*.po                     app.LANG.js (of the first look), later.LANG.js and widget.LANG.js
//                                   with the scripts' messages only
//
// Assets are named NAME.HASH.EXT by their content and have .br and .gz beside
// them; manifest.json says which name became which URL.  Two runs over the same
// sources write the same bytes.

import { build, transform } from 'esbuild';
import subset from 'subset-font';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readMessages, pluralTable } from './po.mjs';
import { makePwa } from './pwa.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const from = (...p) => path.join(root, ...p);
const final = from('build', 'public');
// Written here, and put into final's place when all is well; builds may run at once.
const out = from('build', `public.${process.pid}`);

// Kilobytes of gzip above which the build fails: what a visitor downloads, without fonts,
// before anything is pressed.  Parts that are imported when they are first needed come later.
const BUDGETS = {
	loader: { limit: 5, aim: 3, parts: ['w.js'] },
	widget: { limit: 35, aim: 20, parts: ['widget.js', 'widget.css', 'widget.ru.js'] },
	journal: {
		limit: 60,
		aim: 40,
		parts: ['app.js', 'app.ru.js', 'journal.js', 'ui.css', 'journal.css', 'slots.css'],
	},
};

// Staff work in browsers that are kept up to date; clients come with whatever phone they have.
const STAFF_TARGET = ['chrome123', 'firefox120', 'safari17.5'];
const CLIENT_TARGET = ['chrome87', 'firefox78', 'safari15'];

const manifest = {};
const sizes = {};	// of files, by their names
const needs = new Map();	// which others a script imports at once

function fail(message) {
	console.error(`build: ${message}`);
	process.exit(1);
}

function read(name) {
	return fs.readFileSync(name, 'utf8');
}

function filesBelow(folder, ext) {
	if (!fs.existsSync(folder)) return [];
	return fs
		.readdirSync(folder, { withFileTypes: true })
		.flatMap((e) => {
			const name = path.join(folder, e.name);
			if (e.isDirectory()) return filesBelow(name, ext);
			return ext.some((x) => e.name.endsWith(x)) ? [name] : [];
		})
		.sort();
}

// ---- writing ---------------------------------------------------------------

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fingerprint(bytes) {
	const digest = createHash('sha256').update(bytes).digest();
	return Array.from(digest.subarray(0, 8), (b) => BASE32[b & 31]).join('');
}

// NAME.HASH.EXT without the hash.
function shortName(file) {
	return path.basename(file).replace(/\.[0-9A-Z]{8}(\.[a-z0-9]+)$/, '$1');
}

const squeezing = [];

// Writes a file and, if it is worth it, its two compressed twins.
function write(name, bytes) {
	const file = path.join(out, name);
	bytes = Buffer.from(bytes);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, bytes);
	if (/\.(woff2|png|ico)$/.test(name)) {
		sizes[path.basename(name)] = { raw: bytes.length, gz: bytes.length, br: bytes.length };
		return;
	}
	const gz = zlib.gzipSync(bytes, { level: 9 });
	fs.writeFileSync(`${file}.gz`, gz);
	squeezing.push(
		promisify(zlib.brotliCompress)(bytes, {
			params: {
				[zlib.constants.BROTLI_PARAM_QUALITY]: 11,
				[zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		}).then((br) => {
			fs.writeFileSync(`${file}.br`, br);
			sizes[path.basename(name)] = {
				raw: bytes.length,
				gz: gz.length,
				br: br.length,
			};
		}),
	);
}

// Writes an asset under its fingerprinted name and returns its URL.
function asset(name, bytes) {
	const ext = path.extname(name);
	const url = `/assets/${name.slice(0, -ext.length)}.${fingerprint(bytes)}${ext}`;
	write(url.slice(1), bytes);
	manifest[name] = url;
	return url;
}

// ---- icons -----------------------------------------------------------------

const TABLER = from('node_modules', '@tabler', 'icons', 'icons', 'outline');

// An icon's drawing: our own from icons/, else Tabler's outline.
function iconSource(name, where) {
	const own = from('public', 'icons', `${name}.svg`);
	const file = fs.existsSync(own) ? own : path.join(TABLER, `${name}.svg`);
	if (!/^[a-z0-9-]+$/.test(name) || !fs.existsSync(file))
		fail(`${path.relative(root, where)}: there is no icon "${name}"`);
	return read(file)
		.replace(/<!--[^]*?-->/g, '')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}

function iconsNamed(files, patterns) {
	const found = new Map();
	for (const file of files)
		for (const pattern of patterns)
			for (const [, name] of read(file).matchAll(pattern))
				if (!found.has(name)) found.set(name, file);
	return found;
}

// What is inside an icon's <svg>.
function drawing(svg) {
	return svg
		.replace(/^<svg[^>]*>\s*/, '')
		.replace(/\s*<\/svg>$/, '')
		.replace(/<path stroke="none"[^>]*\/>\s*/, '')
		.replace(/ \/>/g, '/>')
		.replace(/> </g, '><');
}

function makeSprite() {
	const named = new Map([
		...iconsNamed(
			[
				...filesBelow(from('cgi-bin'), ['.html']),
				...filesBelow(from('lib', 'pages'), ['.html']),
				...(process.env.DEV ? [from('public', 'ui.html')] : []),
			],
			[/\{\{#icon\}\}\s*([^{\s]+)\s*\{\{\/icon\}\}/g],
		),
		...iconsNamed(filesBelow(from('public', 'js'), ['.js']), [/\bicon\('([^']+)'/g]),
	]);
	const names = [...named.keys()].sort();
	const symbols = names.map((name) => {
		const inner = drawing(iconSource(name, named.get(name)));
		return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
	});
	manifest.icons = names;
	return asset(
		'i.svg',
		`<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor"` +
			` stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${symbols.join('')}</svg>\n`,
	);
}

// In CSS, url("icon:NAME") is a picture for mask-image.
function iconDataUrl(name, where) {
	const svg = iconSource(name, where)
		.replace(/ class="[^"]*"/, '')
		.replace(/<path stroke="none"[^>]*\/>\s*/, '')
		.replace('stroke="currentColor"', 'stroke="#000"');
	return `data:image/svg+xml,${encodeURIComponent(svg)
		.replace(/%20/g, ' ')
		.replace(/%3D/g, '=')
		.replace(/%2F/g, '/')
		.replace(/%3A/g, ':')
		.replace(/%22/g, "'")}`;
}

// ---- fonts -----------------------------------------------------------------

// In CSS, url("font:NAME") is one of these.  The currency signs are cut out of
// latin-ext, which would be 85 KB for the one sign that every price ends with.
async function makeFonts() {
	const files = from('node_modules', '@fontsource-variable', 'inter', 'files');
	const font = (part) => fs.readFileSync(path.join(files, `inter-${part}-wght-normal.woff2`));
	for (const part of ['cyrillic', 'latin', 'latin-ext', 'cyrillic-ext'])
		asset(`inter-${part}.woff2`, font(part));
	asset(
		'inter-money.woff2',
		await subset(font('latin-ext'), '₽₸₴₺₾₼', { targetFormat: 'woff2' }),
	);
}

// ---- languages -------------------------------------------------------------

const CALL = /\b(?:t|n_)\(\s*('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/g;

function unquote(literal) {
	return literal.slice(1, -1).replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c));
}

// The msgids that the given scripts ask for.
function messagesOf(files) {
	const ids = new Set();
	for (const file of files)
		for (const [, literal] of read(file)
			.replace(/^\s*\/\/.*$/gm, '')
			.matchAll(CALL))
			ids.add(unquote(literal));
	return [...ids].sort();
}

function readLanguages() {
	const languages = {};
	for (const file of filesBelow(from('locale'), ['.po'])) {
		const code = path.basename(file, '.po');
		languages[code] = new Map(readMessages(read(file)));
	}
	return languages;
}

// One language's messages for some scripts: {plural: {few: 1, …}, text: {msgid: string or [strings]}}.
// What is missing, or the same as the msgid, is left out: the scripts fall back to it.
function catalogue(code, messages, ids) {
	const text = {};
	for (const id of ids) {
		const strings = messages.get(id);
		if (!strings || !strings.some(Boolean)) continue;
		if (strings.length > 1 || strings[0] !== id)
			text[id] = strings.length > 1 ? strings : strings[0];
	}
	return { plural: pluralTable(code, messages), text };
}

// Writes NAME.LANG.js for every language and returns {LANG: URL}.
function makeLanguages(name, files, languages) {
	const ids = messagesOf(files);
	const urls = {};
	for (const [code, messages] of Object.entries(languages)) {
		const made = catalogue(code, messages, ids);
		const missing = ids.filter((id) => !(messages.get(id) || []).some(Boolean));
		if (code !== 'en' && missing.length)
			console.log(
				`  ${name}: ${missing.length} of ${ids.length} messages have no "${code}"` +
					(process.env.V ? `\n    ${missing.join('\n    ')}` : ''),
			);
		urls[code] = asset(`${name}.${code}.js`, `export default ${JSON.stringify(made)}\n`);
	}
	return urls;
}

// The scripts that some are made of at once, themselves included.
function madeOf(files, all = new Set()) {
	for (const file of files) {
		if (all.has(file)) continue;
		all.add(file);
		madeOf([...read(file).matchAll(/^(?:import|export) (?:[^'";]*? from )?'(\.[^']+)'/gm)].map(([, p]) => path.resolve(path.dirname(file), p)).filter((p) => p.startsWith(from('public'))), all);
	}
	return all;
}

// Scripts with messages that are no part of the first look fetch theirs before they run.
const words = (first) => ({
	name: 'words',
	setup(b) {
		b.onLoad({ filter: /public\/js\/.*\.js$/ }, ({ path: p }) =>
			first.has(p) || !messagesOf([p]).length ? null : { contents: read(p).replace(/'[./\w]*\/i18n\.js'/, `'${from('public', 'js', 'lib', 'words.js')}'`), loader: 'js' });
	},
});

// ---- bundles ---------------------------------------------------------------

// Our own url() schemes in CSS become final addresses.
const addresses = {
	name: 'addresses',
	setup(b) {
		b.onResolve({ filter: /^font:/ }, ({ path: p, importer }) => ({
			path: manifest[`${p.slice(5)}.woff2`] || fail(`${importer}: there is no font "${p}"`),
			external: true,
		}));
		b.onResolve({ filter: /^icon:/ }, ({ path: p, importer }) => ({
			path: iconDataUrl(p.slice(5), importer),
			external: true,
		}));
	},
};

// In the widget, import NAME from 'icon:NAME' is the inside of its <svg>.
const icons = {
	name: 'icons',
	setup(b) {
		b.onResolve({ filter: /^icon:/ }, ({ path: p, importer }) => ({
			path: p.slice(5),
			namespace: 'icon',
			pluginData: importer,
		}));
		b.onLoad({ filter: /./, namespace: 'icon' }, ({ path: p, pluginData }) => ({
			contents: drawing(iconSource(p, pluginData)),
			loader: 'text',
		}));
	},
};

// What an asset is made of: public/css/*.css or public/js/*.js.
function entries(kind) {
	const folder = from('public', kind);
	return filesBelow(folder, [`.${kind}`]).filter((f) => path.dirname(f) === folder);
}

// Bundles entry points and writes what came out as assets.
async function bundle(entryPoints, options) {
	const made = await build({
		entryPoints,
		bundle: true,
		minify: true,
		write: false,
		metafile: true,
		format: 'esm',
		absWorkingDir: root,
		outdir: path.join(final, 'assets'),
		entryNames: '[name].[hash]',
		chunkNames: '[name].[hash]',
		legalComments: 'none',
		charset: 'utf8',
		logLevel: 'error',
		plugins: [addresses],
		...options,
	});
	for (const file of made.outputFiles) {
		const name = path.relative(final, file.path);
		write(name, file.contents);
		manifest[shortName(name)] = `/${name}`;
	}
	for (const [file, { imports }] of Object.entries(made.metafile.outputs))
		needs.set(path.basename(file), imports.filter((i) => i.kind === 'import-statement').map((i) => path.basename(i.path)));
}

// The journal's positions as classes, because the CSP forbids inline styles:
// row and length in steps of 5 minutes, which grid.css lays out, and the number of columns.
function slotsCss() {
	const rows = [];
	for (let i = 0; i < 288; i++) rows.push(`.t${i}{--y:${i + 1}}`);
	for (let i = 1; i <= 288; i++) rows.push(`.d${i}{--d:${i}}`);
	for (let i = 1; i <= 60; i++)
		rows.push(`.n${i}{grid-template-columns:52px repeat(${i},minmax(var(--col,168px),1fr))}`);
	return rows.join('\n');
}

async function makeLoader(languages) {
	const file = from('public', 'widget', 'w.js');
	const words = {};
	for (const [code, messages] of Object.entries(languages))
		words[code] = catalogue(code, messages, messagesOf([file])).text;
	const styles = {};
	for (const css of filesBelow(from('public', 'widget', 'loader'), ['.css']))
		styles[path.basename(css, '.css')] = (
			await transform(read(css), { loader: 'css', minify: true, target: CLIENT_TARGET })
		).code.trim();
	const { code } = await transform(read(file), {
		minify: true,
		target: CLIENT_TARGET,
		format: 'iife',
		legalComments: 'none',
		charset: 'utf8',
		define: { WORDS: JSON.stringify(words), STYLES: JSON.stringify(styles) },
	});
	write('w.js', code);
}

async function makeBundles(sprite, languages) {
	const js = entries('js');
	const css = entries('css');
	const shared = filesBelow(from('public', 'js'), ['.js']);
	const first = madeOf([from('public', 'js', 'app.js'), from('public', 'js', 'journal.js')]);
	const staff = {
		SPRITE: JSON.stringify(sprite),
		LANGUAGES: JSON.stringify(makeLanguages('app', [...first], languages)),
		LATER_LANGUAGES: JSON.stringify(makeLanguages('later', shared.filter((f) => !first.has(f)), languages)),
	};

	await bundle(js, { splitting: true, target: STAFF_TARGET, define: staff, plugins: [addresses, words(first)] });
	await bundle(css, { target: STAFF_TARGET });
	asset('slots.css', (await transform(slotsCss(), { loader: 'css', minify: true })).code);

	const app = filesBelow(from('public', 'widget'), ['.jsx', '.js']).filter(
		(f) => !f.endsWith('w.js'),
	);
	await bundle(
		[
			{ in: from('public', 'widget', 'app.jsx'), out: 'widget' },
			{ in: from('public', 'widget', 'widget.css'), out: 'widget' },
		],
		{
			plugins: [icons, addresses],
			target: CLIENT_TARGET,
			jsx: 'automatic',
			jsxImportSource: 'preact',
			define: {
				LANGUAGES: JSON.stringify(makeLanguages('widget', app, languages)),
			},
		},
	);
	await makeLoader(languages);
}

// The files that browsers ask for by fixed names.
function makeFixed() {
	write('favicon.svg', read(from('public', 'icons', 'okno.svg')));
	write('favicon.ico', fs.readFileSync(from('public', 'icons', 'okno.ico')));
	asset('okno.svg', read(from('public', 'icons', 'okno.svg')));
}

// The catalogue of components, /ui.html: for development only.
function makeCatalogue() {
	const page = read(from('public', 'ui.html'))
		.replace(
			/\{\{#asset\}\}([^{]+)\{\{\/asset\}\}/g,
			(_, name) => manifest[name] || fail(`ui.html: there is no asset "${name}"`),
		)
		.replace(
			/\{\{#icon\}\}([^{]+)\{\{\/icon\}\}/g,
			`<svg class="i" aria-hidden="true"><use href="${manifest['i.svg']}#$1"/></svg>`,
		);
	write('ui.html', page);
}

// ---- report ----------------------------------------------------------------

// The files that a browser gets for a part: itself and what it imports at once.
function downloads(part, files = new Set()) {
	const file = path.basename(manifest[part] || part);
	if (!files.has(file)) {
		files.add(file);
		(needs.get(file) || []).forEach((other) => downloads(other, files));
	}
	return files;
}

function report() {
	const kb = (n) => (n / 1024).toFixed(1).padStart(6);
	let over = false;
	const summary = {};
	for (const [name, { limit, aim, parts }] of Object.entries(BUDGETS)) {
		const files = new Set();
		parts.forEach((part) => downloads(part, files));
		const sum = (kind) => [...files].reduce((all, f) => all + sizes[f][kind], 0);
		const gz = sum('gz');
		const br = sum('br');
		const verdict = gz > limit * 1024 ? 'OVER BUDGET' : gz > aim * 1024 ? `aim ${aim}` : '';
		over ||= gz > limit * 1024;
		summary[name] = { gz, br, limit, aim };
		console.log(`  ${name.padEnd(8)} ${kb(gz)} KB gz ${kb(br)} KB br of ${limit} ${verdict}`);
		if (process.env.V)
			for (const f of files)
				console.log(`    ${f.padEnd(26)} ${kb(sizes[f].gz)} ${kb(sizes[f].br)}`);
	}
	fs.writeFileSync(from('build', 'sizes.json'), `${JSON.stringify(summary)}\n`);	// for the bench
	return over;
}

process.on('exit', () => fs.rmSync(out, { recursive: true, force: true }));
const sprite = makeSprite();
const languages = readLanguages();
makeFixed();
await makeFonts();
await makeBundles(sprite, languages);
await makePwa(root, { write, asset, languages, manifest });
if (process.env.DEV) makeCatalogue();
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
write('manifest.json', `${JSON.stringify(sorted, null, '\t')}\n`);
await Promise.all(squeezing);
if (report()) fail('a budget is exceeded');
fs.rmSync(final, { recursive: true, force: true });
fs.renameSync(out, final);
