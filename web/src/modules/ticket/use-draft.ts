import { useEffect, useRef, useState } from 'react';
import { getDraft, keepDraft } from './api/desk';
import type { Visibility } from './api/list-messages';

export interface Draft {
  readonly text: string;
  readonly visibility: Visibility;
}

const empty: Draft = { text: '', visibility: 'public' };

const settled = 1500; // ms

/** What was being written on this ticket; survives reload and crash here, and goes along to another device through the server. */
export function useDraft(ticket: string) {
  const [draft, setDraft] = useState<Draft>(() => kept(ticket));
  const timer = useRef<number>(undefined);
  useEffect(() => {
    if (kept(ticket).text) return;
    getDraft(ticket)
      .then(({ body, visibility }) =>
        setDraft((present) => (present.text || !body ? present : { text: body, visibility })),
      )
      .catch(() => undefined); // what is kept here is enough to go on
  }, [ticket]);
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep(ticket, next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => void keepDraft(ticket, { body: next.text, visibility: next.visibility }).catch(() => undefined),
      next.text ? settled : 0,
    );
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
