import type { ServerResponse } from 'node:http';

/** The page of every other host: it says where one has got to. */
export function elsewhere(address: URL, response: ServerResponse): void {
  const text = escaped(address.href);
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${escaped(address.host)}</title><h1>${escaped(address.host)}</h1><p>${text}</p></html>`,
    );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
