import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendarName } from '@/lib/calendars';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import type { Target } from './api/policy';
import { ChangeTargetDialog } from './change-target-dialog';
import { useConditionWords } from './condition-words';
import styles from './policy.module.css';
import { ChangeConditionsButton } from './target-conditions';
import { TargetHistory } from './target-history';
import { useLimitWords } from './words';

/** One target: its number large, how it is measured, when its clock starts and stops. */
export function TargetView({ target, mayChange }: { readonly target: Target; readonly mayChange: boolean }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const limitWords = useLimitWords();
  const calendarName = useCalendarName();
  const conditionWords = useConditionWords();
  const mayEdit = useRight('policy_edit');
  const maySeeBoard = useRight('board_read');
  const [open, setOpen] = useState<'change' | 'history' | null>(null);
  const { indicator } = target;
  return (
    <section className={styles.target}>
      <h3>{words(indicator.name)}</h3>
      <div className={`${styles.big} ${target.set ? '' : styles.unset}`}>{limitWords(target, indicator)}</div>
      <dl className={styles.pairs}>
        <dt>{t('indicator')}</dt>
        <dd>
          {indicator.code} · {t(`measured.${indicator.measured}`)}
        </dd>
        <dt>{t('formula')}</dt>
        <dd>{words(indicator.formula)}</dd>
        <dt>{t('goals')}</dt>
        <dd>{indicator.goals.map((goal) => t(`goalNames.${goal}`)).join('、')}</dd>
        {target.calendar && (
          <>
            <dt>{t('calendar')}</dt>
            <dd>{calendarName(target.calendar)}</dd>
          </>
        )}
        {target.starts && target.stops && (
          <>
            <dt>{t('clock')}</dt>
            <dd>
              {t(`starts.${target.starts}`)} → {t(`stops.${target.stops}`)}
            </dd>
            <dt>{t('applies')}</dt>
            <dd>{conditionWords(target.when)}</dd>
            <dt>{t('pauses')}</dt>
            <dd>
              {target.pauses.length > 0
                ? target.pauses.map((reason) => t(`pauseReasons.${reason}`)).join('、')
                : t('neverPauses')}
            </dd>
            <dt>{t('warning')}</dt>
            <dd>{t('warnAt', { percent: Math.round(target.warnAt * 100) })}</dd>
          </>
        )}
      </dl>
      <Flex gap={8} wrap>
        {mayEdit && mayChange && (
          <Button size="small" onClick={() => setOpen('change')}>
            {target.set ? t('change') : t('setTarget')}
          </Button>
        )}
        {mayEdit && mayChange && target.starts && (
          <ChangeConditionsButton promise={target.promise} name={words(indicator.name)} when={target.when} />
        )}
        <Button size="small" type="text" onClick={() => setOpen('history')}>
          {t('history')}
        </Button>
        {maySeeBoard && (
          <Link to={`/board?code=${indicator.code}`}>
            <Button size="small" type="text">
              {t('casesBehind')}
            </Button>
          </Link>
        )}
      </Flex>
      {open === 'change' && <ChangeTargetDialog target={target} close={() => setOpen(null)} />}
      {open === 'history' && <TargetHistory target={target} close={() => setOpen(null)} />}
    </section>
  );
}
