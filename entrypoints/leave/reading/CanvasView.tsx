import { i18n } from '#i18n';
import type { CanvasPart } from '../../../core/archive/part';
import { CodeBlock } from './CodeBlock';
import { Markdown } from './Markdown';

/** A document of the canvas as it was made, changed or commented on. */
export function CanvasView({ part }: { part: CanvasPart }) {
  const { action, name, type, content } = part;
  const language = /^code\/(.*)$/.exec(type ?? '')?.[1];
  return (
    <div className="canvas-part">
      <p className="soft">
        {i18n.t(`leave.part.canvas.${action}`)}
        {name !== null && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </p>
      {language === undefined ? (
        <Markdown text={content} />
      ) : (
        <CodeBlock code={content} language={language} />
      )}
    </div>
  );
}
