import { useEffect, useState } from 'react';
import browser, { type Commands } from 'webextension-polyfill';

/** The keyboard commands with their keys of now; asked again when the person comes back from changing them. */
export function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const ask = () => void browser.commands.getAll().then(setCommands);
    ask();
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
  return commands;
}
