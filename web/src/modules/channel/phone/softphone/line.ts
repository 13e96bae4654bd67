/** The way to the telephone system. What it does is heard, never returned. */
export interface PhoneLine {
  readonly dial: (number: string) => void;
  readonly answer: () => void;
  readonly hangUp: () => void;
  readonly hold: (on: boolean) => void;
  readonly mute: (on: boolean) => void;
  readonly press: (tones: string) => void;
  readonly transfer: (to: string) => void;
  /** The microphone or the speaker is another one now. */
  readonly devices: () => void;
  /** Registers again at once. */
  readonly again: () => void;
  /** Hangs up and signs off. */
  readonly stop: () => void;
}
