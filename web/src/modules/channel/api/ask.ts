import { api } from '@/lib/api';
import type { Guidance, Next, Step } from './requests';

export interface Contact {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Question {
  readonly subject: string;
  readonly body: string;
  readonly category?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly files: readonly string[];
}

export interface Received {
  readonly number: string;
  /** How the customer gets in: is in already, by a code in the mailbox, or by the link shown once. */
  readonly access: 'session' | 'code' | 'link';
  readonly steps: readonly Step[];
  readonly next: Next;
  readonly guidance: Guidance;
}

export const ask = (question: Question) => api.post<Received>('/portal/requests', question);

export const complain = (about: string | undefined, body: string) =>
  api.post<Received>('/portal/complaints', { about, body });

export const makeLink = (number: string) =>
  api.put<{ link: string; expiresAt: string }>(`/portal/requests/${encodeURIComponent(number)}/link`);
