// The house (docs/ARCHITECTURE.md): imports run entrypoints → components → state → core, never back up.
const rooms = ['core', 'state', 'components', 'entrypoints'];

const nothingRunsBackUp = rooms.slice(0, -1).map((room, floor) => ({
  name: `${room}-looks-down-only`,
  comment: `${room}/ may not import from the rooms above it`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.slice(floor + 1).join('|')})/` },
}));

export default {
  forbidden: [
    ...nothingRunsBackUp,
    {
      name: 'core-is-pure',
      comment: 'core knows no browser, no React and no storage; valibot is its only library',
      severity: 'error',
      from: { path: '^core/' },
      to: { pathNot: ['^core/', '^assets/.*\\.json$', 'node_modules/valibot/'] },
    },
    {
      name: 'content-script-stays-small',
      comment: 'the content script takes nothing from components, state, React or the polyfill',
      severity: 'error',
      from: { path: '^entrypoints/chatgpt\\.content/' },
      to: {
        path: '^(components|state)/|node_modules/(react|react-dom|zustand|webextension-polyfill)/',
      },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      from: { path: '^(core|state|components|entrypoints)/' },
      to: { path: '^(tests|scripts)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.json', '.css'] },
  },
};
