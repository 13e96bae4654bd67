import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import type { SipAccount } from './account';
import { openMicrophone, toSpeaker } from './devices';
import type { PhoneLine } from './line';
import type { Heard, Trouble } from './state';

interface Current {
  readonly session: RTCSession;
  readonly call: string;
  microphone?: MediaStream;
}

const refusals = [401, 403, 404, 407];
const gatheredAfter = 1_000; // ms without another candidate: servers that do not answer must not hold a call up

/** SIP over WebSocket, audio by WebRTC. One call at a time: a second one hears that we are busy. Not started until `again`. */
export function openSipLine(account: () => SipAccount, hear: (heard: Heard) => void): PhoneLine {
  const { webSocket, domain, extension, login, password } = account();
  // Each browser at a pace of its own: a telephone system that comes back is not met by all of them at once.
  const pace = 4 + Math.floor(Math.random() * 5);
  const audio = new Audio();
  audio.autoplay = true;
  let current: Current | undefined;
  let dialling: MediaStream | undefined;
  let started = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const device = ownDevice();
  const ua = new UA({
    sockets: new WebSocketInterface(webSocket),
    uri: `sip:${extension}@${domain}`,
    authorization_user: login,
    password,
    instance_id: device,
    contact_uri: `sip:${device}@${device}.invalid;transport=ws`,
    register_expires: 120,
    connection_recovery_min_interval: pace,
    connection_recovery_max_interval: pace,
    user_agent: 'Chengnuo',
  });

  const blocked = (event: SecurityPolicyViolationEvent) => {
    if (
      event.effectiveDirective === 'connect-src' &&
      event.blockedURI.startsWith(new URL(webSocket).origin)
    ) {
      hear({ kind: 'blocked' });
      stop();
    }
  };
  document.addEventListener('securitypolicyviolation', blocked);

  ua.on('connecting', ({ attempts }) => {
    if (attempts === 0) hear({ kind: 'connecting' });
  });
  ua.on('registered', () => {
    if (!stopped) hear({ kind: 'registered' });
  });
  ua.on('disconnected', () => {
    clearTimeout(retry);
    if (!stopped) hear({ kind: 'lost', at: Date.now() + pace * 1_000 });
  });
  ua.on('registrationFailed', (event) => {
    const answer = event.response as { status_code?: number } | undefined;
    if (stopped || !ua.isConnected()) return;
    if (answer && refusals.includes(answer.status_code ?? 0)) {
      hear({ kind: 'refused' });
      return;
    }
    hear({ kind: 'lost', at: Date.now() + pace * 1_000 });
    retry = setTimeout(() => ua.register(), pace * 1_000);
  });
  ua.on('newRTCSession', (event: RTCSessionEvent) => {
    const { session, request } = event;
    const call = (request as unknown as { call_id: string }).call_id;
    const number = session.remote_identity.uri.user;
    const inbound = (event.originator as string) === 'remote';
    hear({ kind: 'rings', call, number, direction: inbound ? 'inbound' : 'outbound' });
    if (current) {
      session.terminate({ status_code: 486 });
      hear({ kind: 'over', call });
      return;
    }
    current = inbound || !dialling ? { session, call } : { session, call, microphone: dialling };
    dialling = undefined;
    follow(current, inbound);
  });

  function follow(mine: Current, inbound: boolean): void {
    const { session, call } = mine;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const over = (trouble?: Trouble, elsewhere = false) => {
      clearTimeout(quiet);
      mine.microphone?.getTracks().forEach((track) => track.stop());
      audio.srcObject = null;
      if (current === mine) current = undefined;
      hear({ kind: 'over', call, trouble, elsewhere });
    };
    const sound = (connection: RTCPeerConnection) =>
      connection.addEventListener('track', ({ track, streams }) => {
        audio.srcObject = streams[0] ?? new MediaStream([track]);
        void toSpeaker(audio);
      });
    // What this side offers is there at once when it calls, and when it answers otherwise.
    session.on('peerconnection', ({ peerconnection }) => sound(peerconnection));
    if ((session.connection as RTCPeerConnection | null) !== null) sound(session.connection);
    session.on('icecandidate', ({ ready }) => {
      clearTimeout(quiet);
      quiet = setTimeout(ready, gatheredAfter);
    });
    session.on('accepted', () => hear({ kind: 'answered', call }));
    session.on('hold', ({ originator }) => {
      if ((originator as string) === 'local') hear({ kind: 'held', call });
    });
    session.on('unhold', ({ originator }) => {
      if ((originator as string) === 'local') hear({ kind: 'resumed', call });
    });
    session.on('muted', () => hear({ kind: 'muted', call, on: true }));
    session.on('unmuted', () => hear({ kind: 'muted', call, on: false }));
    // Whoever is spoken with does not decide whom we call.
    session.on('refer', ({ reject }) => reject());
    session.on('ended', ({ cause }) => over(lostCauses.includes(cause) ? 'line_lost' : undefined));
    session.on('failed', ({ originator, cause, message }) => {
      if ((originator as string) === 'local') over(brokeOf(cause));
      else if (inbound) over(brokeOf(cause), answeredElsewhere(message));
      else over(brokeOf(cause) ?? refusedOf(cause));
    });
  }

  /** Asks first, so that a refusal is known as one and an incoming call goes on ringing. */
  async function withMicrophone(then: (microphone: MediaStream) => void): Promise<void> {
    try {
      const microphone = await openMicrophone();
      hear({ kind: 'trouble' });
      then(microphone);
    } catch (reason) {
      hear({ kind: 'trouble', trouble: microphoneTrouble(reason) });
    }
  }

  const media = (mediaStream: MediaStream) => ({
    mediaStream,
    mediaConstraints: { audio: true, video: false },
    pcConfig: { iceServers: account().iceServers as unknown as RTCIceServer[] },
  });

  function stop(): void {
    stopped = true;
    clearTimeout(retry);
    document.removeEventListener('securitypolicyviolation', blocked);
    ua.stop();
  }

  return {
    dial: (number) =>
      void withMicrophone((microphone) => {
        if (current) return;
        dialling = microphone;
        ua.call(`sip:${number}@${domain}`, media(microphone));
      }),
    answer: () => {
      const mine = current;
      if (!mine?.session.isInProgress()) return;
      void withMicrophone((microphone) => {
        mine.microphone = microphone;
        if (current === mine) mine.session.answer(media(microphone));
        else microphone.getTracks().forEach((track) => track.stop());
      });
    },
    hangUp: () => {
      if (current && !current.session.isEnded()) current.session.terminate();
    },
    hold: (on) => (on ? current?.session.hold() : current?.session.unhold()),
    mute: (on) => (on ? current?.session.mute({ audio: true }) : current?.session.unmute({ audio: true })),
    press: (tones) => current?.session.sendDTMF(tones, { transportType: 'RFC2833' as never }),
    transfer: (to) => {
      const mine = current;
      mine?.session.refer(`sip:${to}@${domain}`, {
        eventHandlers: {
          accepted: () => {
            hear({ kind: 'transferred', call: mine.call });
            if (!mine.session.isEnded()) mine.session.terminate();
          },
          failed: () => hear({ kind: 'trouble', trouble: 'transfer_failed' }),
          requestFailed: () => hear({ kind: 'trouble', trouble: 'transfer_failed' }),
        },
      });
    },
    devices: () => {
      void toSpeaker(audio);
      const mine = current;
      if (!mine?.microphone) return;
      void withMicrophone((microphone) => {
        const track = microphone.getAudioTracks()[0] ?? null;
        const sender = mine.session.connection.getSenders().find((each) => each.track?.kind === 'audio');
        if (track) track.enabled = !(mine.session.isMuted().audio ?? false);
        void sender?.replaceTrack(track);
        mine.microphone?.getTracks().forEach((old) => old.stop());
        mine.microphone = microphone;
      });
    },
    again: () => {
      clearTimeout(retry);
      if (!started) {
        started = true;
        ua.start();
      } else if (ua.isConnected()) {
        hear({ kind: 'connecting' });
        ua.register();
      } else if (!current) {
        ua.stop();
        ua.start();
      }
    },
    stop,
  };
}

const lostCauses = ['Connection Error', 'Request Timeout', 'RTP Timeout', 'Dialog Error'];

const deviceKey = 'chengnuo-softphone-device';

/**
 * The same for all pages of this browser, also after a reload (RFC 5626): the telephone system renews its entry and keeps none of a page
 * that is gone.
 */
function ownDevice(): string {
  const device = localStorage.getItem(deviceKey) ?? crypto.randomUUID();
  localStorage.setItem(deviceKey, device);
  return device;
}

function refusedOf(cause: string): Trouble {
  if (cause === 'Busy') return 'busy';
  return cause === 'Rejected' ? 'rejected' : 'not_reached';
}

/** That somebody hung up is no trouble; that it did not work is. */
function brokeOf(cause: string): Trouble | undefined {
  if (['Incompatible SDP', 'Missing SDP', 'Bad Media Description', 'WebRTC Error'].includes(cause))
    return 'no_media';
  return lostCauses.includes(cause) ? 'line_lost' : undefined;
}

/** RFC 3326: the telephone system ends the ringing here because another telephone was picked up. */
function answeredElsewhere(message: unknown): boolean {
  const read = (message as { getHeader?: (name: string) => string | undefined } | null)?.getHeader;
  return /cause\s*=\s*200/i.test(read?.call(message, 'Reason') ?? '');
}

function microphoneTrouble(reason: unknown): Trouble {
  const name = reason instanceof DOMException ? reason.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphone_refused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'microphone_busy';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphone_missing';
  return 'no_media';
}
