import { i18n } from '#i18n';
import type { Archive, Place } from '../../../state/archive/archive';
import { useAnswer } from '../archive/use-answer';
import { numberWords } from '../archive/words';
import { Choice } from '../Choice';

interface Props {
  /** `gpt:<id>`, `project:<id>` or empty. */
  within: string;
  onChange: (within: string) => void;
}

const askPlaces = (archive: Archive) => archive.places();

/** Which custom GPT or project the list is narrowed down to; nothing where there is none. */
export function PlaceChoice({ within, onChange }: Props) {
  const { result: places } = useAnswer(askPlaces, 'places');
  if (places === null || (places.length === 0 && within === '')) return null;
  return (
    <Choice
      label={i18n.t('leave.find.within')}
      value={within}
      choices={[
        ['', i18n.t('leave.find.everywhere')],
        ...places.map((place) => [`${place.kind}:${place.id}`, placeWords(place)] as const),
      ]}
      onChange={onChange}
    />
  );
}

function placeWords({ kind, id, conversations }: Place): string {
  return i18n.t(`leave.find.place.${kind}`, { id, count: numberWords(conversations) });
}
