import { api } from '@/lib/api';
import type { MessageKind, Visibility } from './list-messages';

export interface NewMessage {
  readonly body: string;
  readonly visibility: Visibility;
  readonly kind?: MessageKind | undefined;
  readonly files?: readonly string[];
  /** Colleagues a note calls. */
  readonly mentions?: readonly string[];
}

export const sendMessage = (ticket: string, message: NewMessage, idempotencyKey: string) =>
  api.post(`/tickets/${ticket}/messages`, message, { idempotencyKey });
