import { useQuery } from '@tanstack/react-query';
import { api, type Page, type Query, url } from '@/lib/api';
import { queries } from '@/lib/queries';
import { dialHere } from './softphone/here';

interface Named {
  readonly id: string;
  readonly name: string;
}

export const results = [
  'answered',
  'abandoned',
  'missed',
  'voicemail',
  'not_reached',
  'end_not_seen',
] as const;
export type CallState = 'waiting' | 'ringing' | 'talking' | 'held' | 'ended';
export type Command = 'answer' | 'hold' | 'resume' | 'transfer' | 'hang_up' | 'record' | 'stop_recording';

/** `number` is masked. Lengths in seconds. */
export interface Call {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly number?: string | null;
  readonly line?: string | null;
  readonly customer?: Named | null;
  readonly ticket?: { readonly id: string; readonly number: string } | null;
  readonly person?: Named | null;
  readonly extension?: string | null;
  readonly queue?: string | null;
  readonly choice?: string | null;
  readonly choiceLabel?: string | null;
  readonly said?: string | null;
  readonly state: CallState;
  readonly result?: (typeof results)[number] | null;
  readonly startedAt: string;
  readonly answeredAt?: string | null;
  readonly endedAt?: string | null;
  readonly waitSeconds?: number | null;
  readonly ringSeconds?: number | null;
  readonly talkSeconds?: number | null;
  readonly heldSeconds: number;
  readonly workSeconds?: number | null;
  readonly notes?: string | null;
  readonly recording?: 'wanted' | 'kept' | 'failed' | null;
}

export interface CallAtHand {
  readonly call: Call;
  /** What its telephone system calls it; the SIP Call-ID when a softphone told of it. */
  readonly key: string;
  /** Since it began, was answered or ended, when the server said so. */
  readonly seconds: number;
  /** What the telephone system lets one do from here. */
  readonly commands: readonly (Command | 'dial')[];
  readonly customer?: {
    readonly id: string;
    readonly name: string;
    readonly tier: string;
    readonly provisional: boolean;
  } | null;
  readonly tickets: readonly {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly status: string;
  }[];
}

export interface CallBack {
  readonly id: string;
  readonly number?: string | null;
  readonly customer: Named;
  readonly ticket: string;
  readonly ticketNumber: string;
  readonly task?: string | null;
  readonly calls: number;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
}

export const callsLive = ['Call', 'Recording'];
export const callsChanged = () => queries.invalidateQueries({ queryKey: ['calls'] });

export const useAtHand = () =>
  useQuery({
    queryKey: ['calls', 'at-hand'],
    queryFn: () => api.get<{ extension?: string | null; calls: readonly CallAtHand[] }>('/calls/at-hand'),
    meta: { live: [...callsLive, 'Extension'] },
  });

export const loadCalls = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Call>>('/calls', { query: { ...filter, cursor }, signal });
export const exportOf = (filter: Query) => url('/calls/export', filter);

export const useCallsOf = (ticket: string) =>
  useQuery({
    queryKey: ['calls', 'of', ticket],
    queryFn: () => api.get<{ items: readonly Call[] }>(`/tickets/${ticket}/calls`),
    meta: { live: callsLive },
  });

export const loadCallBacks = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<CallBack>>('/call-backs', { query: { cursor }, signal });

export async function dial(whom: {
  customer?: string | undefined;
  number?: string | undefined;
  ticket?: string | undefined;
}): Promise<void> {
  const dialled = await api.post<{ id: string; byBrowser?: string | null }>('/calls', whom);
  if (dialled.byBrowser) dialHere(dialled.byBrowser);
}
export const command = (call: string, kind: Command, to?: string) =>
  api.post(`/calls/${call}/commands`, to ? { kind, to } : { kind });
export const note = (call: string, notes: string) => api.put(`/calls/${call}/notes`, { notes });
export const finish = (call: string) => api.put(`/calls/${call}/work-end`, {});
export const openTicket = (call: string, ticket: { subject: string; body?: string; category?: string }) =>
  api.post<{ ticket: string }>(`/calls/${call}/ticket`, ticket);
export const linkTicket = (call: string, ticket: string) => api.put(`/calls/${call}/ticket`, { ticket });

export const askToHear = (call: string, reason: string) => api.post(`/calls/${call}/hearings`, { reason });
export const recordingOf = (call: string) => url(`/calls/${call}/recording`);

export interface CallFigures {
  readonly figures: {
    readonly calls: number;
    readonly answered: number;
    readonly abandoned: number;
    readonly missed: number;
    readonly voicemail: number;
    readonly connected?: number | null;
    readonly abandonment?: number | null;
    readonly waited?: number | null;
    readonly talked?: number | null;
    readonly worked?: number | null;
  };
  readonly targets: CallTargets;
}

export interface CallTargets {
  readonly connected?: number | null;
  readonly waitSeconds?: number | null;
  readonly abandoned?: number | null;
}

export const useCallFigures = (days: number) =>
  useQuery({
    queryKey: ['calls', 'figures', days],
    queryFn: () => api.get<CallFigures>('/call-figures', { query: { days } }),
    meta: { live: ['CallEnded', 'CallAnswered'] },
  });
export const putCallTargets = (targets: CallTargets) => api.put('/call-figures/targets', targets);

export interface Phone {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly extensions: readonly {
    readonly extension: string;
    readonly person: Named;
    /** Whether the softphone of the person can register. */
    readonly sipAccount: boolean;
  }[];
}

export const choiceKinds = ['operator', 'team', 'person', 'category', 'bot'] as const;

export interface MenuChoice {
  readonly key: string;
  readonly kind: (typeof choiceKinds)[number];
  readonly target?: string | null;
  readonly label: string;
  readonly words: readonly string[];
}

export interface Menu {
  readonly greeting: string;
  readonly choices: readonly MenuChoice[];
  readonly version: number;
}

export const usePhones = () =>
  useQuery({
    queryKey: ['phones'],
    queryFn: () => api.get<{ items: readonly Phone[] }>('/phones'),
    meta: { live: ['Extension', 'ConnectorSaved'] },
  });
export const phonesChanged = () => queries.invalidateQueries({ queryKey: ['phones'] });
export const giveExtension = (phone: string, person: string, extension: string) =>
  api.put(`/phones/${phone}/extensions/${person}`, { extension });
export const giveSipAccount = (
  phone: string,
  person: string,
  account: { extension: string; login?: string | undefined; password?: string | undefined },
) => api.put(`/phones/${phone}/sip-accounts/${person}`, account);
export const takeExtension = (phone: string, person: string) =>
  api.delete(`/phones/${phone}/extensions/${person}`);
export const useMenu = (phone: string) =>
  useQuery({ queryKey: ['phones', phone, 'menu'], queryFn: () => api.get<Menu>(`/phones/${phone}/menu`) });
export const putMenu = (phone: string, menu: Omit<Menu, 'version'>, version: number) =>
  api.put(`/phones/${phone}/menu`, menu, { ifMatch: version });
export const useTeamNames = () =>
  useQuery({ queryKey: ['teams', 'names'], queryFn: () => api.get<{ items: readonly Named[] }>('/teams') });
