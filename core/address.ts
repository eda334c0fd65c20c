/** Where the question goes in the address of an alternative the person added. */
export const PROMPT_PLACEHOLDER = '{prompt}';

const LONGEST_ADDRESS = 2000;
const LOOPBACK_V4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

export type AddressProblem =
  | 'empty'
  | 'too-long'
  | 'not-an-address'
  | 'not-secure'
  | 'has-password'
  | 'placeholder-misplaced';

/** True for the person's own machine, where an address without encryption is safe (Open WebUI, llama.cpp). */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || LOOPBACK_V4.test(hostname);
}

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether Adieu opens an address, a question in it included: https, or http on the person's own machine. */
export function canBeOpened(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isSecure(url) && url.username === '' && url.password === '';
}

/**
 * What is wrong with the address of an own alternative, or null when it can be opened: https anywhere, http on
 * the person's own machine; at most one `{prompt}`, and only behind the host, so that a question can never
 * decide where it is sent.
 */
export function addressProblem(text: string): AddressProblem | null {
  const address = text.trim();
  if (address === '') return 'empty';
  if (address.length > LONGEST_ADDRESS) return 'too-long';
  const url = URL.parse(address);
  if (url === null) return 'not-an-address';
  if (!isSecure(url)) return 'not-secure';
  if (url.username !== '' || url.password !== '') return 'has-password';
  const [beforePlaceholder = '', ...rest] = address.split(PROMPT_PLACEHOLDER);
  if (rest.length > 1) return 'placeholder-misplaced';
  const behindHost = URL.parse(beforePlaceholder)?.origin === url.origin;
  if (rest.length === 1 && !(behindHost && /[/?#]/.test(beforePlaceholder.split('//')[1] ?? ''))) {
    return 'placeholder-misplaced';
  }
  return null;
}

/** The address as a plain link: the place for the question is left empty. */
export function addressWithoutPrompt(address: string): string {
  return address.trim().replace(PROMPT_PLACEHOLDER, '');
}
