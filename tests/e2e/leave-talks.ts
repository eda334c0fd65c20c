import { EVERY_KIND } from '../archive/every-kind.ts';
import {
  conversationsFile,
  export2026,
  jsonFile,
  type MadeFile,
  type Plan,
} from '../archive/generator.ts';
import { message, type RawMessage, says } from '../archive/messages.ts';

type Node = readonly [id: string, parent: string | null, message: RawMessage];

/** A conversation as the export has it, the last of all. */
function talk(id: string, title: string, current: string, nodes: readonly Node[]) {
  const mapping = nodes.map(([node, parent, said]) => [node, { id: node, parent, message: said }]);
  return {
    ...{ id, title, create_time: 1_790_000_000, update_time: 1_795_000_000 },
    ...{ current_node: current, mapping: Object.fromEntries(mapping) },
  };
}

/** Everything that can stand in an answer, and what must never become of it. */
const ANSWER = `## The formula

It is *old*, **short** and \`x = 1\`; see [the page](https://example.org/page) and [this](javascript:document.title='hacked').

\\[
x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}
\\]

| Plan | Price |
|:-----|------:|
| Plus | 20 |

\`\`\`python
print("hello")
\`\`\`

<script>document.title = 'hacked'</script><img src=x onerror="document.title='hacked'">
![far away](https://example.org/picture.png)

Unknown: \\(\\foo{x}\\)`;

const FORMULA = talk('formula', 'How the formula works', 'answer', [
  ['question', null, says('user', 'Please explain. # No heading <b>not bold</b>')],
  ['answer', 'question', says('assistant', ANSWER)],
]);

/** A question asked in two ways; the second has two answers, the shown one with a tool in between. */
const FORKED = talk('forked', 'Bread, twice', 'shown', [
  ['first', null, says('user', 'How do I bake rye bread?')],
  ['first-answer', 'first', says('assistant', 'Only with patience.')],
  ['second', null, says('user', 'How do I bake wheat bread?')],
  ['plain', 'second', says('assistant', 'With yeast, said plainly.')],
  [
    'call',
    'second',
    message(
      'assistant',
      { content_type: 'code', language: 'unknown', text: 'search("wheat bread")' },
      { recipient: 'browser' },
    ),
  ],
  [
    'result',
    'call',
    message(
      'tool',
      { content_type: 'execution_output', text: 'Zymurgy weekly' },
      { name: 'browser' },
    ),
  ],
  ['shown', 'result', says('assistant', 'With yeast, looked up.')],
]);

const LOAF = message(
  'user',
  {
    content_type: 'multimodal_text',
    parts: [
      { content_type: 'image_asset_pointer', asset_pointer: 'sediment://file_00000000a1b2' },
      'What is this?',
    ],
  },
  { metadata: {} },
);

/** A picture, every kind of content, a text that is not drawn at once, and the picture again, far below. */
const KINDS = Object.entries({
  sent: LOAF,
  ...EVERY_KIND,
  long: says('user', `${'Crumbs, crumbs, crumbs. '.repeat(4400)}The last crumb.`),
  again: LOAF,
});
const PICTURE = talk(
  'picture',
  'A loaf in a picture',
  'again',
  KINDS.map(([id, said], place) => [id, KINDS[place - 1]?.[0] ?? null, said]),
);

/** An export with those three, and sixty more that were made up before them. */
export function talks(plan: Partial<Plan> = {}): MadeFile[] {
  const shape = { messages: 4, answerLength: 200, ...plan.shape };
  return [
    ...export2026({ seed: 3, ...plan, conversations: 60, shape }),
    jsonFile('conversations-900.json', [FORMULA, FORKED, PICTURE]),
  ];
}

/** One conversation of so many messages. */
export function longTalk(messages: number): MadeFile[] {
  const shape = { messages, answerLength: 120, branchEvery: 0 };
  return [conversationsFile({ seed: 9, conversations: 1, shape })];
}
