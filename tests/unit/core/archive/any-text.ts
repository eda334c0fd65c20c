import fc from 'fast-check';

/** Any character there is or will be, halves of surrogates too; more often those that give trouble. */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0x2fff }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

/** Text of any characters. (fast-check’s own `binary` unit takes seconds to get ready.) */
export function anyText(constraints: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
  return fc.string({
    ...constraints,
    unit: anyCharacter.map((code) => String.fromCodePoint(code)),
  });
}
