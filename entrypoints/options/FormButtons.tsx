import { i18n } from '#i18n';

interface Props {
  /** The words on the button that sends the form. */
  submit: string;
  /** Nothing where the form is always there. */
  onCancel?: (() => void) | undefined;
}

/** The end of a form. */
export function FormButtons({ submit, onCancel }: Props) {
  return (
    <div className="row">
      <button type="submit" className="button primary">
        {submit}
      </button>
      {onCancel !== undefined && (
        <button type="button" className="button quiet" onClick={onCancel}>
          {i18n.t('options.entry.cancel')}
        </button>
      )}
    </div>
  );
}
