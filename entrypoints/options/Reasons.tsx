import { i18n } from '#i18n';
import { Fold } from '../../components/Fold';
import { ReasonArticle } from '../../components/ReasonArticle';
import { Switch } from '../../components/Switch';
import { useView } from '../../components/view-context';
import { text } from '../../components/words';
import { reasons } from '../../core/catalogue';
import { withReasonShown } from '../../core/hiding';
import './Reasons.css';

/** Each reason with its switch, and folded below it the reason in full. */
export function Reasons() {
  const hidden = useView((view) => view.settings.hiddenReasons);
  const change = useView((view) => view.changeSettings);
  return (
    <>
      <p>{i18n.t('options.reasons.lead')}</p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.id}>
            <Switch
              label={text(`reason.${reason.id}.title`)}
              on={!hidden.includes(reason.id)}
              onChange={(shown) =>
                void change((settings) => withReasonShown(settings, reason.id, shown))
              }
            />
            <Fold
              summary={i18n.t('options.reasons.unfold')}
              about={text(`reason.${reason.id}.title`)}
            >
              <ReasonArticle reason={reason} heading={null} />
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
}
