import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';

/** A published clause with its time limits, and how far they were kept in the last 90 days. */
export interface Commitment {
  readonly clause: string;
  readonly text: string;
  readonly promises: readonly Promised[];
}

export interface Promised {
  readonly promise: string;
  readonly name: string;
  /** ISO-8601: PT15M of working time, or P2D working days. */
  readonly amount: string;
  /** Null unless the company chose to disclose it. */
  readonly kept: number | null;
  readonly broken: number | null;
}

/** What the company chose to publish of what it achieved in the last 90 days. */
export interface Achieved {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: 'at_most' | 'at_least' | 'below' | 'exactly' | 'about';
  readonly target: number | null;
  readonly value: number | null;
  readonly state: string;
}

export const useCommitments = () =>
  useQuery({
    queryKey: ['commitments', i18next.language],
    queryFn: () => api.get<Commitment[]>('/portal/commitments'),
  });

export const useAchieved = () =>
  useQuery({
    queryKey: ['commitments', 'achieved', i18next.language],
    queryFn: () => api.get<Achieved[]>('/portal/commitments/achieved'),
  });
