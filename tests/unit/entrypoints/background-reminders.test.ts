import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReminding } from '../../../entrypoints/background/reminders';
import { journal } from '../../../state/journal';
import { settings } from '../../../state/settings';
import { journalSince } from '../journals';
import { speak } from '../speaking';

const event = { addListener: vi.fn() };
const permissions = { contains: vi.fn(), onAdded: event, onRemoved: event };
const notifications = { create: vi.fn(), onClicked: event };

const nextLook = async () => (await fakeBrowser.alarms.get('reminder'))?.scheduledTime ?? 0;

beforeEach(async () => {
  fakeBrowser.reset();
  await speak('en');
  permissions.contains.mockResolvedValue(true);
  notifications.create.mockReset().mockResolvedValue('week');
  Object.assign(fakeBrowser, { permissions, notifications });
  const today = Temporal.Now.plainDateISO();
  await journal.change(() => journalSince(today.subtract({ days: 40 }).toString()));
  // Due since midnight.
  const weeklyNote = { on: true, day: today.dayOfWeek, time: '00:00' };
  await settings.change((now) => ({ ...now, weeklyNote }));
});

it('what came due while the background was not there is told when it starts, whatever starts it, once', async () => {
  // The alarm of a machine that slept, which a start would put off.
  await fakeBrowser.alarms.create('reminder', { when: Date.now() - 1000 });
  keepReminding();
  await vi.waitFor(() => expect(notifications.create).toHaveBeenCalledOnce());
  await vi.waitFor(async () => expect(await nextLook()).toBeGreaterThan(Date.now()));

  keepReminding();
  await fakeBrowser.runtime.onStartup.trigger();
  expect(notifications.create).toHaveBeenCalledOnce();
});

it('a notification that the browser does not show leaves those to come', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const refusal = new Error('No notifications here');
  notifications.create.mockRejectedValue(refusal);
  keepReminding();
  await vi.waitFor(async () => expect(await nextLook()).toBeGreaterThan(Date.now()));
  expect(told).toHaveBeenCalledWith(refusal);
});

it('a milestone is told under a name of its own, in words that name no site', async () => {
  const morning = Temporal.Now.plainDateISO().toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: '09:00',
  });
  vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockReturnValue(morning);
  await journal.change(() => journalSince(morning.subtract({ days: 30 }).toPlainDate().toString()));
  await settings.change((now) => ({
    ...now,
    milestoneReminder: true,
    weeklyNote: { ...now.weeklyNote, on: false },
  }));
  keepReminding();
  await vi.waitFor(() => expect(notifications.create).toHaveBeenCalledOnce());
  expect(notifications.create).toHaveBeenCalledWith('milestone', {
    type: 'basic',
    iconUrl: expect.stringMatching(/\/icons\/128\.png$/),
    title: 'Adieu',
    message: '30 days. That is a milestone, and it is yours.',
  });
});

it('nothing is told, and nothing waited for, while the browser does not allow it', async () => {
  permissions.contains.mockResolvedValue(false);
  await fakeBrowser.alarms.create('reminder', { when: Date.now() + 60_000 });
  keepReminding();
  await vi.waitFor(async () => expect(await nextLook()).toBe(0));
  expect(notifications.create).not.toHaveBeenCalled();
});

it('the time of the next look is that of the last change, however long the browser takes over the one before', async () => {
  keepReminding();
  await vi.waitFor(async () => expect(await nextLook()).toBeGreaterThan(Date.now()));
  const today = Temporal.Now.plainDateISO();
  const dayAfter = today.add({ days: 2 });
  const slow = Promise.withResolvers<boolean>();
  permissions.contains.mockClear().mockReturnValueOnce(slow.promise);
  const create = vi.spyOn(fakeBrowser.alarms, 'create');
  for (const { dayOfWeek } of [today.add({ days: 1 }), dayAfter]) {
    const weeklyNote = { on: true, day: dayOfWeek, time: '00:00' };
    await settings.change((now) => ({ ...now, weeklyNote }));
    await vi.waitFor(() => expect(permissions.contains).toHaveBeenCalled());
  }
  slow.resolve(true);
  await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2));
  const midnight = dayAfter.toZonedDateTime(Temporal.Now.timeZoneId());
  expect(await nextLook()).toBe(midnight.epochMilliseconds);
});
