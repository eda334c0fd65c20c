import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOORWAY, ICON_COLOURS, LEAF } from '../../../entrypoints/share/draw-door';

it('the door on a picture is that of the icon', () => {
  const icon = readFileSync('assets/icon.svg', 'utf8');
  for (const part of [DOORWAY, LEAF, ...Object.values(ICON_COLOURS)]) expect(icon).toContain(part);
});
