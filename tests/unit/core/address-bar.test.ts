import { describe, expect, it } from 'vitest';
import { askedInAddressBar, wordFor } from '../../../core/address-bar';
import { alternativesInOrder } from '../../../core/alternatives';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import { isSiteAddress, questionIn } from '../../../core/sites';

const today = Temporal.PlainDate.from('2026-11-23');
const own = { id: 'own-1', name: 'My Own Chat', address: 'http://localhost:3000/' };
const shown = alternativesInOrder({ ...DEFAULT_SETTINGS, ownAlternatives: [own] }, today);
const lumo = shown.find(({ id }) => id === 'lumo') ?? null;

describe('askedInAddressBar', () => {
  it.each([
    ['why is the sky blue', 'lumo', 'why is the sky blue'],
    ['claude why is it', 'claude', 'why is it'],
    ['CLAUDE  why', 'claude', 'why'],
    ['claude', 'claude', ''],
    ['claudette why', 'lumo', 'claudette why'],
    ['myownchat hello there', 'own-1', 'hello there'],
    ['', 'lumo', ''],
    ['  ', 'lumo', ''],
  ])('%j goes to %s with %j', (typed, id, question) => {
    const asked = askedInAddressBar(typed, shown, lumo);
    expect([asked.alternative?.id, asked.question]).toEqual([id, question]);
  });

  it('goes nowhere without a default, unless an alternative is named', () => {
    expect(askedInAddressBar('why', shown, null).alternative).toBeNull();
    expect(askedInAddressBar('lumo why', shown, null).alternative?.id).toBe('lumo');
  });

  it('finds every alternative by the word that is suggested for it', () => {
    for (const entry of shown) {
      expect(askedInAddressBar(`${wordFor(entry)} why`, shown, null).alternative).toBe(entry);
    }
  });
});

describe('isSiteAddress', () => {
  it.each([
    ['https://chatgpt.com/', true],
    ['https://chatgpt.com/c/1?model=x#end', true],
    ['https://chat.openai.com/', true],
    ['http://chatgpt.com/', false],
    ['https://chatgpt.com.example.org/', false],
    ['https://example.org/?https://chatgpt.com/', false],
    ['https://user:secret@chatgpt.com/', false],
    ['https://chatgpt.com:8443/', false],
    ['javascript:alert(1)', false],
    ['chatgpt.com', false],
    ['', false],
  ])('%s: %s', (address, is) => {
    expect(isSiteAddress(address)).toBe(is);
  });
});

describe('questionIn', () => {
  it.each([
    ['?q=a%20b+c', 'a b c'],
    ['?hints=search&prompt=a', 'a'],
    ['?q=first&prompt=second', 'first'],
    ['?q=%20%0A', ''],
    ['?q=%ff', '\ufffd'],
    ['#q=a', ''],
    ['', ''],
  ])('%s: %j', (rest, question) => {
    expect(questionIn(`https://chatgpt.com/${rest}`)).toBe(question);
  });
});
