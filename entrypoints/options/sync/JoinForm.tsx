import { type SubmitEvent, useState } from 'react';
import { i18n } from '#i18n';
import { ExplainedChoice } from '../../../components/ExplainedChoice';
import type { Disagreement, Side } from '../../../core/sync-join';
import { ChangeRow } from '../backup/ChangeRow';
import { LongList } from '../backup/LongList';
import { SaveBackup } from '../backup/SaveBackup';
import { FormButtons } from '../FormButtons';
import { useQuestion } from '../use-question';
import { disagreementWords } from './disagreement-words';

const SIDES: readonly Side[] = ['there', 'here'];

interface Props {
  asked: readonly Disagreement[];
  /** Whether it was asked before, and something else is to be asked now. */
  again: boolean;
  onAnswer: (holds: Side) => void;
  onCancel: () => void;
}

/** Where this device and the others disagree, and the question whose answers shall hold. */
export function JoinForm({ asked, again, onAnswer, onCancel }: Props) {
  const [holds, setHolds] = useState<Side>('there');
  const heading = useQuestion();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAnswer(holds);
  };
  return (
    <form className="sheet" onSubmit={send}>
      <h3 ref={heading} tabIndex={-1}>
        {i18n.t('options.sync.disagree')}
      </h3>
      <p role="status">{again && i18n.t('options.sync.again')}</p>
      <LongList
        about={i18n.t('options.sync.disagree')}
        items={asked}
        draw={(one) => <ChangeRow key={JSON.stringify(one)} words={disagreementWords(one)} />}
      />
      <p className="soft">{i18n.t('options.sync.disagree_lead')}</p>
      <ExplainedChoice
        legend={i18n.t('options.sync.holds')}
        options={SIDES.map((side) => ({ value: side, name: i18n.t(`options.sync.${side}`) }))}
        chosen={holds}
        onChoose={setHolds}
      />
      <SaveBackup label={i18n.t('options.backup.save_now')} />
      <FormButtons submit={i18n.t('options.sync.join')} onCancel={onCancel} />
    </form>
  );
}
