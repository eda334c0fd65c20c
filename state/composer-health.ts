import { COMPOSER_FOUND, type ComposerHealth, readComposerHealth } from '../core/composer-health';
import { defineItem } from './item';

export const composerHealth = defineItem<ComposerHealth>({
  name: 'composer-health',
  version: 1,
  initial: COMPOSER_FOUND,
  repair: readComposerHealth,
});
