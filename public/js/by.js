// by.js: sends the one form of a step between two sites, which without scripts
// waits for its button.

document.querySelector('form[data-send]').submit();
