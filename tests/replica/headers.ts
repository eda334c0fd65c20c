import type { Switches } from './switches.ts';

/** The site's response headers as far as an extension can feel them: a snapshot of 2026, with foreign hosts left out. */
export function siteHeaders(nonce: string, { noClipboard }: Switches): Record<string, string> {
  const policy = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    'script-src-elem': `'self' 'nonce-${nonce}' blob:`,
    'style-src': "'self' 'unsafe-inline' blob:",
    'img-src': "'self' * blob: data: https:",
    'font-src': "'self' data: https://*.oaistatic.com https://cdn.openai.com",
    'connect-src': "'self'",
    'media-src': "'self' blob:",
    'worker-src': "'self' blob:",
    'frame-ancestors': "'self'",
    'base-uri': "'none'",
  };
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': Object.entries(policy)
      .map(([directive, value]) => `${directive} ${value}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    ...(noClipboard ? { 'permissions-policy': 'clipboard-write=()' } : {}),
  };
}
