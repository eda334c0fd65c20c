import { i18n } from '#i18n';
import { useView } from '../../components/view-context';
import {
  areExceptionsFull,
  conversationPattern,
  MOST_EXCEPTIONS,
  withException,
  withoutException,
} from '../../core/exceptions';
import { withoutTab, withTab } from '../../core/tab-list';
import type { TabInFront } from './tab-in-front';

interface Props {
  front: TabInFront;
}

/** "Not in this conversation", "not in this tab", and back. */
export function HereChoices({ front }: Props) {
  const exceptions = useView((view) => view.settings.exceptions);
  const changeSettings = useView((view) => view.changeSettings);
  const tabs = useView((view) => view.exceptedTabs.tabs);
  const changeExceptedTabs = useView((view) => view.changeExceptedTabs);

  const conversation = conversationPattern(front.address);
  const notInConversation = conversation !== null && exceptions.includes(conversation);
  const notInTab = tabs.includes(front.tab);
  const hasRoom = notInConversation || !areExceptionsFull(exceptions);

  const toggleConversation = (pattern: string) => {
    const change = notInConversation ? withoutException : withException;
    void changeSettings((current) => ({
      ...current,
      exceptions: change(current.exceptions, pattern),
    }));
  };
  const toggleTab = () => {
    const change = notInTab ? withoutTab : withTab;
    void changeExceptedTabs((current) => change(current, front.tab));
  };

  return (
    <>
      <div className="row">
        {conversation !== null && hasRoom && (
          <button
            className="button quiet"
            type="button"
            onClick={() => toggleConversation(conversation)}
          >
            {notInConversation
              ? i18n.t('popup.here.in_conversation_again')
              : i18n.t('popup.here.not_in_conversation')}
          </button>
        )}
        <button className="button quiet" type="button" onClick={toggleTab}>
          {notInTab ? i18n.t('popup.here.in_tab_again') : i18n.t('popup.here.not_in_tab')}
        </button>
      </div>
      {conversation !== null && !hasRoom && (
        <p className="soft">{i18n.t('popup.here.full', { most: MOST_EXCEPTIONS })}</p>
      )}
    </>
  );
}
