import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export type FieldType = 'text' | 'secret' | 'number' | 'yes_no' | 'choice' | 'url' | 'web_socket';

export interface SettingField {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly choices: readonly string[];
}

export interface ConnectorKind {
  readonly kind: string;
  readonly channel: string;
  readonly sends: boolean;
  /** The other side calls us, at an address of the connection. */
  readonly called: boolean;
  readonly settings: readonly SettingField[];
}

export type Health = 'untried' | 'ok' | 'failing';

/** A connection to the outside; secrets never come out, `secretsSet` says which are there. */
export interface Connector {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secretsSet: readonly string[];
  readonly inCharge: string;
  readonly inChargeName: string;
  readonly enabled: boolean;
  readonly health: Health;
  readonly okAt?: string | null;
  readonly problem?: string | null;
  readonly problemAt?: string | null;
  readonly version: number;
}

export const deliveryStates = [
  'opened',
  'appended',
  'answered',
  'ignored',
  'quarantined',
  'pending',
  'claimed',
  'sent',
  'delivered',
  'read',
  'unknown',
  'failed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly peer: string;
  readonly peerName?: string | null;
  readonly ticket?: string | null;
  readonly message?: string | null;
  readonly body: string;
  readonly state: DeliveryState;
  readonly problem?: string | null;
  readonly tries: number;
  readonly parts: number;
  readonly at: string;
  readonly settledAt?: string | null;
}

export interface Given {
  readonly kind: string;
  readonly name: string;
  readonly inCharge: string;
  readonly enabled: boolean;
  readonly settings: Readonly<Record<string, string>>;
}

const door = '/channels/connectors';

export const useKinds = () =>
  useQuery({
    queryKey: ['connector-kinds'],
    queryFn: () => api.get<readonly ConnectorKind[]>(`${door}/kinds`),
    staleTime: Infinity,
  });

export const useConnectors = () =>
  useQuery({
    queryKey: ['connectors'],
    queryFn: () => api.get<readonly Connector[]>(door),
    refetchInterval: 30_000,
  });

export async function saveConnector(given: Given, before: Connector | undefined): Promise<void> {
  await (before
    ? api.put(`${door}/${before.id}`, given, { ifMatch: before.version })
    : api.post(door, given));
  await queries.invalidateQueries({ queryKey: ['connectors'] });
}

/** What a try of the connection shows; `problem` is a code. */
export interface Tested {
  readonly problem?: string | null;
  /** The other side answered; without a problem and without an answer only the settings were judged. */
  readonly reached: boolean;
}

export async function testConnector(
  kind: string,
  settings: Readonly<Record<string, string>>,
  connector: string | undefined,
): Promise<Tested> {
  const tested = await api.post<Tested>(`${door}/test`, {
    kind,
    settings,
    connector,
  });
  await queries.invalidateQueries({ queryKey: ['connectors'] });
  return tested;
}

export const loadDeliveries = (
  connector: string,
  state: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) => api.get<Page<Delivery>>(`${door}/${connector}/deliveries`, { query: { state, cursor }, signal });

export async function sendAgain(connector: string, delivery: string): Promise<void> {
  await api.post(`${door}/${connector}/deliveries/${delivery}/again`);
  await queries.invalidateQueries({ queryKey: ['deliveries', connector] });
}

export interface Route {
  readonly connector?: string | null;
  readonly chosen: boolean;
  readonly mail: boolean;
  readonly ways: readonly {
    readonly connector?: string | null;
    readonly channel: string;
    readonly name: string;
    /** The other side takes words until then; absent: always. */
    readonly answerUntil?: string | null;
  }[];
}

export const useRoute = (ticket: string) =>
  useQuery({
    queryKey: ['reply-route', ticket],
    queryFn: () => api.get<Route>(`/channels/tickets/${ticket}/route`),
    meta: { live: ['CustomerWrote'] },
  });

export async function chooseRoute(ticket: string, connector: string | null): Promise<void> {
  const route = await api.put<Route>(`/channels/tickets/${ticket}/route`, { connector });
  queries.setQueryData(['reply-route', ticket], route);
}

export const useDeliveries = (ticket: string) =>
  useQuery({
    queryKey: ['ticket-deliveries', ticket],
    queryFn: () => api.get<readonly Delivery[]>(`/channels/tickets/${ticket}/deliveries`),
    refetchInterval: (query) =>
      query.state.data?.some((each) => each.state === 'pending' || each.state === 'claimed') ? 3_000 : false,
    meta: { live: ['CustomerWrote', 'TicketAnswered', 'AnswerNotDelivered'] },
  });
