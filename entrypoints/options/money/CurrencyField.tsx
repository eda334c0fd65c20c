import { useId, useMemo } from 'react';
import { i18n } from '#i18n';
import { currencies } from '../../../components/currencies';

interface Props {
  /** ISO 4217. */
  chosen: string;
  onChoose: (currency: string) => void;
}

/** The money of any country, by its name. */
export function CurrencyField({ chosen, onChoose }: Props) {
  const id = useId();
  const named = useMemo(() => {
    // One that is stored stays, whatever it is.
    const codes = [...new Set([...currencies(), chosen])];
    const language = i18n.t('language.code');
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const { compare } = new Intl.Collator(language);
    return codes
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((one, other) => compare(one.name, other.name));
  }, [chosen]);
  return (
    <div className="problem-field">
      <label htmlFor={id}>{i18n.t('options.money.currency')}</label>
      <select
        id={id}
        className="field"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${name} (${code})`}
          </option>
        ))}
      </select>
    </div>
  );
}
