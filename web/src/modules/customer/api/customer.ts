/** A customer in lists, everything personal masked. */
export interface CustomerItem {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly tier: string;
  readonly stage: string;
  readonly provisional: boolean;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly number?: string | null;
  readonly city?: string | null;
  readonly archived: boolean;
  readonly changedAt: string;
}

export type Kind = 'person' | 'firm';
export type IdentityKind =
  'phone' | 'mail' | 'wechat' | 'wecom' | 'dingtalk' | 'feishu' | 'social' | 'number';

export interface Identity {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly masked: string;
  readonly contact?: string | null;
  readonly source: string;
  readonly addedAt: string;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly duty?: string | null;
  readonly notes?: string | null;
}

export const profileFields = [
  'province', 'city', 'district', 'street', 'streetMore', 'postcode', 'country',
  'birthDate', 'documentNumber', 'industry', 'headcount', 'needs', 'notes',
] as const; // prettier-ignore

export type ProfileField = (typeof profileFields)[number];

/** Whose value the list and the page mask; the rest is shown as it is. */
export const maskedFields: readonly ProfileField[] = ['street', 'streetMore', 'birthDate', 'documentNumber'];

export interface Customer {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly tier: string;
  readonly stage: string;
  readonly provisional: boolean;
  readonly profile: Readonly<Partial<Record<ProfileField, string | null>>>;
  readonly identities: readonly Identity[];
  readonly contacts: readonly Contact[];
  readonly origins: Readonly<Record<string, { source: string; at: string }>>;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly archivedAt?: string | null;
  /** In which the customer is written to; missing: the company's. */
  readonly language?: 'zh-CN' | 'en' | null;
  /** The terms of service by contract; days included, no end when missing. */
  readonly contract?: {
    readonly terms: string;
    readonly from?: string | null;
    readonly until?: string | null;
  } | null;
  readonly version: number;
}
