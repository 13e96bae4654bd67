import type { Words } from '@/lib/words';

export const phases = ['analysis', 'plan', 'resources', 'execution', 'delivery', 'follow_up'] as const;
export const links = ['enquiry', 'acceptance', 'solution', 'delivery', 'follow_up'] as const;
export const fieldTypes = [
  'text',
  'long_text',
  'number',
  'money',
  'date',
  'choice',
  'yes_no',
  'person',
  'file',
] as const;
export const moments = ['stage_exit', 'deliver', 'close', 'transfer'] as const;
export const exitNeeds = [
  'need_record',
  'plan',
  'preparation',
  'risk_plan',
  'customer_agreement',
  'tasks_done',
  'delivery_steps',
  'acceptance',
] as const;
export const itemKinds = ['document', 'tool', 'right', 'step'] as const;
export const deliveryKinds = ['software', 'hardware', 'document', 'service'] as const;
export const acceptanceParts = ['function', 'performance', 'feedback', 'satisfaction'] as const;
export const riskPlans = ['never', 'high_risk', 'always'] as const;
export const bindings = ['always', 'once_begun'] as const;
export const problemClasses = ['technical', 'process', 'communication'] as const;
export const priorities = ['p1', 'p2', 'p3', 'p4'] as const;
export const sides = ['firm', 'private'] as const;

export type Phase = (typeof phases)[number];
export type Link = (typeof links)[number];
export type FieldType = (typeof fieldTypes)[number];
export type Moment = (typeof moments)[number];
export type ExitNeed = (typeof exitNeeds)[number];
export type ItemKind = (typeof itemKinds)[number];
export type DeliveryKind = (typeof deliveryKinds)[number];
export type AcceptancePart = (typeof acceptanceParts)[number];
export type RiskPlan = (typeof riskPlans)[number];
export type Binding = (typeof bindings)[number];
export type Side = (typeof sides)[number];

export interface TimeLimit {
  /** `PT4H` working time, `P2D` working days. */
  readonly amount: string;
  readonly calendar: string;
}

export interface Choice {
  readonly value: string;
  readonly label: Words;
}

export interface FormField {
  readonly key: string;
  readonly label: Words;
  readonly type: FieldType;
  readonly choices: readonly Choice[];
  readonly requiredAt: readonly Moment[];
  readonly role: string;
  readonly hint: Words;
}

export interface ChecklistItem {
  readonly key: string;
  readonly name: Words;
  readonly kind: ItemKind;
  readonly optional: boolean;
  readonly role: string;
}

export interface Stage {
  readonly key: string;
  readonly name: Words;
  readonly phase: Phase;
  readonly links: readonly Link[];
  readonly department: string;
  readonly limit?: TimeLimit | null;
  readonly optional: boolean;
  readonly onlyIf?: { readonly field: string; readonly in: readonly string[] } | null;
  readonly entry: Words;
  readonly exit: Words;
  readonly fields: readonly FormField[];
  readonly checklist: readonly ChecklistItem[];
  readonly exitNeeds: readonly ExitNeed[];
  readonly customerSees: Words;
  readonly guide: Words;
}

export interface Department {
  readonly key: string;
  readonly name: Words;
}

export interface Handover {
  readonly key: string;
  readonly name: Words;
  readonly from: string;
  readonly to: string;
  readonly must: readonly string[];
  readonly may: readonly string[];
  readonly limit?: TimeLimit | null;
}

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly steps: readonly ChecklistItem[];
  readonly documents: readonly ChecklistItem[];
  readonly secondCheck: boolean;
  readonly signed: boolean;
  readonly agreedFirst: boolean;
}

export interface AcceptanceItem {
  readonly key: string;
  readonly name: Words;
  readonly part: AcceptancePart;
  readonly standard: Words;
}

export interface Selector {
  readonly categories: readonly string[];
  readonly problemClasses: readonly string[];
  readonly priorities: readonly string[];
  readonly side?: Side | null;
}

export interface Procedure {
  readonly key: string;
  readonly name: Words;
  readonly summary: Words;
  readonly selects: readonly Selector[];
  readonly skill: string;
  readonly riskPlan: RiskPlan;
  readonly binding: Binding;
  readonly guidance: Words;
  readonly progress?: { readonly every: TimeLimit; readonly message: Words } | null;
  readonly departments: readonly Department[];
  readonly stages: readonly Stage[];
  readonly handovers: readonly Handover[];
  readonly preparation: readonly ChecklistItem[];
  readonly delivery?: Delivery | null;
  readonly acceptance: readonly AcceptanceItem[];
}

export interface ShownProcedure {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly document: Procedure;
}

export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message?: string | null;
}

export interface Draft {
  readonly key: string;
  /** The revision it began from; 0 for a new procedure. */
  readonly base: number;
  /** 0: nobody works on it yet. */
  readonly version: number;
  readonly changedAt: string;
  readonly document: Procedure;
  readonly faults: readonly Fault[];
}

export interface VersionView {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly retired: boolean;
  readonly publishedAt: string;
  readonly author?: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
}

export interface Difference {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}
