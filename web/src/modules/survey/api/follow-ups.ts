import { api } from '@/lib/api';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const outcomes = ['put_right', 'explained', 'complaint', 'improvement', 'not_reached'] as const;
export type Outcome = (typeof outcomes)[number];

export interface FollowUp {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly team?: Named | null;
  readonly person?: Named | null;
  readonly score: number;
  readonly lowest: number;
  readonly comment?: string | null;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly doneAt?: string | null;
  readonly doneBy?: Named | null;
  readonly outcome?: Outcome | null;
  readonly note?: string | null;
  readonly version: number;
}

export const closeFollowUp = (followUp: FollowUp, body: { outcome: Outcome; note: string }) =>
  api.put(`/follow-ups/${followUp.id}/outcome`, body, { ifMatch: followUp.version });
