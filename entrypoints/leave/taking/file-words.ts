import { i18n } from '#i18n';
import { text } from '../../../components/words';
import type { MarkdownWords } from '../../../core/archive/export-markdown';
import type { PackWords } from '../../../core/archive/pack-words';
import { roleWords } from '../reading/role-words';

/** Our words in a Markdown file. */
export function markdownWords(): MarkdownWords {
  return {
    untitled: i18n.t('leave.untitled'),
    roles: {
      person: roleWords('person'),
      assistant: roleWords('assistant'),
      tool: roleWords('tool'),
      system: roleWords('system'),
    },
    media: {
      image: i18n.t('leave.asset.media.image'),
      audio: i18n.t('leave.asset.media.audio'),
      video: i18n.t('leave.asset.media.video'),
      file: i18n.t('leave.asset.media.file'),
    },
    thoughts: i18n.t('leave.part.thoughts'),
    canvas: i18n.t('leave.part.canvas.name'),
    memory: i18n.t('leave.part.memory'),
    aboutPerson: i18n.t('leave.pack.about_person'),
    howToAnswer: i18n.t('leave.pack.how_to_answer'),
    error: i18n.t('leave.part.error'),
  };
}

/** Our words in a context pack; core fills in the numbers. */
export function packWords(): PackWords {
  return {
    heading: i18n.t('leave.pack.heading'),
    introduction: i18n.t('leave.pack.introduction'),
    aboutPerson: i18n.t('leave.pack.about_person'),
    howToAnswer: i18n.t('leave.pack.how_to_answer'),
    memories: i18n.t('leave.pack.memories'),
    conversations: i18n.t('leave.pack.conversations'),
    untitled: i18n.t('leave.untitled'),
    person: i18n.t('leave.pack.person'),
    assistant: roleWords('assistant'),
    cutMark: i18n.t('leave.pack.cut_mark'),
    messagesShortened: text('leave.pack.messages_shortened'),
    lastInPart: i18n.t('leave.pack.last_in_part'),
    conversationsLeftOut: text('leave.pack.conversations_left_out'),
    memoriesLeftOut: text('leave.pack.memories_left_out'),
  };
}
