// inside.js: what can be done in the panel, fetched with the first one that is opened:
// the window of a visit with its labels, comments, files and series.

import { setUpCancel } from './cancel.js';
import { setUpComments } from './comments.js';
import { setUpFiles } from './files.js';
import { setUpFill } from './fill.js';
import { setUpLabels } from './labels.js';
import { setUpSeries } from './series.js';
import { setUpSteps } from './steps.js';
import { setUpTyped } from './typed.js';
import { setUpVisit } from './visit.js';

export function setUpInside() {
	setUpTyped();	// before those who look at what is typed
	setUpCancel();
	setUpFill();
	setUpVisit();
	setUpComments();
	setUpSeries();
	setUpLabels();
	setUpFiles();
	setUpSteps();
}
