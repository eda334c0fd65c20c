import { i18n } from '#i18n';
import { CarryOverLink } from '../../components/CarryOverLink';
import { CopyNote } from '../../components/CopyNote';
import { DraftPreview } from '../../components/DraftPreview';
import { useCopying } from '../../components/use-copying';
import { useToday } from '../../components/use-today';
import { useView } from '../../components/view-context';
import { type ListedAlternative, offeredAlternatives } from '../../core/alternatives';

interface Props {
  /** A plain draft (see core/draft.ts). */
  text: string;
  /** Undefined where none was named, or the person would rather choose another. */
  alternative: ListedAlternative | undefined;
  onBack: () => void;
}

const nothing = () => {};

/** The text, and how it comes along: to the alternative that was named, or to any of those on offer. */
export function Along({ text, alternative, onBack }: Props) {
  const settings = useView((view) => view.settings);
  const offered = offeredAlternatives(settings, useToday());
  const { last, copyAndOpen } = useCopying(nothing);
  return (
    <>
      {alternative === undefined ? (
        <>
          <figure className="carry-over-text">
            <figcaption>{i18n.t('carry_over.draft')}</figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, with the keyboard too. */}
            <blockquote dir="auto" tabIndex={0}>
              {text}
            </blockquote>
          </figure>
          <ul className="carry-over-list">
            {offered.map(({ id, name, destination }) => (
              <li key={id}>
                <CarryOverLink
                  to={destination}
                  mode="always"
                  draft={text}
                  onFollow={nothing}
                  onCopy={copyAndOpen}
                >
                  {name}
                </CarryOverLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <DraftPreview
          alternative={alternative}
          draft={text}
          heading="h2"
          onFollow={nothing}
          onCopy={copyAndOpen}
          onBack={onBack}
        />
      )}
      <CopyNote last={last} onCopyAgain={copyAndOpen} onFollow={nothing} />
    </>
  );
}
