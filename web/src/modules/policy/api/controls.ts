import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';

export type ControlProblem = 'without_control' | 'broken' | 'unbound' | 'without_owner';

export interface Finding {
  readonly problem: ControlProblem;
  /** A clause's number, or kind and key of a control. */
  readonly where: string;
  readonly name: Words;
  readonly link?: string | null;
}

export interface ControlReport {
  readonly version: string;
  readonly clauses: number;
  readonly working: number;
  readonly findings: readonly Finding[];
}

export const useControlReport = () =>
  useQuery({
    queryKey: ['policy', 'controls', 'report'],
    queryFn: () => api.get<ControlReport>('/policies/controls/report'),
    meta: { live: ['Policy', 'Procedure'] },
  });

export interface Control {
  readonly kind: string;
  readonly key: string;
  readonly name: Words;
}

/** Every working thing a clause may be bound to. */
export const useControls = (enabled: boolean) =>
  useQuery({
    queryKey: ['policy', 'controls'],
    queryFn: () => api.get<{ readonly items: readonly Control[] }>('/policies/controls'),
    enabled,
    staleTime: 60_000,
  });
