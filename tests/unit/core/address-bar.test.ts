import { describe, expect, it } from 'vitest';
import {
  alternativesToAsk,
  askedInAddressBar,
  suggestedInAddressBar,
  typedFor,
  wordFor,
} from '../../../core/address-bar';
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

describe('alternativesToAsk', () => {
  it('begins with the favourites, and names no program to install and nothing hidden', () => {
    const choice = {
      ...DEFAULT_SETTINGS,
      favourites: ['jan', 'own-1'],
      hiddenAlternatives: ['lumo'],
    };
    const ids = alternativesToAsk({ ...choice, ownAlternatives: [own] }, today).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['jan', 'own-1']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('claude');
    for (const id of ['lumo', 'ollama', 'alpine']) expect(ids).not.toContain(id);
  });
});

describe('suggestedInAddressBar', () => {
  it('completes the name that was begun, and keeps what comes behind it', () => {
    const suggested = suggestedInAddressBar('Lu why is it', shown);
    expect(suggested.map(typedFor)).toEqual(['lumo why is it']);
  });

  it('offers every alternative for a question that begins like none', () => {
    const suggested = suggestedInAddressBar(' why is it ', shown);
    expect(suggested).toHaveLength(shown.length);
    expect(new Set(suggested.map(({ question }) => question))).toEqual(new Set(['why is it']));
  });

  it('offers every alternative for nothing', () => {
    expect(suggestedInAddressBar('', shown).map(typedFor)).toEqual(shown.map(wordFor));
  });

  it('suggests what is then understood', () => {
    for (const suggested of suggestedInAddressBar('why is it', shown)) {
      expect(askedInAddressBar(typedFor(suggested), shown, null)).toEqual(suggested);
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
