import { useView } from '../../../components/view-context';

/** The exceptions in storage, and how to change them. */
export function useExceptions() {
  const exceptions = useView((view) => view.settings.exceptions);
  const changeSettings = useView((view) => view.changeSettings);
  const change = (how: (current: readonly string[]) => readonly string[]) =>
    changeSettings((settings) => ({ ...settings, exceptions: how(settings.exceptions) }));
  return { exceptions, change };
}
