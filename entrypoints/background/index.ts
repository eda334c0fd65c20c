import { defineBackground } from 'wxt/utils/define-background';
import { keepBadge } from './badge';
import { ringOnChange } from './bell';
import { forgetClosedTabs } from './closed-tabs';
import { listenForCommands } from './commands';
import { answerTheDoor } from './door';
import { welcomeOnce } from './first-run';
import { handTextsOver } from './kept-texts';
import { keepMenu } from './menu';
import { listenInAddressBar } from './omnibox';
import { keepReminding } from './reminders';
import { keepInStep } from './sync';
import { ringAtTurns } from './turns';

export default defineBackground({
  // As a module it shares its code with the pages, which takes 60 KB off the package.
  type: 'module',
  main() {
    // Listeners must stand before the first await, or the event that woke us passes by.
    answerTheDoor();
    welcomeOnce();
    keepBadge();
    ringOnChange();
    ringAtTurns();
    keepReminding();
    forgetClosedTabs();
    keepMenu();
    listenForCommands();
    listenInAddressBar();
    handTextsOver();
    keepInStep();
  },
});
