import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useRemarks, useSay, useSettle } from './api/draft';
import styles from './policy.module.css';

/** What colleagues say about a clause; settled ones stay in sight, paler. */
export function Remarks({ clause }: { readonly clause: string }) {
  const { t } = useTranslation('policy');
  const mayEdit = useRight('policy_edit');
  const remarks = useRemarks(clause);
  const say = useSay();
  const settle = useSettle();
  const [words, setWords] = useState('');
  const send = () => {
    if (!words.trim()) return;
    say.mutate({ clause, words: words.trim() }, { onSuccess: () => setWords('') });
  };
  return (
    <section className={styles.target} aria-label={t('remarks')}>
      <h3>{t('remarks')}</h3>
      {(remarks.data?.items ?? []).map((remark) => (
        <div key={remark.id} className={remark.settledAt ? styles.muted : undefined}>
          <div>
            <b>{remark.by}</b>{' '}
            <span className={styles.muted}>
              <Time at={remark.at} as="short" />
            </span>
          </div>
          <div className={styles.remark}>{remark.words}</div>
          {remark.origin && <Link to={remark.origin}>{t('remarkOrigin')}</Link>}
          {mayEdit && (
            <Checkbox
              checked={Boolean(remark.settledAt)}
              onChange={(event) => settle.mutate({ id: remark.id, settled: event.target.checked })}
            >
              {remark.settledBy ? t('settledBy', { name: remark.settledBy }) : t('settle')}
            </Checkbox>
          )}
        </div>
      ))}
      <Input.TextArea
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        placeholder={t('remarkHere')}
        aria-label={t('remarkHere')}
      />
      <Button
        size="small"
        disabled={!words.trim()}
        loading={say.isPending}
        onClick={send}
        style={{ marginTop: 4 }}
      >
        {t('say')}
      </Button>
      <ProblemAlert error={say.error ?? settle.error ?? remarks.error} />
    </section>
  );
}
