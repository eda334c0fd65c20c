import type { Block, ListBlock, TableBlock } from '../../../core/markdown/tree';
import { CodeBlock } from './CodeBlock';
import { Formula } from './Formula';
import { Inlines } from './Inlines';

/** What stands in a text, one below the other. Each in its own direction, as people mix languages. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never change
    <BlockView key={place} block={block} />
  ));
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines inlines={block.children} />
        </p>
      );
    case 'heading': {
      // Below the conversation's title, whatever rank it had in the message.
      const Heading = block.level <= 2 ? 'h2' : 'h3';
      return (
        <Heading dir="auto" data-level={block.level}>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <ListView list={block} />;
    case 'code':
      return <CodeBlock code={block.text} language={block.language} />;
    case 'table':
      return <TableView table={block} />;
    case 'rule':
      return <hr />;
    case 'math':
      return <Formula latex={block.latex} display />;
  }
}

function ListView({ list }: { list: ListBlock }) {
  const items = list.items.map((blocks, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list never change
    <li key={place} dir="auto">
      <Blocks blocks={blocks} />
    </li>
  ));
  return list.start === null ? (
    <ul data-loose={list.loose}>{items}</ul>
  ) : (
    <ol start={list.start} data-loose={list.loose}>
      {items}
    </ol>
  );
}

function TableView({ table }: { table: TableBlock }) {
  const { alignments, head, rows } = table;
  const style = (column: number) => ({ textAlign: alignments[column] ?? ('start' as const) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={column} style={style(column)} scope="col" dir="auto">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
            <tr key={place}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <td key={column} style={style(column)} dir="auto">
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
