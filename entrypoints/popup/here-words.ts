import { i18n } from '#i18n';
import { momentWords, text } from '../../components/words';
import { defaultAlternative } from '../../core/alternatives';
import { conversationPattern, exceptionFor } from '../../core/exceptions';
import type { NudgeCircumstances, NudgeDecision, Visit } from '../../core/nudge';
import { passedUntil } from '../../core/pass';
import { snoozedUntil } from '../../core/snooze';

interface Told extends Omit<NudgeCircumstances, 'visit'> {
  visit: Omit<Visit, 'arriving'>;
  /** What is decided for the visit as it is. */
  decision: NudgeDecision;
  /** What would be decided if it arrived now. */
  next: NudgeDecision;
}

/** Why there is a nudge on this visit, or none, and what comes before the page the next time. */
export function hereWords(told: Told): string {
  return [nowWords(told), nextWords(told)].filter((words) => words !== '').join(' ');
}

function nowWords(told: Told): string {
  const { settings, now, decision } = told;
  switch (decision.because) {
    case 'switched-off':
      return i18n.t('popup.here.switched_off');
    case 'snoozed':
      return withEnd('popup.here.snoozed', snoozedUntil(told.snooze, now.toInstant()), now);
    case 'outside-schedule':
      return i18n.t('popup.here.outside_schedule');
    case 'tab-excepted':
      return i18n.t('popup.here.tab');
    case 'address-excepted':
      return exceptedWords(told);
    case 'nudged-lately':
      return latelyWords(told);
    case 'dismissed':
      return i18n.t('popup.here.dismissed');
    case 'banner-off':
      return i18n.t('popup.here.banner_off');
    case 'pass':
      return told.pass.once
        ? i18n.t('popup.here.pass_once')
        : withEnd('popup.here.pass', passedUntil(told.pass, now.toInstant()), now);
    case 'no-default-alternative':
    case 'level':
      return i18n.t('popup.here.level', { level: text(`level.${settings.level}.name`) });
  }
}

function nextWords({ settings, now, next }: Told): string {
  if (next.because === 'no-default-alternative') return i18n.t('popup.here.next_no_default');
  if (next.nudge === 'pause') return i18n.t('popup.here.next_pause');
  const there = defaultAlternative(settings, now.toPlainDate());
  if (next.nudge !== 'redirect' || there === null) return '';
  return i18n.t('popup.here.next_redirect', { name: there.name });
}

function withEnd(
  key: 'popup.here.snoozed' | 'popup.here.pass',
  end: Temporal.Instant | null,
  now: Temporal.ZonedDateTime,
): string {
  return i18n.t(key, { end: end === null ? '' : momentWords(end, now) });
}

function exceptedWords({ settings, visit }: Told): string {
  const pattern = exceptionFor(settings.exceptions, visit.address) ?? '';
  return pattern === conversationPattern(visit.address)
    ? i18n.t('popup.here.conversation')
    : // A pattern is written from left to right, also in the middle of Hebrew (Unicode, U+2066 and U+2069).
      i18n.t('popup.here.address', { pattern: `\u2066${pattern}\u2069` });
}

function latelyWords({ settings, lastNudge, now }: Told): string {
  const minutes = Math.floor((now.epochMilliseconds - lastNudge.at) / 60_000);
  const relative = new Intl.RelativeTimeFormat(i18n.t('language.code'), { numeric: 'auto' });
  const ago =
    minutes < 60
      ? relative.format(-minutes, 'minute')
      : relative.format(-Math.floor(minutes / 60), 'hour');
  return settings.frequency === 'day'
    ? i18n.t('popup.here.lately_day', { ago })
    : i18n.t('popup.here.lately_hour', { ago });
}
