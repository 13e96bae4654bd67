import { Button, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { kinds, live, loadEscalations, states, type Escalation } from './api/escalations';
import { usePromiseName } from './promise-name';

const colours = { raised: 'error', acknowledged: 'processing', ended: 'default' } as const;

/** The log of what went up, the latest first; each opens into its levels. */
export function EscalationsTable() {
  const { t } = useTranslation('sla');
  const words = useWords();
  const promiseName = usePromiseName();
  const [url] = useUrlState();
  const [taking, setTaking] = useState<Escalation>();
  const filters = { state: url.state, kind: url.kind, mine: url.whose === 'mine' ? true : undefined };
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'state',
            label: t('escalations.state'),
            options: states.map((value) => ({ value, label: t(`escalations.states.${value}`) })),
          },
          {
            name: 'kind',
            label: t('escalations.kind'),
            options: kinds.map((value) => ({ value, label: t(`escalations.kinds.${value}`) })),
          },
          {
            name: 'whose',
            label: t('escalations.whose'),
            options: [{ value: 'mine', label: t('escalations.mine') }],
          },
        ]}
      />
      <PagedTable<Escalation>
        queryKey={['escalations', filters]}
        load={(cursor, signal) => loadEscalations(filters, cursor, signal)}
        meta={{ live }}
        empty={<EmptyState title={t('escalations.none')} fill={t('escalations.noneFill')} />}
        expandable={{ expandedRowRender: (row) => <Levels escalation={row} /> }}
        columns={[
          {
            title: t('escalations.ticket'),
            ellipsis: true,
            render: (_, { ticket }) => (
              <Link to={`/tickets/${ticket.id}`}>
                {ticket.number} {ticket.subject}
              </Link>
            ),
          },
          {
            title: t('escalations.priority'),
            width: 70,
            render: (_, { ticket }) => ticket.priority.toUpperCase(),
          },
          {
            title: t('escalations.about'),
            width: 190,
            ellipsis: true,
            render: (_, row) => (row.promise ? promiseName(row.promise) : t('escalations.idle')),
          },
          {
            title: t('escalations.chain'),
            width: 150,
            ellipsis: true,
            responsive: ['xl'],
            render: (_, { chainName }) => words(chainName),
          },
          {
            title: t('escalations.level'),
            width: 80,
            render: (_, row) => `${row.level} / ${row.levels}`,
          },
          {
            title: t('escalations.told'),
            width: 160,
            ellipsis: true,
            render: (_, row) =>
              row.steps
                .at(-1)
                ?.told.map((person) => person.name)
                .join('、'),
          },
          { title: t('escalations.raisedAt'), width: 110, render: (_, row) => <Time at={row.raisedAt} /> },
          {
            title: t('escalations.state'),
            width: 110,
            render: (_, row) => (
              <Tooltip title={[row.acknowledgedBy?.name, row.note].filter(Boolean).join('：')}>
                <Tag color={colours[row.state]}>{t(`escalations.states.${row.state}`)}</Tag>
              </Tooltip>
            ),
          },
          {
            width: 90,
            align: 'right',
            render: (_, row) =>
              row.state === 'raised' && (
                <Button type="link" size="small" onClick={() => setTaking(row)}>
                  {t('escalations.take')}
                </Button>
              ),
          },
        ]}
      />
      {taking && <AcknowledgeDialog escalation={taking} close={() => setTaking(undefined)} />}
    </>
  );
}

/** Who was told when and why, and when the next level comes. */
function Levels({ escalation }: { readonly escalation: Escalation }) {
  const { t } = useTranslation('sla');
  return (
    <ol style={{ margin: 0 }}>
      {escalation.steps.map((step) => (
        <li key={step.level}>
          <Time at={step.raisedAt} as="short" /> · {t(`escalations.because.${step.because}`)} ·{' '}
          {step.told.map((person) => person.name).join('、')}
        </li>
      ))}
      {escalation.nextAt && (
        <li>
          {t('escalations.next')} <Time at={escalation.nextAt} as="short" />
        </li>
      )}
    </ol>
  );
}
