/**
 * The page's style sheet: only as much as makes the parts lie where the site's lie. React would escape quotes and ">" in it.
 * Nothing's place depends on what comes after it: a browser may paint a half-parsed page, and the page's own shifts would
 * be taken for the banner's.
 */
export const look = `
  html { color-scheme: light; --surface: #fff; --text: #0d0d0d; --side: #f9f9f9; --line: #d9d9d9 }
  html[data-theme=dark], html.dark, html[style*=dark] {
    color-scheme: dark; --surface: #212121; --text: #fff; --side: #181818; --line: #444 }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--surface); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
  .app { display: grid; grid-template-columns: 260px 1fr; min-height: 100vh }
  .side { background: var(--side); padding: 12px; min-height: 100vh }
  .side a { display: block; padding: 6px 8px; color: inherit; text-decoration: none }
  .stage { display: flex; flex-direction: column; height: 100vh; min-width: 0 }
  .top { height: 52px; flex: none; display: flex; align-items: center; gap: 16px; padding: 0 16px; position: relative }
  .top a, .top button { position: absolute; inset-inline-end: 16px; width: 96px; height: 32px }
  .thread { flex: 1; overflow: auto; padding: 16px; max-width: 768px; width: 100%; margin: 0 auto; min-height: 0 }
  .home .thread { flex: none; margin-top: 30vh; height: 100px; text-align: center }
  .bottom { flex: none; padding: 0 16px 24px; max-width: 768px; width: 100%; margin: 0 auto }
  .composer { display: flex; gap: 8px; align-items: end; border: 1px solid var(--line); border-radius: 28px; padding: 10px 16px }
  .composer { min-height: 50px }
  .composer button { flex: none; width: 40px; height: 28px }
  .composer div, .editor { flex: 1; min-width: 0 }
  .editor { min-height: 28px; outline: none; border: 0; font: inherit; background: none; color: inherit; resize: none }
  .editor p { margin: 0 }
  .turn { margin: 0 0 20px }
  .veil { position: fixed; inset: 0; z-index: 50; background: #0008; display: grid; place-items: center }
  .modal { background: var(--surface); color: var(--text); border: 1px solid var(--line); padding: 24px; pointer-events: auto }
  @media (max-width: 767px) { .app { grid-template-columns: 1fr } .side { display: none } }
`;
