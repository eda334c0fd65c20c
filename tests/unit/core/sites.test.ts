import { expect, it } from 'vitest';
import { addressFrom } from '../../../core/sites';

it.each([
  ['https://chatgpt.com/c/1', 'https://chatgpt.com/c/1'],
  [' https://chat.openai.com/ ', 'https://chat.openai.com/'],
  ['chatgpt.com', 'https://chatgpt.com/'],
  ['chatgpt.com/share/abc?x=1', 'https://chatgpt.com/share/abc?x=1'],
  ['/share/abc', 'https://chatgpt.com/share/abc'],
  ['', null],
  ['share/abc', null],
  ['//example.org/', null],
  ['//chatgpt.com/', 'https://chatgpt.com/'],
  ['http://chatgpt.com/', null],
  ['https://chatgpt.com.example.org/', null],
  ['https://me:secret@chatgpt.com/', null],
  ['javascript:alert(1)', null],
  ['how do I bake rye bread?', null],
])('whoever types %j means %s', (typed, address) => {
  expect(addressFrom(typed)).toBe(address);
});
