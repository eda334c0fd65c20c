import { type CSSProperties, useId } from 'react';
import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import type { Leave } from '../../core/pause';
import type { Breath } from './use-breath';
import { type Trouble, useGoingOn } from './use-going-on';

interface Props {
  /** The address of ChatGPT that was asked for. */
  to: string;
  breath: Breath;
}

/** The way on to ChatGPT: open after the breath, or at once where nothing holds the person any more. Never by itself. */
export function GoOn({ to, breath }: Props) {
  const id = useId();
  const passMinutes = useView((view) => view.settings.passMinutes);
  const { leave, trouble, goOn } = useGoingOn(to, breath.left === 0);
  const isOpen = leave !== null || breath.left === 0;
  const passed: CSSProperties & Record<'--passed', number> = {
    '--passed': 1 - breath.left / breath.of,
  };
  return (
    <section className="pause-go-on" aria-label={i18n.t('pause.go_on')}>
      <button
        className="button"
        type="button"
        disabled={!isOpen}
        style={passed}
        aria-describedby={id}
        onClick={() => void goOn()}
      >
        {i18n.t('pause.go_on')}
      </button>
      <p role="status">{isOpen && trouble === null && openWords(leave)}</p>
      <div id={id} className="soft">
        {!isOpen && <p role="timer">{i18n.t('pause.left', breath.left)}</p>}
        {leave === null && <p>{i18n.t('pause.pass', passMinutes)}</p>}
      </div>
      <p className="problem" role="alert">
        {trouble !== null && troubleWords(trouble)}
      </p>
    </section>
  );
}

function openWords(leave: Leave | null): string {
  switch (leave) {
    case null:
      return i18n.t('pause.open.over');
    case 'switched-off':
      return i18n.t('pause.open.switched_off');
    case 'snoozed':
      return i18n.t('pause.open.snoozed');
    case 'pass':
      return i18n.t('pause.open.pass');
    case 'else':
      return i18n.t('pause.open.else');
  }
}

function troubleWords(trouble: Trouble): string {
  return trouble === 'this-tab-only'
    ? i18n.t('pause.trouble.this_tab_only')
    : i18n.t('pause.trouble.no_way');
}
