import { i18n } from '#i18n';
import { CopyButton } from '../CopyButton';

/** What to ask ChatGPT for, since it has no export of its memory (facts F4). */
export function MemoryPrompt() {
  const prompt = i18n.t('leave.steps.memory_prompt');
  return (
    <>
      <blockquote>{prompt}</blockquote>
      <CopyButton text={prompt}>{i18n.t('leave.steps.copy_words')}</CopyButton>
    </>
  );
}
