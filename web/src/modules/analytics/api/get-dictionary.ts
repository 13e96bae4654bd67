import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';

export interface DictionaryField {
  readonly key: string;
  readonly name: Words;
  readonly meaning: Words;
  readonly type: 'text' | 'code' | 'date' | 'moment' | 'number';
  readonly codes: string | null;
  readonly required: boolean;
  readonly longest: number | null;
}

export interface Dictionary {
  readonly entities: readonly {
    readonly key: string;
    readonly name: Words;
    readonly owner: Words;
    readonly fields: readonly DictionaryField[];
  }[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

export const useDictionary = () =>
  useQuery({
    queryKey: ['dictionary'],
    queryFn: ({ signal }) => api.get<Dictionary>('/dictionary', { signal }),
    staleTime: Infinity,
  });
