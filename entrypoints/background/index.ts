import { defineBackground } from 'wxt/utils/define-background';
import { keepBadge } from './badge';
import { ringOnChange } from './bell';
import { forgetClosedTabs } from './closed-tabs';
import { answerTheDoor } from './door';
import { welcomeOnce } from './first-run';

export default defineBackground(() => {
  // Listeners must stand before the first await, or the event that woke us passes by.
  answerTheDoor();
  welcomeOnce();
  keepBadge();
  ringOnChange();
  forgetClosedTabs();
});
