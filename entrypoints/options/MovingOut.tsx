import { i18n } from '#i18n';
import { LeavingProgress } from '../../components/LeavingProgress';

/** The way to the page for moving out, and how far the person has come there. */
export function MovingOut() {
  return (
    <>
      <p>{i18n.t('options.leave.text')}</p>
      <LeavingProgress linked />
    </>
  );
}
