/**
 * The sites: origins that count as ChatGPT. `chat.openai.com` is the address until 2024 and redirects today.
 */
const SITES = ['https://chatgpt.com', 'https://chat.openai.com'];

/** Whole origins, never paths: a tab entered on a path that is not matched would never get the script. */
export const SITE_PATTERNS = SITES.map((site) => `${site}/*`);

export function isSiteAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && SITES.includes(url.origin) && url.username === '' && url.password === '';
}

/**
 * The address of a site that somebody means who typed this: whole, without `https://`, or only the part behind the site.
 * Null where it is none.
 */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  // Of `//elsewhere` a browser would make another site.
  const behindSite = /^\/(?!\/)/.test(text);
  const [site] = SITES;
  const addresses = behindSite ? [`${site}${text}`] : [text, `https://${text}`];
  const address = addresses.find(isSiteAddress);
  return address === undefined ? null : new URL(address).href;
}

/**
 * The question that an address of ChatGPT carries (search engines and "Open in ChatGPT" buttons write it as `q` or
 * `prompt`), or an empty text.
 */
export function questionIn(address: string): string {
  const parameters = URL.parse(address)?.searchParams;
  return (parameters?.get('q') ?? parameters?.get('prompt') ?? '').trim();
}
