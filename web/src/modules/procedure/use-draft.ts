import { useCallback, useEffect, useRef, useState } from 'react';
import { queries } from '@/lib/queries';
import { readDraft, writeDraft, writeYaml } from './api/draft';
import type { Draft, Fault, Procedure } from './api/procedure';

export type Saving = 'saved' | 'changed' | 'saving' | 'failed';

export interface DraftState {
  readonly procedure?: Procedure | undefined;
  readonly base: number;
  readonly version: number;
  readonly faults: readonly Fault[];
  readonly saving: Saving;
  readonly error: unknown;
  readonly mayUndo: boolean;
  readonly change: (procedure: Procedure) => void;
  readonly undo: () => void;
  /** Saves what is not saved yet and gives the version that then stands. */
  readonly save: () => Promise<number | undefined>;
  readonly takeYaml: (yaml: string) => Promise<void>;
}

const calm = 900;
const remembered = 50;

/** What somebody draws: kept here at once, on the server a moment after the last change, one save after the other. */
export function useDraft(key: string): DraftState {
  const [draft, setDraft] = useState<Draft>();
  const [procedure, setProcedure] = useState<Procedure>();
  const [past, setPast] = useState<readonly Procedure[]>([]);
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>();
  const version = useRef(0);
  const pending = useRef<Procedure>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const waits = () => pending.current !== undefined;

  const take = useCallback((read: Draft) => {
    version.current = read.version;
    setDraft(read);
  }, []);

  useEffect(() => {
    let isCurrent = true;
    readDraft(key).then(
      (read) => {
        if (!isCurrent) return;
        take(read);
        setProcedure(read.document);
      },
      (problem: unknown) => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, take]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const document = pending.current;
      if (!document) return;
      pending.current = undefined;
      setSaving('saving');
      try {
        take(await writeDraft(key, document, version.current));
        setError(undefined);
        setSaving(waits() ? 'changed' : 'saved');
        void queries.invalidateQueries({ queryKey: ['procedures'], exact: true });
      } catch (problem) {
        pending.current ??= document;
        setError(problem);
        setSaving('failed');
      }
    });
    await running.current;
    return pending.current ? undefined : version.current;
  }, [key, take]);

  const put = useCallback(
    (next: Procedure) => {
      setProcedure(next);
      pending.current = next;
      setSaving('changed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), calm);
    },
    [save],
  );

  useEffect(
    () => () => {
      void save();
    },
    [save],
  );

  const change = (next: Procedure) => {
    if (procedure) setPast((before) => [...before.slice(-remembered), procedure]);
    put(next);
  };
  const undo = () => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    put(before);
  };
  const takeYaml = async (yaml: string) => {
    await save();
    const read = await writeYaml(key, yaml, version.current);
    if (procedure) setPast((before) => [...before.slice(-remembered), procedure]);
    take(read);
    setProcedure(read.document);
    setSaving('saved');
  };
  return {
    procedure,
    base: draft?.base ?? 0,
    version: draft?.version ?? 0,
    faults: draft?.faults ?? [],
    saving,
    error,
    mayUndo: past.length > 0,
    change,
    undo,
    save,
    takeYaml,
  };
}
