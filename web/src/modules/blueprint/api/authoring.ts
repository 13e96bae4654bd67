import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import { tablesKey } from './blueprints';

export const steps = ['aim', 'information', 'framework', 'detail', 'roll_out'] as const;
export type StepName = (typeof steps)[number];
export const evidenceKinds = ['law', 'standard', 'history'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Outcome {
  readonly companyWide: boolean;
  readonly project: string;
  readonly purpose: string;
  readonly notes: string;
  readonly liveOn?: string | null | undefined;
}

export interface Step {
  readonly step: StepName;
  readonly open: boolean;
  readonly outcome: Outcome;
  readonly lacking: readonly string[];
  readonly completedAt?: string | null;
  readonly completedBy?: { readonly id: string; readonly name: string } | null;
  readonly version: number;
}

export interface SignOff {
  readonly unit: string;
  readonly unitName: string;
  readonly signer: { readonly id: string; readonly name: string };
  readonly mine: boolean;
  readonly signedAt?: string | null;
  readonly note?: string | null;
}

export interface Evidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly reference: string;
  readonly note: string;
  readonly files: readonly EvidenceFile[];
}

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
}

export interface Pain {
  readonly id: string;
  readonly text: string;
  readonly nodes: readonly string[];
}

export interface Authoring {
  readonly steps: readonly Step[];
  readonly signOffs: readonly SignOff[];
  readonly evidence: readonly Evidence[];
  readonly pains: readonly Pain[];
}

const keyOf = (table: string) => [...tablesKey, table, 'authoring'] as const;

export const useAuthoring = (table: string) =>
  useQuery({
    queryKey: keyOf(table),
    queryFn: () => api.get<Authoring>(`/blueprints/${table}/authoring`),
    meta: { live: ['StepCompleted', 'DepartmentSigned', 'Table', 'Rehearsal', 'PostAssigned'] },
  });

export type Deed =
  | { readonly kind: 'write'; readonly step: StepName; readonly outcome: Outcome; readonly version: number }
  | { readonly kind: 'complete'; readonly step: StepName }
  | { readonly kind: 'ask'; readonly unit: string; readonly signer: string }
  | { readonly kind: 'leaveOut'; readonly unit: string }
  | { readonly kind: 'sign'; readonly unit: string; readonly note: string }
  | { readonly kind: 'addEvidence'; readonly evidence: Omit<Evidence, 'id'> }
  | { readonly kind: 'removeEvidence' | 'removePain'; readonly id: string }
  | { readonly kind: 'addPain'; readonly text: string; readonly nodes: readonly string[] }
  | { readonly kind: 'link'; readonly id: string; readonly nodes: readonly string[] };

/** Whatever is done to the steps answers with all of them. */
export const useDeed = (table: string) =>
  useMutation({
    mutationFn: (deed: Deed) => send(`/blueprints/${table}/authoring`, deed),
    onSuccess: (changed) => queries.setQueryData(keyOf(table), changed),
  });

function send(path: string, deed: Deed): Promise<Authoring> {
  switch (deed.kind) {
    case 'write':
      return api.put<Authoring>(`${path}/steps/${deed.step}`, deed.outcome, { ifMatch: deed.version });
    case 'complete':
      return api.put<Authoring>(`${path}/steps/${deed.step}/completion`, {});
    case 'ask':
      return api.put<Authoring>(`${path}/sign-offs/${deed.unit}`, { signer: deed.signer });
    case 'leaveOut':
      return api.delete<Authoring>(`${path}/sign-offs/${deed.unit}`);
    case 'sign':
      return api.put<Authoring>(`${path}/sign-offs/${deed.unit}/signature`, { note: deed.note });
    case 'addEvidence':
      return api.post<Authoring>(`${path}/evidence`, {
        ...deed.evidence,
        files: deed.evidence.files.map(({ id }) => id),
      });
    case 'removeEvidence':
      return api.delete<Authoring>(`${path}/evidence/${deed.id}`);
    case 'addPain':
      return api.post<Authoring>(`${path}/pains`, { text: deed.text, nodes: deed.nodes });
    case 'link':
      return api.put<Authoring>(`${path}/pains/${deed.id}/nodes`, { nodes: deed.nodes });
    case 'removePain':
      return api.delete<Authoring>(`${path}/pains/${deed.id}`);
  }
}
