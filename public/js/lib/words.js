// words.js: the messages of what the first look at a page does without.  The build
// has each script that needs them take t and n_ from here (build.mjs).

import { loadMessages, n_ as count, t as text } from './messages.js';

await loadMessages(document.documentElement.lang, LATER_LANGUAGES);

// Names of this file's own: only what takes a name from a file waits for it, when scripts
// are put together into chunks.
export const t = text;
export const n_ = count;
