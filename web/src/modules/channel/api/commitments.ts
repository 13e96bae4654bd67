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
  readonly kept: number;
  readonly broken: number;
}

export const useCommitments = () =>
  useQuery({
    queryKey: ['commitments', i18next.language],
    queryFn: () => api.get<Commitment[]>('/portal/commitments'),
  });
