import { i18n } from '#i18n';
import { OwnReasonField } from '../../components/OwnReasonField';
import { QuarantineNote } from '../../components/QuarantineNote';
import { SaveNote } from '../../components/SaveNote';
import { Alternatives } from './Alternatives';
import { Backup } from './backup/Backup';
import { CarryOver } from './CarryOver';
import { type Chapter, Contents } from './Contents';
import { Count } from './count/Count';
import { Door } from './door/Door';
import { Erase } from './erase/Erase';
import { Look } from './Look';
import { MovingOut } from './MovingOut';
import { Money } from './money/Money';
import { NoticingUse } from './NoticingUse';
import { OnOff } from './OnOff';
import { OtherDoors } from './other-doors/OtherDoors';
import { Privacy } from './Privacy';
import { Reasons } from './Reasons';
import { Reminders } from './reminders/Reminders';
import { Sync } from './sync/Sync';
import { When } from './when/When';
import { WhereNot } from './where-not/WhereNot';
import './Options.css';

/** Everything the person can decide about Adieu, one chapter a subject. */
export function Options() {
  const chapters: readonly Chapter[] = [
    { id: 'on-off', title: i18n.t('options.on_off.title'), Body: OnOff },
    { id: 'door', title: i18n.t('options.door.title'), Body: Door },
    { id: 'when', title: i18n.t('options.when.title'), Body: When },
    { id: 'where-not', title: i18n.t('options.where_not.title'), Body: WhereNot },
    { id: 'own-reason', title: i18n.t('options.own_reason.title'), Body: OwnReasonField },
    { id: 'reasons', title: i18n.t('options.reasons.title'), Body: Reasons },
    { id: 'alternatives', title: i18n.t('options.alternatives.title'), Body: Alternatives },
    { id: 'carry-over', title: i18n.t('options.carry_over.title'), Body: CarryOver },
    { id: 'count', title: i18n.t('options.count.title'), Body: Count },
    { id: 'money', title: i18n.t('options.money.title'), Body: Money },
    { id: 'reminders', title: i18n.t('options.reminders.title'), Body: Reminders },
    { id: 'noticing', title: i18n.t('options.noticing.title'), Body: NoticingUse },
    { id: 'other-doors', title: i18n.t('options.other_doors.title'), Body: OtherDoors },
    { id: 'look', title: i18n.t('options.look.title'), Body: Look },
    { id: 'leave', title: i18n.t('options.leave.title'), Body: MovingOut },
    { id: 'backup', title: i18n.t('options.backup.title'), Body: Backup },
    { id: 'sync', title: i18n.t('options.sync.title'), Body: Sync },
    { id: 'erase', title: i18n.t('options.erase.title'), Body: Erase },
    { id: 'privacy', title: i18n.t('options.privacy.title'), Body: Privacy },
  ];
  return (
    <div className="options">
      <header>
        <p className="options-name">{i18n.t('extension_name')}</p>
        <h1>{i18n.t('options.heading')}</h1>
        <p className="soft">{i18n.t('options.lead')}</p>
      </header>
      <Contents chapters={chapters} />
      <main>
        <QuarantineNote />
        {chapters.map(({ id, title, Body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Body />
          </section>
        ))}
      </main>
      <SaveNote overThePage />
    </div>
  );
}
