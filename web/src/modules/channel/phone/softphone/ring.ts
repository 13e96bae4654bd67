import { useEffect } from 'react';

/** Rings in the page that telephones, and shows it in the title of its tab, as long as nobody answered. */
export function useRing(rings: boolean, words: string): void {
  useEffect(() => {
    if (!rings) return;
    const title = document.title;
    document.title = `☎ ${words}`;
    const stop = ring();
    return () => {
      stop();
      document.title = title;
    };
  }, [rings, words]);
}

/** Two tones for a second, every four; silent as long as the browser lets nobody hear the page. */
function ring(): () => void {
  if (!('AudioContext' in window)) return () => undefined;
  const context = new AudioContext();
  const loud = context.createGain();
  loud.gain.value = 0;
  loud.connect(context.destination);
  const tones = [440, 480].map((pitch) => {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(loud);
    tone.start();
    return tone;
  });
  const once = () => {
    const now = context.currentTime;
    loud.gain.setValueAtTime(0.15, now);
    loud.gain.setValueAtTime(0, now + 1);
  };
  once();
  const timer = setInterval(once, 4_000);
  return () => {
    clearInterval(timer);
    tones.forEach((tone) => tone.stop());
    void context.close();
  };
}
