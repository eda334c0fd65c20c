import { i18n } from '#i18n';
import './OwnReason.css';

/** The person's own sentence, as they wrote it; nothing when there is none. */
export function OwnReason({ text }: { text: string }) {
  const words = text.trim();
  if (words === '') return null;
  return (
    <figure className="own-reason">
      <figcaption>{i18n.t('popup.own_reason')}</figcaption>
      <blockquote dir="auto">{words}</blockquote>
    </figure>
  );
}
