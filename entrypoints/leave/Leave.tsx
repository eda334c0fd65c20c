import { i18n } from '#i18n';
import { SaveNote } from '../../components/SaveNote';
import { leaveAddress } from '../../core/leave-place';
import { ArchiveRoom } from './archive/ArchiveRoom';
import { archiveAddress, usePlace } from './place';
import { Steps } from './steps/Steps';
import './leave.css';

/** Moving out: the steps of leaving, and the archive of what was said. */
export function Leave() {
  const place = usePlace();
  const inArchive = place.room === 'archive';
  return (
    <div className="leave" data-room={place.room}>
      <header className="leave-header">
        <p className="leave-name">{i18n.t('extension_name')}</p>
        <nav aria-label={i18n.t('leave.rooms')}>
          <ul>
            <li>
              <a
                href={leaveAddress({ room: 'steps', step: null })}
                aria-current={inArchive ? undefined : 'page'}
              >
                {i18n.t('leave.steps.name')}
              </a>
            </li>
            <li>
              <a
                href={archiveAddress({ what: 'list' })}
                aria-current={inArchive ? 'page' : undefined}
              >
                {i18n.t('leave.archive.name')}
              </a>
            </li>
          </ul>
        </nav>
      </header>
      <main>
        {inArchive ? (
          <ArchiveRoom open={place.open} finding={place.finding} />
        ) : (
          <Steps at={place.step} />
        )}
      </main>
      {!inArchive && <SaveNote overThePage />}
    </div>
  );
}
