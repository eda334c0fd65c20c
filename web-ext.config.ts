import { defineWebExtConfig } from 'wxt';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;

// How npm run dev opens a browser.
export default defineWebExtConfig({
  // Without a display there is no window to open; WXT builds and reloads all the same.
  disabled: process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY,
  // Chromium refuses its sandbox to root, which is who runs in most containers.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
