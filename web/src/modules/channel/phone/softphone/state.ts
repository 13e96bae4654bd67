/** What the telephone in the browser is doing, as a function of what it heard so far. No browser, no network: tested as a table. */

export type Trouble =
  | 'microphone_refused'
  | 'microphone_missing'
  | 'microphone_busy'
  | 'not_registered'
  | 'busy'
  | 'rejected'
  | 'not_reached'
  | 'no_media'
  | 'transfer_failed'
  | 'line_lost';

export type Line =
  /** Another page of this browser may be the telephone; or nobody has asked yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'registered' }
  /** `at`: when it is tried again, by the clock of this browser. */
  | { readonly kind: 'lost'; readonly at: number }
  /** The telephone system does not take login or password. */
  | { readonly kind: 'refused' }
  /** The content security policy of this page is from before the address was set: load it anew. */
  | { readonly kind: 'blocked' }
  /** Browsers give no microphone to pages that did not come over https. */
  | { readonly kind: 'insecure' };

export interface Talk {
  /** The SIP Call-ID. */
  readonly call: string;
  readonly number: string;
  readonly direction: 'inbound' | 'outbound';
  readonly state: 'ringing' | 'talking' | 'held';
  readonly muted: boolean;
  /** When it began to ring, then when it was answered. */
  readonly since: number;
}

export interface State {
  readonly line: Line;
  readonly talk?: Talk | undefined;
  /** The call that ended last: the server may not have heard of it yet. */
  readonly over?: string | undefined;
  readonly trouble?: Trouble | undefined;
}

/** What the line to the telephone system tells. `call` is always a SIP Call-ID. */
export type Heard =
  | { readonly kind: 'connecting' | 'registered' | 'refused' | 'blocked' | 'insecure' | 'stopped' }
  | { readonly kind: 'lost'; readonly at: number }
  | {
      readonly kind: 'rings';
      readonly call: string;
      readonly number: string;
      readonly direction: 'inbound' | 'outbound';
    }
  | { readonly kind: 'answered' | 'held' | 'resumed' | 'transferred'; readonly call: string }
  | { readonly kind: 'muted'; readonly call: string; readonly on: boolean }
  /** `elsewhere`: somebody took it at another telephone of the same extension. */
  | {
      readonly kind: 'over';
      readonly call: string;
      readonly trouble?: Trouble | undefined;
      readonly elsewhere?: boolean;
    }
  | { readonly kind: 'trouble'; readonly trouble?: Trouble | undefined };

export const silent: State = { line: { kind: 'waiting' } };

export function next(state: State, heard: Heard, now: number): State {
  switch (heard.kind) {
    case 'connecting':
    case 'registered':
    case 'refused':
    case 'blocked':
    case 'insecure':
      return { ...state, line: { kind: heard.kind } };
    case 'lost':
      return { ...state, line: { kind: 'lost', at: heard.at } };
    case 'stopped':
      return silent;
    case 'trouble':
      return { ...state, trouble: heard.trouble };
    case 'rings':
      return state.talk
        ? state
        : {
            line: state.line,
            talk: {
              call: heard.call,
              number: heard.number,
              direction: heard.direction,
              state: 'ringing',
              muted: false,
              since: now,
            },
          };
    case 'answered':
      return changed(state, heard.call, { state: 'talking', since: now });
    case 'held':
      return changed(state, heard.call, { state: 'held' });
    case 'resumed':
      return changed(state, heard.call, { state: 'talking' });
    case 'muted':
      return changed(state, heard.call, { muted: heard.on });
    case 'transferred':
      return state;
    case 'over':
      return state.talk?.call === heard.call
        ? { line: state.line, over: heard.call, trouble: heard.trouble }
        : state;
  }
}

function changed(state: State, call: string, change: Partial<Talk>): State {
  return state.talk?.call === call ? { line: state.line, talk: { ...state.talk, ...change } } : state;
}

/** What the server takes as an event of a call. */
export interface CallEvent {
  readonly call: string;
  readonly kind: 'ring' | 'answered' | 'held' | 'resumed' | 'transferred' | 'ended';
  readonly direction?: 'inbound' | 'outbound';
  readonly number?: string;
}

/** What is to be told of what was heard: also of a second call, which was refused as busy and is to be called back. */
export function telling(heard: Heard): readonly CallEvent[] {
  switch (heard.kind) {
    case 'rings':
      return [
        {
          call: heard.call,
          kind: 'ring',
          direction: heard.direction,
          ...(heard.number ? { number: heard.number } : {}),
        },
      ];
    case 'answered':
    case 'held':
    case 'resumed':
    case 'transferred':
      return [{ call: heard.call, kind: heard.kind }];
    case 'over':
      // Nobody is to call back whom a colleague or another telephone of mine answered.
      return heard.elsewhere
        ? [
            { call: heard.call, kind: 'answered' },
            { call: heard.call, kind: 'ended' },
          ]
        : [{ call: heard.call, kind: 'ended' }];
    default:
      return [];
  }
}

/** What a person asks of the telephone. */
export type Act =
  | { readonly kind: 'answer' | 'hang_up' | 'hold' | 'resume' | 'again' | 'dismiss' }
  | { readonly kind: 'mute'; readonly on: boolean }
  | { readonly kind: 'press'; readonly tones: string }
  | { readonly kind: 'transfer' | 'dial'; readonly to: string }
  | { readonly kind: 'devices' };
