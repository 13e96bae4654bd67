/** Which microphone and speaker the telephone uses: of this browser, so kept here and not with the person. */
export interface Devices {
  readonly microphone?: string | undefined;
  readonly speaker?: string | undefined;
}

const key = 'chengnuo-softphone-devices';

export function chosenDevices(): Devices {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
  return typeof kept === 'object' && kept !== null ? kept : {};
}

export function chooseDevices(devices: Devices): void {
  localStorage.setItem(key, JSON.stringify(devices));
}

/** Asks for the chosen microphone; another one when it is not plugged in. */
export function openMicrophone(): Promise<MediaStream> {
  const { microphone } = chosenDevices();
  return navigator.mediaDevices.getUserMedia({
    audio: microphone ? { deviceId: { ideal: microphone } } : true,
    video: false,
  });
}

/** Whether the browser lets pages choose where sound comes out. */
export const choosesSpeaker = 'setSinkId' in HTMLMediaElement.prototype;

export async function toSpeaker(audio: HTMLMediaElement): Promise<void> {
  const { speaker } = chosenDevices();
  if (!choosesSpeaker || speaker === undefined) return;
  // One that is not plugged in any more: the usual one goes on.
  await audio.setSinkId(speaker).catch(() => undefined);
}
