import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import type { Draft, Procedure } from './procedure';

const path = (key: string) => `/procedures/${encodeURIComponent(key)}/draft`;

export const readDraft = (key: string) => api.get<Draft>(path(key));

export const writeDraft = (key: string, document: Procedure, version: number) =>
  api.put<Draft>(path(key), document, { ifMatch: version });

export const writeYaml = (key: string, yaml: string, version: number) =>
  api.put<Draft>(`${path(key)}/yaml`, { yaml }, { ifMatch: version });

export const discardDraft = (key: string, version: number) =>
  api.delete(path(key), undefined, { ifMatch: version });

export interface Beginning {
  readonly key: string;
  readonly name?: Words;
  readonly from?: string | undefined;
  readonly yaml?: string | undefined;
}

export const useBegin = () =>
  useMutation({
    mutationFn: (beginning: Beginning) => api.post<Draft>('/procedures', beginning),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['procedures'] }),
  });
