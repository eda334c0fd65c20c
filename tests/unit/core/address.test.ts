import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressProblem, addressWithoutPrompt } from '../../../core/address';

describe('addressProblem', () => {
  it.each([
    'https://example.org',
    'https://example.org/chat?q={prompt}',
    'https://example.org/#q={prompt}',
    'https://example.org/ask/{prompt}',
    'http://localhost:3000/',
    'http://localhost:8080/?q={prompt}',
    'http://127.0.0.1:8080',
    'http://[::1]:8080/',
    '  https://example.org  ',
  ])('can open %s', (address) => {
    expect(addressProblem(address)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['example.org', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['two words', 'not-an-address'],
    ['http://example.org', 'not-secure'],
    ['http://127.evil.example', 'not-secure'],
    ['http://localhost.evil.example', 'not-secure'],
    ['http://192.168.1.5', 'not-secure'],
    ['ftp://example.org', 'not-secure'],
    ['ws://localhost', 'not-secure'],
    ['chrome://settings', 'not-secure'],
    ['file://localhost/etc/passwd', 'not-secure'],
    ['https://me:secret@example.org', 'has-password'],
    ['https://{prompt}.example.org/', 'placeholder-misplaced'],
    ['https://example.org{prompt}', 'placeholder-misplaced'],
    ['https://example.org/?a={prompt}&b={prompt}', 'placeholder-misplaced'],
    [`https://example.org/${'a'.repeat(2000)}`, 'too-long'],
  ])('says of %j: %s', (address, problem) => {
    expect(addressProblem(address)).toBe(problem);
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', ' JavaScript:alert(1)//https://'])(
    'never opens %s',
    (address) => {
      expect(addressProblem(address)).not.toBeNull();
    },
  );

  it('lets nothing through that is neither https nor http on the own machine', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        if (addressProblem(address) !== null) return;
        const { protocol, hostname } = new URL(addressWithoutPrompt(address));
        const own = ['localhost', '[::1]'].includes(hostname) || hostname.startsWith('127.');
        expect(protocol === 'https:' || (protocol === 'http:' && own)).toBe(true);
      }),
    );
  });
});

describe('addressWithoutPrompt', () => {
  it('leaves the place for the question empty', () => {
    expect(addressWithoutPrompt('https://a.example/?q={prompt}&x=1')).toBe(
      'https://a.example/?q=&x=1',
    );
  });
});
