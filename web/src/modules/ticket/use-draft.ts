import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/lib/api';
import { getDraft, keepDraft, type KeptDraft } from './api/desk';
import type { Visibility } from './api/list-messages';

export interface Draft {
  readonly text: string;
  readonly visibility: Visibility;
}

/** What another device keeps of the same letter, and the choice between the two. */
export interface OtherDraft {
  readonly text: string;
  readonly take: () => void;
  readonly keepMine: () => void;
}

const empty: Draft = { text: '', visibility: 'public' };

const settled = 1500; // ms

/**
 * What was being written on this ticket; survives reload and crash here, and goes along to another device through the server. Two
 * devices never overwrite each other unseen: the second is asked.
 */
export function useDraft(ticket: string) {
  const [draft, setDraft] = useState<Draft>(() => kept(ticket));
  const [theirs, setTheirs] = useState<KeptDraft>();
  const timer = useRef<number>(undefined);
  const version = useRef(0);
  // One change after another: the next needs the version the one before left.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    line.current = getDraft(ticket)
      .then((found) => {
        version.current = found.version;
        const mine = kept(ticket);
        if (!mine.text) setDraft((present) => (present.text || !found.body ? present : draftOf(found)));
        else if (found.body && found.body !== mine.text) setTheirs(found);
      })
      .catch(() => undefined); // what is kept here is enough to go on
  }, [ticket]);

  const send = (next: Draft) => {
    line.current = line.current.then(() =>
      keepDraft(ticket, { body: next.text, visibility: next.visibility, version: version.current })
        .then((now) => {
          version.current = now.version;
        })
        .catch((problem: unknown) =>
          problem instanceof ApiProblem && problem.status === 412 ? changedElsewhere(next) : undefined,
        ),
    );
  };
  const changedElsewhere = (mine: Draft) =>
    getDraft(ticket)
      .then((found) => {
        version.current = found.version;
        // Sent from there, or the same words: nothing to choose between.
        if (!found.body || found.body === mine.text) send(mine);
        else if (mine.text) setTheirs(found);
      })
      .catch(() => undefined);
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep(ticket, next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send(next), next.text ? settled : 0);
  };
  const other: OtherDraft | undefined = theirs && {
    text: theirs.body,
    take: () => {
      window.clearTimeout(timer.current);
      version.current = theirs.version;
      setDraft(draftOf(theirs));
      keep(ticket, draftOf(theirs));
      setTheirs(undefined);
    },
    keepMine: () => {
      version.current = theirs.version;
      setTheirs(undefined);
      send(draft);
    },
  };
  return [draft, write, other] as const;
}

const draftOf = ({ body, visibility }: KeptDraft): Draft => ({ text: body, visibility });

const place = (ticket: string) => `chengnuo.draft.${ticket}`;

function kept(ticket: string): Draft {
  const stored = localStorage.getItem(place(ticket));
  return stored ? { ...empty, ...(JSON.parse(stored) as Partial<Draft>) } : empty;
}

function keep(ticket: string, draft: Draft): void {
  if (draft.text.trim()) localStorage.setItem(place(ticket), JSON.stringify(draft));
  else localStorage.removeItem(place(ticket));
}
