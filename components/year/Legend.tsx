import { i18n } from '#i18n';

/** What the marks of the picture mean. */
export function Legend({ withEarlier }: { withEarlier: boolean }) {
  const kinds = ['kept', 'slip', 'quit', 'today', 'before'] as const;
  return (
    <ul className="year-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`year-day year-${kind}`} data-today={kind === 'today' || undefined} />
          {i18n.t(`year.kind.${kind}`)}
        </li>
      ))}
      {withEarlier && (
        <li>
          <span className="year-day year-kept" data-earlier />
          {i18n.t('year.kind.earlier')}
        </li>
      )}
    </ul>
  );
}
