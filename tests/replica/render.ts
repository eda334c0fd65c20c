import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createElement as h } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { App } from './app.ts';
import { siteHeaders } from './headers.ts';
import type { LateParts } from './late.ts';
import { readSwitches } from './switches.ts';

export const CLIENT_SCRIPT = '/replica/client.js';

/** Renders the document for an address into a response: the shell at once, the late parts when they come. */
export function renderDocument(address: URL, response: ServerResponse, lateParts: LateParts): void {
  const switches = readSwitches(address.searchParams);
  const nonce = randomBytes(16).toString('base64');
  const document = h(App, {
    switches,
    path: address.pathname,
    query: address.search,
    side: 'server',
    late: lateParts.wait(switches.stream),
    nonce,
    modal: null,
  });
  const send = () => {
    response.writeHead(200, siteHeaders(nonce, switches));
    stream.pipe(response);
  };
  const stream = renderToPipeableStream(document, {
    nonce,
    bootstrapModules: [CLIENT_SCRIPT],
    onShellReady: () => switches.stream !== 'plain' && send(),
    onAllReady: () => switches.stream === 'plain' && send(),
    onShellError: (error) => response.writeHead(500).end(String(error)),
    onError: (error) => {
      if (!response.destroyed) console.error(error);
    },
  });
  // A tab that is closed while its stream is held.
  response.once('close', () => stream.abort());
}
