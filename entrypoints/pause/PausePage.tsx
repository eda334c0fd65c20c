import { i18n } from '#i18n';
import { type Pause, readPause } from '../../core/pause';
import { Doorway } from './Doorway';
import { Elsewhere } from './Elsewhere';
import { GoOn } from './GoOn';
import { HoldUpNote } from './HoldUpNote';
import { Reminder } from './Reminder';
import { StayAway } from './StayAway';
import { useBreath } from './use-breath';
import './pause.css';

/** A moment before ChatGPT, for the address in this page's own. */
export function PausePage() {
  const pause = readPause(location.search);
  return pause === null ? <NothingToOpen /> : <AtTheDoor pause={pause} />;
}

function AtTheDoor({ pause }: { pause: Pause }) {
  const breath = useBreath();
  return (
    <main className="pause">
      <Doorway breath={breath} />
      <div className="pause-words">
        {pause.holdUp !== null && <HoldUpNote holdUp={pause.holdUp} />}
        <Reminder />
        <Elsewhere to={pause.to} />
        <GoOn to={pause.to} breath={breath} />
        <StayAway />
      </div>
    </main>
  );
}

/** Somebody else made up the address of this page. */
function NothingToOpen() {
  return (
    <main className="pause-nothing">
      <h1>{i18n.t('pause.nothing.title')}</h1>
      <p>{i18n.t('pause.nothing.text')}</p>
      <StayAway />
    </main>
  );
}
