import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarName } from '@/lib/calendars';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePauses, type PauseRule } from './api/pauses';
import { useIndicators } from './api/list-indicators';
import { PauseDialog } from './pause-dialog';
import styles from './policy.module.css';
import { useAmountWords } from './words';

/** For what clocks may stand still: how long, how often, on whose word, and which clocks. */
export function PausesDrawer({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const pauses = usePauses();
  return (
    <Drawer open title={t('pauseRules.title')} onClose={close} size={520} loading={pauses.isPending}>
      <p className={styles.muted}>{t('pauseRules.hint')}</p>
      <ProblemAlert error={pauses.error} retry={() => void pauses.refetch()} />
      {pauses.data?.items.map((rule) => (
        <One key={rule.reason} rule={rule} />
      ))}
    </Drawer>
  );
}

function One({ rule }: { readonly rule: PauseRule }) {
  const { t } = useTranslation('policy');
  const mayEdit = useRight('policy_edit');
  const amountWords = useAmountWords();
  const names = usePromiseNames();
  const calendarName = useCalendarName();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.target}>
      <h3>{t(`pauseRules.reasons.${rule.reason}`)}</h3>
      <dl className={styles.pairs}>
        <dt>{t('pauseRules.by')}</dt>
        <dd>{t(`pauseRules.pausers.${rule.by}`)}</dd>
        {rule.by !== 'nobody' && (
          <>
            <dt>{t('pauseRules.most')}</dt>
            <dd>
              {rule.most
                ? `${amountWords(rule.most)} · ${calendarName(rule.calendar ?? '')}`
                : t('pauseRules.noLimit')}
            </dd>
            <dt>{t('pauseRules.times')}</dt>
            <dd>
              {rule.times ? t('pauseRules.timesCount', { count: rule.times }) : t('pauseRules.anyTimes')}
            </dd>
            <dt>{t('pauseRules.targets')}</dt>
            <dd>
              {rule.targets.length > 0 ? rule.targets.map(names).join('、') : t('pauseRules.noTargets')}
            </dd>
          </>
        )}
      </dl>
      {mayEdit && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('pauseRules.change')}
        </Button>
      )}
      {isOpen && <PauseDialog rule={rule} close={() => setOpen(false)} />}
    </section>
  );
}

/** A promise by the name of what it measures. */
export function usePromiseNames(): (promise: string) => string {
  const words = useWords();
  const indicators = useIndicators();
  return (promise) => {
    const found = indicators.data?.items.find(({ targets }) =>
      targets.some((each) => each.promise === promise),
    );
    return found ? words(found.name) : promise;
  };
}
