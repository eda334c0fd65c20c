import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import { withAlternativeShown } from '../../core/hiding';

interface Props {
  id: string;
  name: string;
  shown: boolean;
}

/** Hides an alternative from every offer, or shows it again. */
export function ShownButton({ id, name, shown }: Props) {
  const change = useView((view) => view.changeSettings);
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={i18n.t(
        shown ? 'options.alternatives.hide_name' : 'options.alternatives.show_name',
        {
          name,
        },
      )}
      onClick={() => void change((settings) => withAlternativeShown(settings, id, !shown))}
    >
      {i18n.t(shown ? 'options.alternatives.hide' : 'options.alternatives.show')}
    </button>
  );
}
