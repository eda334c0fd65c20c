import { inexactDateWords } from '../../components/source-words';
import { text } from '../../components/words';
import { type Reason, reasons, type Source } from '../../core/catalogue';
import type { ToldReason, ToldReasons } from '../../core/messages';
import { settings } from '../../state/settings';

/** The reasons that are on, in words: only for somebody who asks, because every ChatGPT page would have to carry them. */
export async function toldReasons(): Promise<ToldReasons> {
  const { ownReason, hiddenReasons } = await settings.read();
  return {
    own: ownReason.trim(),
    reasons: reasons.filter(({ id }) => !hiddenReasons.includes(id)).map(told),
  };
}

function told({ id, eventDate, status, sources }: Reason): ToldReason {
  const part = (name: string) => text(`reason.${id}.${name}`);
  return {
    title: part('title'),
    when: `${inexactDateWords(eventDate)} · ${text(`status.${status}`)}`,
    statement: part('statement'),
    reply: part('reply'),
    notVerified: part('not_verified'),
    sources: sources.map((source) => ({ address: source.url, name: sourceName(source) })),
  };
}

function sourceName({ title, publisher, date }: Source): string {
  const name = title === null ? publisher : `${publisher}: ${title}`;
  return date === null ? name : `${name} (${inexactDateWords(date)})`;
}
