import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';

interface Props {
  children: ReactNode;
}

/** Says in plain words that a page broke (our fault), and what to do, in place of an empty window. */
export class Stumble extends Component<Props, { stumbled: boolean }> {
  override state = { stumbled: false };

  static getDerivedStateFromError() {
    return { stumbled: true };
  }

  override render() {
    if (!this.state.stumbled) return this.props.children;
    return (
      <div role="alert">
        <p>{i18n.t('page.stumbled')}</p>
        <button className="button" type="button" onClick={() => location.reload()}>
          {i18n.t('page.reload')}
        </button>
      </div>
    );
  }
}
