import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDifferences } from './api/get-differences';
import { useIndicators } from './api/list-indicators';
import { Differences } from './differences';

/** What a version changed, clause by clause; asked for only when somebody looks. `since`: against another than the one before it. */
export function VersionDifferences({
  version,
  since,
  label,
}: {
  readonly version: string;
  readonly since?: string | undefined;
  readonly label: string;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <Compared version={version} since={since} close={() => setOpen(false)} />}
    </>
  );
}

function Compared({
  version,
  since,
  close,
}: {
  readonly version: string;
  readonly since?: string | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const differences = useDifferences(version, since);
  const indicators = useIndicators();
  const { data } = differences;
  return (
    <Drawer
      open
      title={data ? t('compared', { from: data.from, to: data.to }) : t('showDifferences')}
      onClose={close}
      size={760}
      loading={differences.isPending}
    >
      <ProblemAlert error={differences.error} />
      {data?.items.length === 0 && <EmptyState title={t('noDifferences')} fill={t('noDifferencesFill')} />}
      {data && <Differences parts={data.items} indicators={indicators.data?.items ?? []} />}
    </Drawer>
  );
}
