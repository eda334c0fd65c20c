import { useEffect, useLayoutEffect, useState } from 'react';
import type { Finding, Open } from '../../../core/leave-place';
import { onArchiveErased } from '../../../state/archive/erase-archive';
import { Finder } from '../finding/Finder';
import { openArchive } from '../open-archive';
import { replacePlace } from '../place';
import { Conversation } from '../reading/Conversation';
import { Taking } from '../taking/Taking';
import { CannotOpen } from './CannotOpen';
import { createDesk, DeskContext, type DeskStore, useDesk } from './desk';
import { Overview } from './Overview';
import './ArchiveRoom.css';

interface Props {
  open: Open;
  finding: Finding;
}

let deskOfPage: DeskStore | undefined;

/** One for as long as the page lives: an import goes on while the person looks at the steps. */
function theDesk(): DeskStore {
  if (deskOfPage === undefined) {
    deskOfPage = createDesk(openArchive());
    onArchiveErased(beginAnew);
  }
  return deskOfPage;
}

/** With the page its worker ends, which is what has the files open. The steps open none. */
function beginAnew(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

/** The archive. It is opened when somebody first comes here. */
export function ArchiveRoom(props: Props) {
  const [desk] = useState(theDesk);
  useEffect(() => void desk.getState().look(), [desk]);
  return (
    <DeskContext value={desk}>
      <Rooms {...props} />
    </DeskContext>
  );
}

function Rooms({ open, finding }: Props) {
  const problem = useDesk((desk) => desk.problem);
  const summary = useDesk((desk) => desk.summary);
  const isFirstImport = useDesk(
    (desk) => desk.summary?.conversations === 0 && desk.importing.stage !== 'none',
  );
  // With the first conversations comes the list, and a narrow window shows one thing: what becomes of the import.
  useLayoutEffect(() => {
    if (isFirstImport && open.what === 'list') {
      replacePlace({ room: 'archive', open: { what: 'overview' }, finding });
    }
  }, [isFirstImport, open, finding]);
  if (problem !== null) return <CannotOpen problem={problem} />;
  if (summary === null) return null;
  if (summary.conversations === 0) {
    return (
      <div className="archive-empty">
        <Overview />
      </div>
    );
  }
  return (
    <div className="archive" data-open={open.what}>
      <Finder open={open} finding={finding} />
      <div className="archive-open">
        <Opened open={open} />
      </div>
    </div>
  );
}

function Opened({ open }: { open: Open }) {
  switch (open.what) {
    case 'list':
    case 'overview':
      return <Overview />;
    case 'taking':
      return <Taking />;
    case 'conversation':
      return <Conversation key={open.id} id={open.id} target={open.message} />;
  }
}
