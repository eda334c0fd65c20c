import { useView } from '../../../components/view-context';
import type { Window } from '../../../core/schedule';

/** The windows in storage, and how to change them. */
export function useWindows() {
  const windows = useView((view) => view.settings.windows);
  const changeSettings = useView((view) => view.changeSettings);
  const change = (how: (current: readonly Window[]) => readonly Window[]) =>
    changeSettings((settings) => ({ ...settings, windows: how(settings.windows) }));
  return { windows, change };
}
