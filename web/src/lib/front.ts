import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from './api';

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly children: readonly Choice[];
}

/** Whose portal this is, and what may be asked there. */
export interface Front {
  readonly company: string;
  /** By which the portal shows its times. */
  readonly zone: string;
  /** Whether codes can be mailed. */
  readonly mail: boolean;
  readonly signedIn: boolean;
  /** Whether everything of the customer is open, not only single requests. */
  readonly proven: boolean;
  readonly categories: readonly Choice[];
}

export const useFront = () =>
  useQuery({ queryKey: ['portal', 'front', i18next.language], queryFn: () => api.get<Front>('/portal') });
