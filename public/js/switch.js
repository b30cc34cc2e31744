// switch.js: the page of who comes next.  Whoever locked the computer has left
// its other pages, too.

import { $ } from './lib/dom.js';
import { setUpForm } from './lib/switch-form.js';

if ($('.switch-form')) setUpForm($('.switch-form'));
if (!$('form.switch-out')) new BroadcastChannel('okno-user').postMessage('left');
