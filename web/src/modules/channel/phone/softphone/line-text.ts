import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { Shown } from './softphone';

export const lights = {
  waiting: 'default',
  connecting: 'processing',
  registered: 'success',
  lost: 'warning',
  refused: 'error',
  blocked: 'error',
  insecure: 'error',
} as const;

/** The state of the line in words, the seconds until the next try counted down. */
export function useLineText(state: Shown, t: TFunction<'channel'>): string {
  const { line } = state;
  const at = line.kind === 'lost' ? line.at : undefined;
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (at === undefined) return;
    const tick = () => setNow(Date.now());
    const soon = setTimeout(tick, 0);
    const timer = setInterval(tick, 500);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [at]);
  const seconds = at === undefined || now === 0 ? 0 : Math.max(0, Math.ceil((at - now) / 1_000));
  const said = t(`softphone.lines.${line.kind}`, { seconds });
  return !state.here && line.kind === 'registered' ? t('softphone.inOtherTab') : said;
}
