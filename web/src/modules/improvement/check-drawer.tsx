import { Drawer, List, Skeleton, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useCheck, type WholeCheck } from './api/supervision';
import { CheckForm } from './check-form';
import { ClauseLinks } from './clause-link';
import { FindingCard } from './finding-card';
import { useValueWords } from './value-words';

/** One check: what to look at, and what was found. */
export function CheckDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const check = useCheck(id);
  return (
    <Drawer open size={720} title={check.data?.check.title ?? ' '} onClose={close} destroyOnHidden>
      <ProblemAlert error={check.error} />
      {check.isPending && <Skeleton active />}
      {check.data && <Whole whole={check.data} />}
    </Drawer>
  );
}

function Whole({ whole }: { readonly whole: WholeCheck }) {
  const { t } = useTranslation('improvement');
  const { name, value, target } = useValueWords();
  const { check } = whole;
  return (
    <>
      <Pairs
        of={[
          [t('clauses'), <ClauseLinks key="clauses" numbers={check.clauses} />],
          [t('checks.method'), t(`methods.${check.method}`)],
          [t('checks.checker'), (check.doneBy ?? check.person ?? check.post)?.name ?? t('checks.editors')],
          [
            t('checks.due'),
            <span key="due">
              {check.dueOn} {check.overdue && <Tag color="error">{t('overdue')}</Tag>}
            </span>,
          ],
          [t('checks.doneAt'), check.doneAt && <Time at={check.doneAt} as="short" />],
          [t('checks.instructions'), whole.instructions],
          [t('checks.summary'), check.summary],
        ]}
      />
      {whole.indicator && (
        <Typography.Paragraph>
          {name(whole.indicator)}：{value(whole.indicator)}（{t('target')} {target(whole.indicator)}）
        </Typography.Paragraph>
      )}
      {check.method === 'sample' && (
        <List
          size="small"
          header={t('checks.drawn')}
          locale={{ emptyText: t('checks.nothingDrawn') }}
          dataSource={[...whole.drawn]}
          renderItem={(one) => (
            <List.Item>
              <span>
                <Link to={`/tickets/${one.ticket}`}>{one.number}</Link> {one.subject}
              </span>
            </List.Item>
          )}
          footer={whole.outOfReach > 0 ? t('checks.outOfReach', { count: whole.outOfReach }) : undefined}
        />
      )}
      {whole.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
      {check.mine && <CheckForm whole={whole} />}
    </>
  );
}
