import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Progress, Tag, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { url } from '@/lib/api';
import { queries } from '@/lib/queries';
import { wallClock } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { askPack, listPacks, type EvidencePack } from './api';

const day = 'YYYY-MM-DD';

/** Packs of evidence for a bank or partner: asked for, made in the background, kept. */
export function EvidencePage() {
  const { t } = useTranslation('analytics');
  const [span, setSpan] = useState<[Dayjs, Dayjs]>([
    wallClock().subtract(3, 'month').add(1, 'day'),
    wallClock(),
  ]);
  const asking = useMutation({
    mutationFn: () => askPack(span[0].format(day), span[1].format(day)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['evidence'] }),
  });
  return (
    <PageBody wide>
      <PageHeader
        title={t('evidence.title')}
        hint={t('evidence.hint')}
        actions={
          <>
            <Link to="/policy/readings">
              <Button>{t('evidence.adoption')}</Button>
            </Link>
            <DatePicker.RangePicker
              aria-label={t('period')}
              allowClear={false}
              value={span}
              onChange={(chosen) => chosen?.[0] && chosen[1] && setSpan([chosen[0], chosen[1]])}
            />
            <Button type="primary" loading={asking.isPending} onClick={() => asking.mutate()}>
              {t('evidence.make')}
            </Button>
          </>
        }
      />
      <ProblemAlert error={asking.error} />
      <PagedTable<EvidencePack>
        queryKey={['evidence']}
        load={listPacks}
        meta={{ live: ['EvidencePack', 'PersonNotified'] }}
        empty={<EmptyState title={t('evidence.none')} fill={t('evidence.noneFill')} />}
        scroll={{ x: 860 }}
        columns={[
          { title: t('period'), width: 220, render: (_, row) => `${row.from} — ${row.to}` },
          { title: t('evidence.askedBy'), width: 120, render: (_, row) => row.askedBy },
          {
            title: t('evidence.askedAt'),
            width: 140,
            render: (_, row) => <Time at={row.askedAt} as="short" />,
          },
          { title: t('evidence.state'), width: 160, render: (_, row) => <State pack={row} /> },
          {
            title: t('evidence.digest'),
            render: (_, row) =>
              row.sha256 && (
                <Typography.Text copyable={{ text: row.sha256 }} type="secondary">
                  {row.sha256.slice(0, 16)}…
                </Typography.Text>
              ),
          },
          {
            key: 'file',
            width: 130,
            render: (_, row) =>
              row.state === 'ready' && (
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  href={url(`/evidence-packs/${row.id}/file`)}
                  download
                >
                  {t('evidence.download', { size: Math.max(1, Math.round((row.size ?? 0) / 1024)) })}
                </Button>
              ),
          },
        ]}
      />
    </PageBody>
  );
}

function State({ pack }: { readonly pack: EvidencePack }) {
  const { t } = useTranslation('analytics');
  if (pack.state === 'ready') return <Tag color="green">{t('evidence.ready')}</Tag>;
  if (pack.state === 'failed') return <Tag color="red">{t('evidence.failed')}</Tag>;
  return <Progress percent={pack.progress} size="small" />;
}
