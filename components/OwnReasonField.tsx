import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { fitted } from '../core/fitted';
import { LONGEST_OWN_REASON } from '../core/settings';
import { useDraft } from './use-draft';
import { useView } from './view-context';
import './OwnReasonField.css';

/** The person's own sentence: saved while they type; what does not fit is left out, and told. */
export function OwnReasonField() {
  const id = useId();
  const stored = useView((view) => view.settings.ownReason);
  const change = useView((view) => view.changeSettings);
  const draft = useDraft(stored);
  const [cut, setCut] = useState(0);

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
        className="field"
        id={id}
        dir="auto"
        rows={3}
        value={draft.text}
        aria-describedby={`${id}-hint ${id}-room`}
        onChange={(event) => {
          // A word still being composed (Japanese, for one) is not cut under the person's hands.
          if (isComposing(event.nativeEvent)) draft.type(event.currentTarget.value);
          else take(event.currentTarget);
        }}
        onCompositionEnd={(event) => take(event.currentTarget)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      <p className="soft" id={`${id}-hint`}>
        {i18n.t('own_reason.hint')}
      </p>
      <p className="soft own-reason-room" id={`${id}-room`}>
        {i18n.t('own_reason.room', LONGEST_OWN_REASON - draft.text.length)}
      </p>
      <p className="problem" role="status">
        {cut > 0 && i18n.t('own_reason.cut', { most: String(LONGEST_OWN_REASON) })}
      </p>
    </div>
  );
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
