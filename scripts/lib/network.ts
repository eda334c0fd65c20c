import { connect } from 'node:net';

/** Long enough for a slow line; a machine without a network usually says so at once. */
const PATIENCE_MS = 3000;

/** Whether a connection to the host's HTTPS port opens. Nothing is sent over it. */
export function canReach(host: string, port = 443, patience = PATIENCE_MS): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const end = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', end(true));
    socket.once('timeout', end(false));
    socket.once('error', end(false));
  });
}
