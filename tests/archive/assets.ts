/** The smallest files of their kinds that a browser shows. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const WAV = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The files that `EVERY_KIND` points to, named as the exports of 2026 name them. */
export const ASSETS_2026: Readonly<Record<string, Uint8Array>> = {
  'file_00000000a1b2.dat': bytesOf(PNG),
  'file_00000000c3d4.dat': bytesOf(WAV),
  'file-Recipe1.dat': new TextEncoder().encode('%PDF-1.4\n'),
};

/** `conversation_asset_file_names.json` and `library_files.json` that go with them. */
export const ASSET_NAMES = {
  'file_00000000a1b2.dat': 'loaf.png',
  'file_00000000c3d4.dat': 'some-conversation/audio/question.wav',
};
export const LIBRARY = [
  {
    file_id: 'file-Recipe1',
    file_name: 'recipe.pdf',
    mime_type: 'application/pdf',
    file_size_bytes: 9,
  },
];

/** The same files as the exports before 2026 name them. */
export const ASSETS_2023: Readonly<Record<string, Uint8Array>> = {
  'user-abc/file_00000000a1b2-01234567-89ab-cdef-0123-456789abcdef.png': bytesOf(PNG),
  'dalle-generations/file-Drawn9-01234567-89ab-cdef-0123-456789abcdef.webp': bytesOf(PNG),
  'file-Recipe1-Grandmother’s recipe.pdf': new TextEncoder().encode('%PDF-1.4\n'),
};
