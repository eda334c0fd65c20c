/**
 * The sites: origins that count as ChatGPT. `chat.openai.com` is the address until 2024 and redirects today.
 * Whole origins, never paths: a tab entered on a path that is not matched would never get the script.
 */
export const SITE_PATTERNS = ['https://chatgpt.com/*', 'https://chat.openai.com/*'];
