// room.js: the page of a room: its photos, many at once, in order by dragging.

import './settings/photos.js';
