import type { Words } from '@/lib/words';

export type FieldType =
  'text' | 'long_text' | 'number' | 'money' | 'date' | 'choice' | 'yes_no' | 'person' | 'file';
export type RequiredAt = 'stage_exit' | 'deliver' | 'close' | 'transfer';
export type Phase = 'analysis' | 'plan' | 'resources' | 'execution' | 'delivery' | 'follow_up';

export interface FormField {
  readonly key: string;
  readonly label: Words;
  readonly type: FieldType;
  readonly choices: readonly { readonly value: string; readonly label: Words }[];
  readonly requiredAt: readonly RequiredAt[];
  readonly hint: Words;
}

export interface ListItem {
  readonly key: string;
  readonly name: Words;
  readonly optional: boolean;
}

export interface Stage {
  readonly key: string;
  readonly name: Words;
  readonly phase: Phase;
  readonly optional: boolean;
  /** By its key, as hand-overs name it. */
  readonly department: string;
  readonly exit: Words;
  readonly guide: Words;
  readonly fields: readonly FormField[];
  readonly checklist: readonly ListItem[];
  readonly exitNeeds: readonly string[];
}

export interface ProcedureDocument {
  readonly key: string;
  readonly name: Words;
  readonly riskPlan: 'never' | 'high_risk' | 'always';
  readonly stages: readonly Stage[];
  readonly departments: readonly { readonly key: string; readonly name: Words }[];
  readonly handovers: readonly {
    readonly name: Words;
    readonly from: string;
    readonly to: string;
    readonly must: readonly string[];
    readonly may: readonly string[];
  }[];
  readonly preparation: readonly ListItem[];
  readonly delivery?: {
    readonly steps: readonly ListItem[];
    readonly documents: readonly ListItem[];
    readonly secondCheck: boolean;
    readonly signed: boolean;
    readonly agreedFirst: boolean;
  } | null;
  readonly acceptance: readonly {
    readonly key: string;
    readonly name: Words;
    readonly part: string;
    readonly standard: Words;
  }[];
}

export const phases: readonly Phase[] = [
  'analysis',
  'plan',
  'resources',
  'execution',
  'delivery',
  'follow_up',
];
