import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inMarkup } from '../../../core/markup';

it('leaves nothing in a text that would be markup', () => {
  expect(inMarkup(`<b> & "it's"\u0000\ud800`)).toBe('&lt;b&gt; &amp; &quot;it&apos;s&quot;\ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inMarkup(text)).toMatch(/^(?:[^&<>"']|&(?:amp|lt|gt|quot|apos);)*$/);
    }),
  );
});
