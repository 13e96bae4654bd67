import { useState } from 'react';
import type { Visibility } from './api/list-messages';

export interface Draft {
  readonly text: string;
  readonly visibility: Visibility;
}

const empty: Draft = { text: '', visibility: 'public' };

/** What was being written on this ticket; survives reload and crash. */
export function useDraft(ticket: string) {
  const [draft, setDraft] = useState<Draft>(() => kept(ticket));
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep(ticket, next);
  };
  return [draft, write] as const;
}

const place = (ticket: string) => `chengnuo.draft.${ticket}`;

function kept(ticket: string): Draft {
  const stored = localStorage.getItem(place(ticket));
  return stored ? { ...empty, ...(JSON.parse(stored) as Partial<Draft>) } : empty;
}

function keep(ticket: string, draft: Draft): void {
  if (draft.text.trim()) localStorage.setItem(place(ticket), JSON.stringify(draft));
  else localStorage.removeItem(place(ticket));
}
