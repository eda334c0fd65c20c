import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CardShape, CardTexts } from '../../core/share-card';
import { CopyCard } from './CopyCard';
import { cardStyleAt } from './card-style';
import { drawCard } from './draw-card';

export type CardTheme = 'light' | 'dark';

interface Props {
  shape: CardShape;
  theme: CardTheme;
  texts: CardTexts;
  /** What the picture shows, said. */
  inWords: string;
  /** Whether reading goes on at the picture when it appears. */
  takesFocus: boolean;
  /** What can be chosen about it. */
  children: ReactNode;
}

/** The picture itself, and the ways to have it. What is seen is what is saved and copied, pixel by pixel. */
export function Card({ shape, theme, texts, inWords, takesFocus, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [address, setAddress] = useState('');
  const written = JSON.stringify(texts);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written counts, not which object holds it
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const direction = i18n.t('language.direction') === 'rtl' ? 'rtl' : 'ltr';
    drawCard(canvas.current, shape, texts, direction, cardStyleAt(canvas.current));
    setAddress(canvas.current.toDataURL('image/png'));
  }, [shape, theme, written]);

  useLayoutEffect(() => {
    if (takesFocus) canvas.current?.focus();
  }, [takesFocus]);

  return (
    <div className="card">
      <figure>
        <canvas
          ref={canvas}
          role="img"
          tabIndex={-1}
          aria-label={inWords}
          data-shape={shape}
          data-theme={theme}
        />
        <figcaption>
          <span className="soft">{i18n.t('share.in_words')}</span> {inWords}
        </figcaption>
      </figure>
      <div className="share-choices">
        {children}
        <div className="row">
          <a className="button primary" href={address} download="adieu.png">
            {i18n.t('share.save')}
          </a>
          <CopyCard key={`${shape} ${theme} ${written}`} canvas={canvas} />
        </div>
      </div>
    </div>
  );
}
