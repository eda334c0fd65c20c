import { i18n } from '#i18n';
import type { Role } from '../../../core/archive/conversation';

/** Who wrote a message: "You", "ChatGPT". */
export function roleWords(role: Role): string {
  return i18n.t(`leave.role.${role}`);
}
