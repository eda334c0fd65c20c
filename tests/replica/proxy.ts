import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** What Firefox itself asks for leads nowhere, so that the record holds only what pages and the extension ask. */
const OWN_ERRANDS = /(^|\.)(mozilla\.(com|org|net)|firefox\.com):/;

/**
 * The proxy that leads Firefox to the replica: every CONNECT, whatever its host, becomes a connection to `port`.
 * Plain http requests are handed to `answer`.
 */
export function makeProxy(port: () => number, answer: Parameters<typeof createServer>[1]): Server {
  const proxy = createServer(answer);
  proxy.on('connect', ({ url }, client: Socket, head: Buffer) => {
    if (OWN_ERRANDS.test(url ?? '')) return client.end('HTTP/1.1 502 Not here\r\n\r\n');
    const site = connect(port(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) site.write(head);
      site.pipe(client);
      client.pipe(site);
    });
    // Either end may vanish (a closed tab, a stopped replica): the other goes with it.
    site.on('error', () => client.destroy());
    client.on('error', () => site.destroy());
    client.on('close', () => site.destroy());
  });
  return proxy;
}
