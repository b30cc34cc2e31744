// i18n.js: the messages of staff pages, loaded before any page script runs.

import { loadMessages } from './messages.js';

export { t, n_ } from './messages.js';

await loadMessages(document.documentElement.lang, LANGUAGES);
