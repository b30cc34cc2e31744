// words.js: the messages of what the first look at a page does without.  The build
// imports it into each script that needs them (build.mjs).

import { loadMessages } from './messages.js';

await loadMessages(document.documentElement.lang, LATER_LANGUAGES);
