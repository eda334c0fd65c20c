import { useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { isFocusLost } from '../../../components/is-focus-lost';
import type { Finding, Open } from '../../../core/leave-place';
import { useDesk } from '../archive/desk';
import { archiveAddress, replacePlace } from '../place';
import { ChosenBar } from './ChosenBar';
import { ConversationList } from './ConversationList';
import { Filters } from './Filters';
import { HitList } from './HitList';
import './Finder.css';

interface Props {
  open: Open;
  finding: Finding;
}

/** What leads to the overview, by how an import goes: whoever reads meanwhile is told when it has ended, and how to see more. */
const OVERVIEW_WORDS = {
  none: 'leave.find.overview',
  running: 'leave.find.running',
  done: 'leave.find.ended',
  failed: 'leave.find.ended',
} as const;

/** The list of all conversations, or what was found among them. */
export function Finder({ open, finding }: Props) {
  const region = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const find = (change: Partial<Finding>) =>
    replacePlace({ room: 'archive', open, finding: { ...finding, ...change } });
  const choosing = useDesk((desk) => desk.chosen !== null);
  const before = useRef({ what: open.what, choosing });
  useLayoutEffect(() => {
    const { what: whatBefore, choosing: wasChoosing } = before.current;
    before.current = { what: open.what, choosing };
    if (!isFocusLost()) return;
    const focus = (selector: string) =>
      region.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    // Back from what took the whole window: reading goes on at its line.
    if (open.what === 'list' && whatBefore !== 'list') focus('a[tabindex="0"]');
    // One of the two buttons that begin and end it is gone now.
    if (choosing !== wasChoosing) {
      focus(choosing ? '.conversation-row:has(a[tabindex="0"]) input' : '.finder-note button');
    }
  }, [open.what, choosing]);
  const stage = useDesk((desk) => desk.importing.stage);
  const toField = () => field.current?.focus();
  const List = finding.text.trim() === '' ? ConversationList : HitList;
  return (
    <search className="finder" ref={region} aria-label={i18n.t('leave.find.region')}>
      <div className="finder-head">
        <input
          ref={field}
          className="field"
          type="search"
          dir="auto"
          value={finding.text}
          aria-label={i18n.t('leave.find.label')}
          placeholder={i18n.t('leave.find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => find({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            region.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus();
          }}
        />
        <Filters finding={finding} onChange={find} />
      </div>
      <List finding={finding} open={open} toField={toField} />
      <ChosenBar />
      <p className="finder-foot">
        <a href={archiveAddress({ what: 'overview' })}>{i18n.t(OVERVIEW_WORDS[stage])}</a>
      </p>
    </search>
  );
}
