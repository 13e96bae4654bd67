import { api } from '@/lib/api';
import type { StoredFile } from './ticket';

export function uploadFile(file: File): Promise<StoredFile> {
  const form = new FormData();
  form.append('file', file);
  return api.post<StoredFile>('/files', form);
}
