import type { Browser } from 'puppeteer-core';

type Parameters = Record<string, unknown>;

/** A sender of WebDriver BiDi commands. puppeteer starts the browser and has the connection, but not all of the commands. */
export type Bidi = (method: string, parameters: Parameters) => Promise<BidiAnswer>;

/** The parts of BiDi's answers that are read here. */
export interface BidiAnswer {
  nodes?: BidiNode[];
  type?: string;
  result?: { type: string; value?: unknown };
  exceptionDetails?: { text: string };
  contexts?: { context: string; url: string }[];
  context?: string;
  data?: string;
}

export interface BidiNode {
  sharedId?: string;
  value?: { shadowRoot?: BidiNode | null };
}

interface Connected {
  connection: { send(method: string, parameters: Parameters): Promise<{ result: BidiAnswer }> };
}

/** The connection is puppeteer's own and not in its types: if a later version hides it, this says so. */
export function bidiOf(browser: Browser): Bidi {
  const connected: unknown = browser;
  if (!isConnected(connected)) throw new Error("puppeteer's connection is no longer where it was");
  return async (method, parameters) => (await connected.connection.send(method, parameters)).result;
}

function isConnected(browser: unknown): browser is Connected {
  return typeof browser === 'object' && browser !== null && 'connection' in browser;
}

/** The JSON that a function sent with sent.ts answered. Throws what it threw. */
export function answerOf(told: BidiAnswer): unknown {
  if (told.exceptionDetails) throw new Error(told.exceptionDetails.text);
  return told.result?.value;
}

/** The nodes of a list that a function in the page answered; none when it answered something else. */
export function nodesIn(answer: unknown): BidiNode[] {
  return Array.isArray(answer) ? answer : [];
}
