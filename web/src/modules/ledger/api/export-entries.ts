import { ApiProblem, url } from '@/lib/api';
import type { LedgerFilter } from './list-entries';

export type Format = 'csv' | 'xlsx';

/** Fetches the whole ledger behind the filter, telling the bytes as they come, and hands the file to the browser. */
export async function exportEntries(
  format: Format,
  columns: readonly string[],
  filter: LedgerFilter,
  tell: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url('/ledger/export', { ...filter, format, columns: columns.join(',') }), {
    signal,
  });
  if (!response.ok || !response.body) {
    throw new ApiProblem({ title: '', status: response.status, code: `http_${response.status}` });
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    tell(bytes);
  }
  save(new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }), fileName(response, format));
}

function fileName(response: Response, format: Format): string {
  const told = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return told ? decodeURIComponent(told) : `ledger.${format}`;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
