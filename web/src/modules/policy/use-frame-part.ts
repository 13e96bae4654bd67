import { useState } from 'react';
import { useKeepFrame, type Draft, type FramePart } from './api/draft';
import { partOf } from './draft-values';

/** Keeps one part around the clauses; whoever changed it meanwhile is not overwritten. */
export function useFramePart(draft: Draft, part: FramePart['part']) {
  const [version, setVersion] = useState(() => partOf(draft, part));
  const { mutate, isPending, error } = useKeepFrame();
  return {
    keep: (changed: FramePart) =>
      mutate({ ...changed, version }, { onSuccess: ({ edit }) => setVersion(edit) }),
    isPending,
    error,
  };
}
