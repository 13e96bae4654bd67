import { UA, WebSocketInterface } from 'jssip';
import type { ReferEvent } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';

/** A telephone that is not ours, for a page of its own: it answers whoever calls and does what a transfer asks of it, as a telephone system would. */
function register(address: string, uri: string, password: string): Promise<void> {
  const ua = new UA({ sockets: [new WebSocketInterface(address)], uri, password, session_timers: false });
  const media = { mediaConstraints: { audio: true, video: false } };
  ua.on('newRTCSession', ({ originator, session }: RTCSessionEvent) => {
    session.on('refer', ({ accept }: ReferEvent) => (accept as unknown as Accept)(() => undefined, media));
    if ((originator as string) === 'remote') session.on('progress', () => session.answer(media));
  });
  return new Promise((done, fail) => {
    ua.on('registered', () => done());
    ua.on('registrationFailed', ({ cause }) => fail(new Error(cause)));
    ua.start();
  });
}

/** The types of the library leave out the second part. */
type Accept = (begun: () => void, options: object) => void;

Object.assign(window, { register });
