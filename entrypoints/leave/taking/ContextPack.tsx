import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { saveFile } from '../../../components/save-file';
import { useToday } from '../../../components/use-today';
import { useView } from '../../../components/view-context';
import { alternativesInOrder } from '../../../core/alternatives';
import { packLimit } from '../../../core/archive/pack-limit';
import { findAlternative } from '../../../core/catalogue';
import type { Chosen } from '../../../state/archive/archive';
import { problemOf, useDesk } from '../archive/desk';
import { problemWords } from '../archive/problem-words';
import { numberWords } from '../archive/words';
import { Choice } from '../Choice';
import { CopyButton } from '../CopyButton';
import { packWords } from './file-words';
import { ImportPage } from './ImportPage';

/** In characters: what people may choose beyond what is known to be taken. */
const LONGER_SIZES = [32_000, 120_000] as const;

/** Instructions, memories and conversations as one text, for the alternative the person picks. */
export function ContextPack({ chosen }: { chosen: Chosen }) {
  const archive = useDesk((desk) => desk.archive);
  const settings = useView((view) => view.settings);
  const offered = alternativesInOrder(settings, useToday()).filter(({ hidden }) => !hidden);
  const [picked, setPicked] = useState<string | null>(null);
  // null: what the alternative is known to take.
  const [longer, setLonger] = useState<number | null>(null);
  const [withConversations, setWithConversations] = useState(true);
  const [pack, setPack] = useState<{ text: string } | { problem: string } | null>(null);
  /** What was made belongs to what was chosen then. */
  const changed = () => setPack(null);
  const alternative = offered.find(({ id }) => id === picked) ?? offered[0];
  const known = packLimit(findAlternative(alternative?.id ?? ''));
  const limit = longer ?? known;

  const make = async () => {
    const options = { limit, words: packWords(), timeZone: Temporal.Now.timeZoneId() };
    try {
      setPack({ text: await archive.contextPack(withConversations ? chosen : [], options) });
    } catch (error) {
      setPack({ problem: problemWords(problemOf(error)) });
    }
  };

  return (
    <div className="pack">
      <Choice
        label={i18n.t('leave.pack.alternative')}
        value={alternative?.id ?? ''}
        choices={offered.map(({ id, name }) => [id, name])}
        onChange={(id) => {
          setPicked(id);
          changed();
        }}
      />
      {alternative !== undefined && <ImportPage alternative={alternative} />}
      <Choice
        label={i18n.t('leave.pack.size')}
        value={String(limit)}
        choices={[known, ...LONGER_SIZES].map((size) => [
          String(size),
          i18n.t('leave.pack.characters', { characters: numberWords(size) }),
        ])}
        onChange={(size) => {
          setLonger(Number(size) === known ? null : Number(size));
          changed();
        }}
      />
      <p className="soft">{i18n.t('leave.pack.size_hint')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={withConversations}
          onChange={(event) => {
            setWithConversations(event.currentTarget.checked);
            changed();
          }}
        />
        {i18n.t('leave.pack.with_conversations')}
      </label>
      <p>
        <button className="button primary" type="button" onClick={() => void make()}>
          {i18n.t('leave.pack.make')}
        </button>
      </p>
      {pack !== null && 'problem' in pack && (
        <p className="problem" role="alert">
          {pack.problem}
        </p>
      )}
      {pack !== null && 'text' in pack && <Pack text={pack.text} />}
    </div>
  );
}

function Pack({ text }: { text: string }) {
  const id = useId();
  return (
    <div className="pack-text">
      <label htmlFor={id}>
        {i18n.t('leave.pack.text', { characters: numberWords(text.length) })}
      </label>
      <textarea id={id} className="field" dir="auto" readOnly rows={12} value={text} />
      <div className="row">
        <CopyButton text={text}>{i18n.t('leave.pack.copy')}</CopyButton>
        <button
          className="button"
          type="button"
          onClick={() => saveFile({ name: 'adieu-context.md', blob: new Blob([text]) })}
        >
          {i18n.t('leave.pack.save')}
        </button>
      </div>
    </div>
  );
}
