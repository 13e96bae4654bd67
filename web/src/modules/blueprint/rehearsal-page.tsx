import { Alert, Button, Card, InputNumber, Popconfirm, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAction, useRehearsal, type Rehearsal } from './api/rehearsals';
import { ResultText } from './rehearsal-line';
import { SampleView } from './sample-view';

/** A rehearsal under way: each sample on its own clock, step by step or all at once. */
export function RehearsalPage() {
  const { id = '', rehearsal = '' } = useParams();
  const shown = useRehearsal(id, rehearsal);
  if (shown.data) return <Stage rehearsal={shown.data} />;
  return <PageBody>{shown.error ? <ProblemAlert error={shown.error} /> : <Skeleton active />}</PageBody>;
}

function Stage({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useTranslation('blueprint');
  const mayEdit = useRight('blueprint_edit') && !rehearsal.result;
  const action = useAction(rehearsal);
  const [share, setShare] = useState(80);
  const going = rehearsal.samples.some(({ next }) => next);
  return (
    <PageBody>
      <PageHeader
        title={rehearsal.name}
        hint={<Link to={`/blueprint/${rehearsal.table}/rehearsals`}>{t('rehearsals')}</Link>}
        actions={
          mayEdit && (
            <>
              <Space.Compact>
                <InputNumber
                  aria-label={t('share')}
                  min={1}
                  max={300}
                  value={share}
                  onChange={(value) => setShare(value ?? 80)}
                  suffix="%"
                  style={{ width: 90 }}
                />
                <Button
                  disabled={!going}
                  loading={action.isPending}
                  onClick={() => action.mutate({ kind: 'run', share })}
                >
                  {t('runAll')}
                </Button>
              </Space.Compact>
              <Popconfirm
                title={t(going ? 'endEarly' : 'endSure')}
                onConfirm={() => action.mutate({ kind: 'end' })}
              >
                <Button type="primary" loading={action.isPending}>
                  {t('end')}
                </Button>
              </Popconfirm>
            </>
          )
        }
      />
      <ProblemAlert error={action.error} />
      {rehearsal.result && (
        <Alert
          type={rehearsal.result.missed + rehearsal.result.broken > 0 ? 'warning' : 'success'}
          showIcon
          style={{ marginBottom: 12 }}
          title={<ResultText result={rehearsal.result} />}
        />
      )}
      {rehearsal.samples.map((sample) => (
        <Card key={sample.number} size="small" style={{ marginBottom: 12 }}>
          <SampleView rehearsal={rehearsal} sample={sample} mayEdit={mayEdit} />
        </Card>
      ))}
    </PageBody>
  );
}
