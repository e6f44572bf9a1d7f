import 'htmx.org';
import { startCanvas } from './canvas';
import { startDrafts } from './drafts';
import { startFields } from './fields';
import { startFlow } from './flow';
import { startFlash } from './flash';
import { startKeyboard } from './keyboard';
import { startLive } from './live';
import { startMenus } from './menus';
import { startStepKeys, startSteps } from './steps';
import { startSubmits } from './submits';

// Everything here makes a page that already works a little quicker: without script each form is a plain post.
function start(root: ParentNode): void {
  startFields(root);
  startDrafts(root);
  startFlow(root);
  startSteps(root);
}

startCanvas();
startFlash();
startLive();
startMenus();
startKeyboard();
startSubmits();
startStepKeys();
start(document);
document.addEventListener('htmx:after:swap', event => start(event.target as ParentNode));
