import { api } from './api';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
}

/** Puts a file down; it belongs to nothing until something is saved with it. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const form = new FormData();
  form.append('file', file);
  return api.post<UploadedFile>('/files', form);
}
