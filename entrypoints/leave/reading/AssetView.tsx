import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { saveFile } from '../../../components/save-file';
import type { AssetPart } from '../../../core/archive/part';
import type { Archive } from '../../../state/archive/archive';
import { problemWords } from '../archive/problem-words';
import { useAnswer } from '../archive/use-answer';
import { bytesWords } from '../archive/words';
import { ExportAgain } from './ExportAgain';
import { useBlobAddress } from './use-blob-address';

const askAsset = (archive: Archive, id: string) => archive.asset(id);

/** A picture, recording or other file of a message: shown where the export is at hand, named where it is not. */
export function AssetView({ part }: { part: AssetPart }) {
  const { result, problem, waiting } = useAnswer(askAsset, part.asset);
  const name = nameOf(part, result?.kind === 'here' ? result.name : null);
  if (problem !== null) return <Named part={part} name={name} words={problemWords(problem)} />;
  switch (result?.kind) {
    case undefined:
      return <Named part={part} name={name} words="" busy />;
    case 'missing':
      return <Named part={part} name={name} words={i18n.t('leave.asset.missing')} />;
    case 'needs-export':
      return (
        <Named part={part} name={name} words="">
          <ExportAgain file={result.file} gone={result.gone} waiting={waiting} />
        </Named>
      );
    case 'too-large':
      return (
        <Named
          part={part}
          name={name}
          words={i18n.t('leave.asset.too_large', { file: result.file })}
        />
      );
    case 'here':
      return <Here part={part} name={name} blob={result.blob} />;
  }
}

function nameOf(part: AssetPart, real: string | null): string {
  return real ?? part.name ?? '';
}

interface NamedProps {
  part: AssetPart;
  name: string;
  words: string;
  /** Whether it is on its way to being shown. */
  busy?: boolean;
  children?: ReactNode;
}

/** The file in words: what it is, its name, its size, and why it is not shown. */
function Named({ part, name, words, busy = false, children }: NamedProps) {
  return (
    <div className="asset" aria-busy={busy}>
      <p>
        <span className="soft">{i18n.t(`leave.asset.media.${part.media}`)}</span>
        {name !== '' && (
          <>
            <span className="soft"> · </span>
            <bdi>{name}</bdi>
          </>
        )}
        {part.size !== null && <span className="soft"> · {bytesWords(part.size)}</span>}
      </p>
      {words !== '' && <p className="soft">{words}</p>}
      {children}
    </div>
  );
}

interface HereProps {
  part: AssetPart;
  name: string;
  blob: Blob;
}

function Here({ part, name, blob }: HereProps) {
  const address = useBlobAddress(blob);
  const kind = blob.type.split('/')[0];
  const save = (
    <button
      className="button quiet"
      type="button"
      onClick={() => saveFile({ name: name || part.asset, blob })}
    >
      {i18n.t('leave.asset.save', { name: name || part.asset })}
    </button>
  );
  if (address !== null && kind === 'image') {
    return (
      <figure className="asset-picture">
        <img
          src={address}
          alt={name || i18n.t('leave.asset.media.image')}
          {...(part.width !== null && part.height !== null
            ? { width: part.width, height: part.height }
            : {})}
        />
        <figcaption>{save}</figcaption>
      </figure>
    );
  }
  return (
    <Named part={part} name={name} words="" busy={address === null}>
      {/* biome-ignore lint/a11y/useMediaCaption: the words of a recording are the message's transcript */}
      {address !== null && kind === 'audio' && <audio controls src={address} />}
      {/* biome-ignore lint/a11y/useMediaCaption: see above */}
      {address !== null && kind === 'video' && <video controls src={address} />}
      {save}
    </Named>
  );
}
