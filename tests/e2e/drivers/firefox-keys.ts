/** Keys that stand for no character, as WebDriver writes them (W3C, "WebDriver", section "Keyboard actions"). */
const NAMED: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** The actions of pressing a key, with others held meanwhile: `Shift+Tab`. */
export function pressing(key: string): KeyAction[] {
  const keys = key.split('+').map(keyValue);
  const down = keys.map((value): KeyAction => ({ type: 'keyDown', value }));
  const up = keys.reverse().map((value): KeyAction => ({ type: 'keyUp', value }));
  return [...down, ...up];
}

/** The actions of typing a text, character by character. */
export function typing(text: string): KeyAction[] {
  return [...text].flatMap((character): KeyAction[] => {
    const value = character === '\n' ? keyValue('Enter') : character;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
}

function keyValue(name: string): string {
  const value = NAMED[name] ?? name;
  if ([...value].length !== 1) throw new Error(`There is no key "${name}"`);
  return value;
}
