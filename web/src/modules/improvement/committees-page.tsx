import { Button, Card, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  type Committee,
  committeesLive,
  loadSittings,
  type SittingRow,
  useCommittees,
} from './api/committees';
import { CallDialog } from './call-dialog';
import { CommitteeDialog } from './committee-dialog';
import { Places } from './places';
import { SittingDrawer } from './sitting-drawer';

/** Who decides revisions of the policy, and in which sessions. */
export function CommitteesPage() {
  const { t } = useTranslation('improvement');
  const mayEdit = useRight('policy_edit');
  const [url, set] = useUrlState();
  const [edited, setEdited] = useState<Committee | 'new'>();
  const committees = useCommittees();
  return (
    <PageBody wide>
      <PageHeader
        title={t('committees.heading')}
        hint={t('committees.hint')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {t('committees.new')}
            </Button>
          )
        }
      />
      <Places />
      <ProblemAlert error={committees.error} />
      {committees.data?.items.length === 0 && (
        <EmptyState title={t('committees.none')} fill={t('committees.fill')} />
      )}
      {committees.data?.items.map((committee) => (
        <OneCommittee
          key={committee.id}
          committee={committee}
          {...(mayEdit ? { edit: () => setEdited(committee) } : {})}
          open={(sitting) => set({ sitting })}
        />
      ))}
      {edited && (
        <CommitteeDialog
          {...(edited === 'new' ? {} : { committee: edited })}
          close={() => setEdited(undefined)}
        />
      )}
      {url.sitting && <SittingDrawer id={url.sitting} close={() => set({ sitting: undefined })} />}
    </PageBody>
  );
}

interface OneCommitteeProps {
  readonly committee: Committee;
  readonly edit?: () => void;
  readonly open: (sitting: string) => void;
}

function OneCommittee({ committee, edit, open }: OneCommitteeProps) {
  const { t } = useTranslation('improvement');
  const [calling, setCalling] = useState(false);
  return (
    <Card
      title={committee.name}
      style={{ marginBottom: 16 }}
      extra={
        <Space>
          {edit && <Button onClick={edit}>{t('change')}</Button>}
          {committee.mayCall && (
            <Button type="primary" onClick={() => setCalling(true)}>
              {t('sittings.call')}
            </Button>
          )}
        </Space>
      }
    >
      <Typography.Paragraph>{committee.mandate}</Typography.Paragraph>
      <Pairs
        of={[
          [t('committees.chair'), committee.chair.name],
          [t('committees.members'), committee.members.map((member) => member.name).join('、')],
          [t('committees.period'), `${committee.fromOn} – ${committee.toOn ?? t('committees.openEnd')}`],
          [t('committees.quorum'), `${committee.quorum}%`],
        ]}
      />
      <PagedTable<SittingRow>
        queryKey={['committees', committee.id, 'sittings']}
        load={(cursor, signal) => loadSittings(committee.id, cursor, signal)}
        meta={{ live: committeesLive }}
        empty={<EmptyState title={t('sittings.none')} fill={t('sittings.fill')} />}
        columns={[
          {
            title: t('sittings.when'),
            render: (_, row) => (
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(row.id)}>
                <Time at={row.startsAt} as="short" />
              </Button>
            ),
          },
          { title: t('sittings.place'), dataIndex: 'place' },
          {
            title: t('sittings.state'),
            render: (_, row) => <Tag>{t(`sittings.states.${row.state}`)}</Tag>,
          },
        ]}
      />
      {calling && <CallDialog committee={committee} close={() => setCalling(false)} done={open} />}
    </Card>
  );
}
