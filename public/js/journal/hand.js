// hand.js: what hands do in the journal: they drag, choose, press keys, open menus,
// take things back, search, and change how it looks.  Fetched at the first sign of
// one (first.js).

import { setUpActions } from './actions.js';
import { dragging, setUpDragging } from './drag.js';
import { setUpJump } from './jump.js';
import { grip, setUpKeys } from './keys.js';
import { setUpList } from './list.js';
import { setUpLook } from './look.js';
import { barButtons, setUpMenu } from './menu.js';
import { setUpSelection } from './select.js';
import { setUpUndo } from './undo.js';

// openNew and openBlock open the forms; go shows another day, again the same with
// other choices.
export function setUpHand({ openNew, openBlock, go, again }) {
	setUpSelection(barButtons);
	setUpDragging(openNew, go);
	setUpActions({ grip, openNew, openBlock });
	setUpMenu(dragging);
	setUpKeys();
	setUpLook(again);
	setUpList();
	setUpUndo();
	setUpJump(go);
}
