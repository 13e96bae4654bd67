import { api, url } from '@/lib/api';

export interface HandedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Good for minutes: ask for the page anew afterwards. */
  readonly address: string;
}

export interface Handed {
  readonly until: string;
  readonly files: readonly HandedFile[];
}

export const openHanded = (link: string) => api.put<Handed>('/portal/handed-files', { link });

export const handedUrl = (file: HandedFile) => url(`/portal/handed-files/${file.address}`);
