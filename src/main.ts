// The first thing that runs, and small, so that it runs early: the training worker starts to read its engine while the
// page still reads itself. Other pages do without it.
import { firstLanguage } from './ui/store/first-language';
import { pageOf } from './ui/store/page-name';
import { languages } from './ui/text/languages';
import { guardMarkup } from './ui/trusted-types';
import { startWorkerEarly } from './worker/early-client';

guardMarkup();
if (pageOf(window.location.hash) === 'playground') startWorkerEarly();
void import('./ui/page');
// Beside the page, which waits for it.
void languages[firstLanguage(window)].load?.();
