import { DatePicker, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { instantOf } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { loadEntries, useKinds, type Entry } from './api/entries';
import { EntryDetails } from './entry-details';
import { VerifyButton } from './verify-button';

/** The trail: who did what to what, when and from where; newest first. */
export function AuditPage() {
  const { t, i18n } = useTranslation('audit');
  const [state, set] = useUrlState();
  const kinds = useKinds();
  const filter = {
    kind: state.kind,
    actor: state.actor,
    subject: state.subject,
    from: state.from && instantOf(dayjs(state.from).startOf('day')),
    to: state.to && instantOf(dayjs(state.to).endOf('day')),
  };
  const kindText = (kind: string) => (i18n.exists(`audit:kinds.${kind}`) ? t(`kinds.${kind}`) : kind);
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={t('hint')} actions={<VerifyButton />} />
      <FilterBar
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            options: (kinds.data ?? []).map((kind) => ({ value: kind, label: kindText(kind) })),
          },
        ]}
        extra={
          <DatePicker.RangePicker
            value={[state.from ? dayjs(state.from) : null, state.to ? dayjs(state.to) : null]}
            onChange={(days) =>
              set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })
            }
          />
        }
      />
      <PagedTable<Entry>
        queryKey={['audit', filter]}
        load={(cursor, signal) => loadEntries(filter, cursor, signal)}
        rowKey="id"
        empty={<EmptyState title={t('none')} fill={t('noneHint')} />}
        expandable={{ expandedRowRender: (entry) => <EntryDetails entry={entry} narrow={set} /> }}
        columns={[
          { title: t('when'), width: 170, render: (_, entry) => <Time at={entry.occurredAt} as="short" /> },
          { title: t('what'), render: (_, entry) => kindText(entry.kind) },
          {
            title: t('who'),
            render: (_, entry) =>
              entry.actor.name ? (
                <>
                  {entry.actor.name}
                  {entry.actor.kind === 'program' && (
                    <Typography.Text type="secondary"> {t('actors.program')}</Typography.Text>
                  )}
                </>
              ) : (
                <Typography.Text type="secondary">{t(`actors.${entry.actor.kind}`)}</Typography.Text>
              ),
          },
          {
            title: t('source'),
            responsive: ['md'],
            render: (_, entry) => <Typography.Text type="secondary">{entry.source}</Typography.Text>,
          },
        ]}
      />
    </PageBody>
  );
}
