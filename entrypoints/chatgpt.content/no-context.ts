/**
 * Stands in for WXT's ContentScriptContext (see wxt.config.ts), which Adieu does not use: it weighs a quarter of the
 * whole script, costs time on every page load, and greets older scripts by an event on `document` that carries the
 * extension's id, where the page can hear it. door.ts notices by itself when the extension is gone.
 */
export class ContentScriptContext {}
