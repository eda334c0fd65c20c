import { describe, expect, it } from 'vitest';
import { type ExportFile, sortFiles } from '../../../../core/archive/export-files';
import { withManifest } from '../../../../core/archive/manifest';
import { formatOfElement, formatOfFiles } from '../../../../core/archive/recognise';
import { FOREIGN } from '../../../archive/foreign';
import { export2023, export2026 } from '../../../archive/generator';
import { contentOf, entries, file } from './entries';

describe('what was dropped in', () => {
  const format = (...files: ExportFile[]) => formatOfFiles(sortFiles(files));

  it('is told by its names where they tell', () => {
    expect(format(...entries(FOREIGN.grok))).toBe('grok');
    expect(format(...entries(FOREIGN.other))).toBe('other');
    expect(format(file('export.zip'), file('readme.txt'))).toBe('zip-within');
    expect(format(file('conversations.json', { encrypted: true }))).toBe('encrypted');
    expect(format()).toBe('other');
  });

  it('is told by its first conversation where ChatGPT and Claude use the same name', () => {
    expect(format(...entries(export2023({ seed: 1, conversations: 1 })))).toBeNull();
    expect(format(...entries(FOREIGN.claude))).toBeNull();
  });

  it('is one of ChatGPT when only its list came along', () => {
    const made = export2026({ seed: 1, conversations: 100 }, [0]);
    const files = sortFiles(entries(made));
    const raw = contentOf(made, 'export_manifest.json');
    expect(formatOfFiles(withManifest(files, file('export_manifest.json'), raw))).toBe('chatgpt');
  });

  it.each([
    [{ id: 'x', mapping: {} }, 'chatgpt'],
    [{ uuid: 'x', chat_messages: [] }, 'claude'],
    [{ conversation: { id: 'x' }, responses: [] }, 'grok'],
    [{ mapping: [] }, 'other'],
    [{ a: 1 }, 'other'],
    ['mapping', 'other'],
    [null, 'other'],
  ])('with the conversation %j is of %s', (element, expected) => {
    expect(formatOfElement(element)).toBe(expected);
  });
});
