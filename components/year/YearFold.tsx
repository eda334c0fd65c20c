import { useState } from 'react';
import { i18n } from '#i18n';
import { Year } from './Year';

/** The past year, folded away: nothing of it is drawn before it is asked for. */
export function YearFold() {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="chevron">{i18n.t('year.title')}</summary>
      <div className="fold-body">{open && <Year />}</div>
    </details>
  );
}
