import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import type {
  Appendix,
  Chapter,
  Charter,
  Clause,
  Condition,
  ControlRef,
  Frame,
  Indicator,
  Reference,
  Scope,
  Target,
} from './policy';

export type DraftState = 'editing' | 'asked' | 'approved';

export interface Missing {
  readonly code: string;
  /** `clause 3.5`, `chapter 11`, `target satisfaction`, `policy`. */
  readonly where: string;
  readonly blocks: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Signature {
  readonly sponsor: Named;
  readonly budget: number;
  readonly posts: number;
  readonly words?: string | null;
  readonly at: string;
  /** False: something was changed since. */
  readonly current: boolean;
}

/** Targets of the draft name their indicator by code. */
export type DraftTarget = Omit<Target, 'indicator' | 'set'> & { readonly indicator: string };
export type DraftClause = Omit<Clause, 'targets'>;

export interface DraftDocument {
  readonly title: Words;
  readonly chapters: readonly (Omit<Chapter, 'clauses'> & { readonly clauses: readonly DraftClause[] })[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly DraftTarget[];
  readonly categories: readonly { readonly key: string; readonly name: Words }[];
  readonly frame: Frame;
}

export interface Draft {
  readonly id: string;
  readonly base: string;
  readonly outdated: boolean;
  readonly state: DraftState;
  readonly reason?: string | null;
  readonly effectiveFrom?: string | null;
  readonly sponsor?: Named | null;
  readonly proposedBy?: Named | null;
  readonly approval?: string | null;
  readonly approvedBy?: Named | null;
  readonly approvedAt?: string | null;
  readonly verdict?: string | null;
  readonly begunBy?: Named | null;
  readonly begunAt: string;
  readonly signature?: Signature | null;
  readonly parts: Readonly<Record<string, number>>;
  readonly latest: readonly {
    readonly edit: number;
    readonly part: string;
    readonly by?: Named | null;
    readonly at: string;
  }[];
  readonly missing: readonly Missing[];
  readonly version: number;
  readonly document: DraftDocument;
}

const key = ['policy', 'draft'];

export const useDraft = () =>
  useQuery({
    queryKey: key,
    queryFn: () => api.get<Draft>('/policies/draft'),
    retry: false,
    meta: { live: ['Draft', 'Policy', 'ApprovalDecided'] },
  });

export const again = () => void queries.invalidateQueries({ queryKey: ['policy'] });

const changes = <T>(change: (body: T) => Promise<unknown>) => ({ mutationFn: change, onSuccess: again });

export const useBegin = () => useMutation(changes(() => api.post('/policies/draft')));

export const useDiscard = () =>
  useMutation(changes((version: number) => api.delete('/policies/draft', undefined, { ifMatch: version })));

export const useTakeOver = () =>
  useMutation({
    mutationFn: () => api.put<{ readonly conflicts: readonly string[] }>('/policies/draft/base'),
    onSuccess: again,
  });

export interface ClauseValue {
  readonly text: Words;
  readonly title?: Words | null;
  readonly owner: string;
  readonly scope?: Words | null;
  readonly basis?: Words | null;
  readonly control: readonly string[];
  readonly applies: Scope;
  readonly cites: readonly string[];
  readonly binds: readonly ControlRef[];
}

export const useKeepClause = () =>
  useMutation(
    changes(({ number, part, value }: { number: string; part: number; value: ClauseValue }) =>
      api.put(`/policies/draft/clauses/${number}`, value, { ifMatch: part }),
    ),
  );

export const useAddClause = () =>
  useMutation({
    mutationFn: ({ chapter, value }: { chapter: string; value: ClauseValue }) =>
      api.post<{ readonly part: string }>(`/policies/draft/chapters/${chapter}/clauses`, value),
    onSuccess: again,
  });

export const useRepealClause = () =>
  useMutation(
    changes((body: { number: string; reason: string; on: string; successor?: string | undefined }) => {
      const { number, ...repeal } = body;
      return api.put(`/policies/draft/clauses/${number}/repeal`, repeal);
    }),
  );

export const useRestoreClause = () =>
  useMutation(changes((number: string) => api.delete(`/policies/draft/clauses/${number}/repeal`)));

export interface TargetValue {
  readonly amount?: string | null;
  readonly calendar?: string | null;
  readonly value?: number | null;
  readonly date?: string | null;
  readonly standard?: Words | null;
  readonly expectation?: Words | null;
}

export const useKeepTarget = () =>
  useMutation(
    changes(({ promise, part, value }: { promise: string; part: number; value: TargetValue }) =>
      api.put(`/policies/draft/targets/${promise}`, value, { ifMatch: part }),
    ),
  );

export const useKeepConditions = () =>
  useMutation(
    changes(({ promise, part, when }: { promise: string; part: number; when: readonly Condition[] }) =>
      api.put(`/policies/draft/targets/${promise}/conditions`, { when }, { ifMatch: part }),
    ),
  );

export type FramePart =
  | { readonly part: 'charter'; readonly value: Charter }
  | { readonly part: 'references'; readonly value: { readonly items: readonly Reference[] } }
  | { readonly part: 'appendices'; readonly value: { readonly items: readonly Appendix[] } }
  | { readonly part: 'scope'; readonly value: Scope };

/** Answers the version the part has now. */
export const useKeepFrame = () =>
  useMutation({
    mutationFn: ({ part, value, version }: FramePart & { readonly version: number }) =>
      api.put<{ readonly edit: number }>(`/policies/draft/${part}`, value, { ifMatch: version }),
    onSuccess: again,
  });

/** The whole policy leaves what is in force when the draft is published. */
export const useRepealPolicy = () =>
  useMutation(
    changes((repeal: { reason: string; on: string; successor?: string | undefined }) =>
      api.put('/policies/draft/repeal', repeal),
    ),
  );

export const useRestorePolicy = () => useMutation(changes(() => api.delete('/policies/draft/repeal')));

export const usePropose = () =>
  useMutation(
    changes(
      (body: { reason: string; effectiveFrom?: string | undefined; sponsor: string; version: number }) => {
        const { version, ...proposal } = body;
        return api.put('/policies/draft/proposal', proposal, { ifMatch: version });
      },
    ),
  );

export const useReopen = () => useMutation(changes(() => api.delete('/policies/draft/proposal')));

export const useSign = () =>
  useMutation(
    changes((body: { budget: number; posts: number; words?: string | undefined; version: number }) => {
      const { version, ...signature } = body;
      return api.put('/policies/draft/signature', signature, { ifMatch: version });
    }),
  );

export const usePublish = () =>
  useMutation({
    mutationFn: (version: number) =>
      api.put<{ readonly version: string; readonly number: string }>(
        '/policies/draft/publication',
        undefined,
        {
          ifMatch: version,
        },
      ),
    onSuccess: again,
  });

export interface Change {
  readonly what: string;
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface DraftImpact {
  readonly base: string;
  readonly changes: readonly Change[];
  readonly figures: readonly { readonly key: string; readonly about: string; readonly number: number }[];
}

export const useImpact = () =>
  useQuery({
    queryKey: ['policy', 'draft', 'impact'],
    queryFn: () => api.get<DraftImpact>('/policies/draft/impact'),
    staleTime: 0,
  });

export interface Remark {
  readonly id: string;
  readonly clause: string;
  readonly words: string;
  readonly by?: string | null;
  readonly at: string;
  readonly settledBy?: string | null;
  readonly settledAt?: string | null;
  /** Where it comes from, when a finding or a decision led to it. */
  readonly origin?: string | null;
}

export const useRemarks = (clause: string) =>
  useQuery({
    queryKey: ['policy', 'remarks', clause],
    queryFn: () => api.get<Page<Remark>>('/policies/remarks', { query: { clause } }),
  });

export const useSay = () =>
  useMutation(changes((body: { clause: string; words: string }) => api.post('/policies/remarks', body)));

export const useSettle = () =>
  useMutation(
    changes(({ id, settled }: { id: string; settled: boolean }) =>
      settled
        ? api.put(`/policies/remarks/${id}/settlement`)
        : api.delete(`/policies/remarks/${id}/settlement`),
    ),
  );
