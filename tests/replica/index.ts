import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { clientBundle } from './bundle.ts';
import { elsewhere } from './elsewhere.ts';
import { LateParts } from './late.ts';
import { makeProxy } from './proxy.ts';
import { CLIENT_SCRIPT, renderDocument } from './render.ts';

const SITES = new Set(['chatgpt.com', 'chat.openai.com']);

export interface ReplicaRequest {
  host: string;
  /** Path and query. */
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
}

export interface Replica {
  /** On 127.0.0.1; answers https, and plain http for addresses on one's own machine. */
  port: number;
  /** On 127.0.0.1; the proxy for Firefox. */
  proxyPort: number;
  /** Everything asked for since the start, oldest first; may be emptied. */
  requests: ReplicaRequest[];
  /** Lets the late parts of all held streams go. */
  release(): void;
  close(): Promise<void>;
}

/** Starts the replica with a certificate of its own. README.md says what it does. */
export async function startReplica(): Promise<Replica> {
  const [script, certificate] = await Promise.all([clientBundle(), makeCertificate()]);
  const requests: ReplicaRequest[] = [];
  const lateParts = new LateParts();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? '';
    const address = new URL(request.url ?? '/', `https://${host}`);
    const { method = 'GET', headers } = request;
    requests.push({ host, path: address.pathname + address.search, method, headers });
    if (!SITES.has(host)) return elsewhere(address, response);
    if (address.pathname === CLIENT_SCRIPT) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    } else if (headers['sec-fetch-dest'] === 'document' || headers.accept?.includes('text/html')) {
      renderDocument(address, response, lateParts);
    } else {
      response.writeHead(404).end();
    }
  };

  const https = createHttpsServer({ key: certificate.private, cert: certificate.cert }, answer);
  const http = createHttpServer(answer);
  const door = createServer((socket) => sortByFirstByte(socket, https, http));
  const proxy = makeProxy(() => portOf(door), answer);
  const sockets = new Set<Socket>();
  for (const server of [door, proxy]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  await Promise.all([listen(door), listen(proxy)]);
  return {
    port: portOf(door),
    proxyPort: portOf(proxy),
    requests,
    release: () => lateParts.release(),
    async close() {
      lateParts.release();
      for (const socket of sockets) socket.destroy();
      await Promise.all([door, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** Both protocols on one port, because Chromium's resolver rule sends every host and port here: TLS begins with byte 22. */
function sortByFirstByte(socket: Socket, https: Server, http: Server): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.unshift(first);
    const server = first[0] === 22 ? https : http;
    server.emit('connection', socket);
    process.nextTick(() => socket.resume());
  });
}

function makeCertificate() {
  const names = [...SITES, 'localhost'].map((value) => ({ type: 2 as const, value }));
  return generate([{ name: 'commonName', value: 'chatgpt.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The replica is not listening');
  return address.port;
}
