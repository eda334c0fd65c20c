import type { ComponentType } from 'react';
import { i18n } from '#i18n';
import './Contents.css';

/** A part of the page with a heading of its own. */
export interface Chapter {
  /** Its anchor in the page's address. */
  id: string;
  title: string;
  Body: ComponentType;
}

/** The chapters as links; where there is room they stay in view beside the text. */
export function Contents({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <nav className="contents" aria-label={i18n.t('options.contents')}>
      <ul>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
