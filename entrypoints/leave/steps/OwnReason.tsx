import { i18n } from '#i18n';
import { useView } from '../../../components/view-context';
import { CopyButton } from '../CopyButton';

/** The person's own sentence, ready to be sent; nothing where there is none. */
export function OwnReason() {
  const ownReason = useView((view) => view.settings.ownReason.trim());
  if (ownReason === '') return null;
  return (
    <>
      <blockquote dir="auto">{ownReason}</blockquote>
      <CopyButton text={ownReason}>{i18n.t('leave.steps.copy_words')}</CopyButton>
    </>
  );
}
