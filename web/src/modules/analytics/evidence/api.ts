import { api, type Page } from '@/lib/api';

export interface EvidencePack {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'waiting' | 'running' | 'ready' | 'failed';
  readonly progress: number;
  readonly askedBy?: string | null;
  readonly askedAt: string;
  readonly readyAt?: string | null;
  readonly sha256?: string | null;
  readonly size?: number | null;
}

export const listPacks = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<EvidencePack>>('/evidence-packs', { query: { cursor }, signal });

export const askPack = (from: string, to: string) =>
  api.post<{ readonly id: string }>('/evidence-packs', { from, to });
