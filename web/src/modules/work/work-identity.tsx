import { Button, Checkbox, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { identityMeans, useStep, type Work } from './api/work';
import styles from './work.module.css';

/** Who asks, and that the need was read back and confirmed. */
export function WorkIdentity({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const step = useStep(work);
  const [means, setMeans] = useState(work.identity?.means ?? 'order_number');
  const [readBack, setReadBack] = useState(work.identity?.readBack ?? false);
  const same = work.identity?.means === means && work.identity.readBack === readBack;
  return (
    <div className={styles.block}>
      <h3>{t('desk.identity')}</h3>
      <Flex gap={12} wrap align="center">
        <Select
          aria-label={t('desk.identityMeans')}
          value={means}
          onChange={setMeans}
          disabled={Boolean(work.endedAt)}
          style={{ width: 180 }}
          options={identityMeans.map((value) => ({ value, label: t(`desk.means.${value}`) }))}
        />
        <Checkbox
          checked={readBack}
          disabled={Boolean(work.endedAt)}
          onChange={(event) => setReadBack(event.target.checked)}
        >
          {t('desk.readBack')}
        </Checkbox>
        {!work.endedAt && (
          <Button
            size="small"
            disabled={same}
            loading={step.isPending}
            onClick={() => step.mutate({ path: 'identity', body: { means, readBack } })}
          >
            {t(same ? 'desk.checked' : 'desk.confirmIdentity')}
          </Button>
        )}
      </Flex>
      <ProblemAlert error={step.error} />
    </div>
  );
}
