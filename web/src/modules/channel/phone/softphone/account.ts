import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** How my softphone registers. The password is for this browser alone and is kept nowhere. */
export interface SipAccount {
  readonly webSocket: string;
  readonly domain: string;
  readonly extension: string;
  readonly login: string;
  readonly password: string;
  /** Whether the softphone tells its calls, or the telephone system alone. */
  readonly tells: boolean;
  readonly iceServers: readonly {
    readonly urls: readonly string[];
    readonly username?: string | null;
    readonly credential?: string | null;
  }[];
}

const hour = 3_600_000;

export const useSipAccount = (enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['softphone'],
    queryFn: () => api.get<{ softphone?: SipAccount | null }>('/softphone'),
    meta: { live: ['Extension', 'SipAccount', 'ConnectorSaved'] },
    // Credentials of TURN servers are lent for hours.
    refetchInterval: hour,
  });

/** Which calls are still there; the server ends those that a page left behind when it broke down. */
export const tellAlive = (calls: readonly string[]) => api.put('/softphone/calls', { calls });
