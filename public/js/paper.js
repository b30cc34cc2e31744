// paper.js: a page that is meant to be printed.

import './lib/print.js';
