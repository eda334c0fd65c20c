import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { fitted } from '../core/fitted';
import { LONGEST_OWN_REASON } from '../core/settings';
import { useDraft } from './use-draft';
import { useView } from './view-context';
import './OwnReasonField.css';

/** The person's own sentence, saved while they type. */
export function OwnReasonField() {
  const stored = useView((view) => view.settings.ownReason);
  const change = useView((view) => view.changeSettings);
  const draft = useDraft(stored);
  const [cut, setCut] = useState(0);
  const id = useId();

  const take = (field: HTMLTextAreaElement) => {
    const fit = fitted(field.value, field.selectionEnd, LONGEST_OWN_REASON);
    if (fit.cut > 0) {
      // Set here and not by React, which would put the caret at the end.
      field.value = fit.text;
      field.setSelectionRange(fit.caret, fit.caret);
    }
    setCut(fit.cut);
    draft.type(fit.text);
    void change((settings) => ({ ...settings, ownReason: fit.text }));
  };

  return (
    <div className="own-reason-field">
      <label htmlFor={id}>{i18n.t('own_reason.label')}</label>
      <textarea
        id={id}
        className="field"
        dir="auto"
        rows={3}
        value={draft.text}
        aria-describedby={`${id}-hint ${id}-count`}
        onChange={(event) => {
          // A word still being composed (Japanese, for one) is not cut under the person's hands.
          if (isComposing(event.nativeEvent)) draft.type(event.currentTarget.value);
          else take(event.currentTarget);
        }}
        onCompositionEnd={(event) => take(event.currentTarget)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      <p className="soft own-reason-count" id={`${id}-count`}>
        {i18n.t('own_reason.count', {
          length: draft.text.length,
          most: LONGEST_OWN_REASON,
        })}
      </p>
      <p role="status">{cut > 0 && i18n.t('own_reason.cut', cut)}</p>
      <p className="soft" id={`${id}-hint`}>
        {i18n.t('own_reason.hint')}
      </p>
    </div>
  );
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
