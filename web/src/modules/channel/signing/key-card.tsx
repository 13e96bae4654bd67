import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Popconfirm, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert, problemText } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { checkKey, type KeyState, moveKey, removeKey, type SigningKey } from './api';

const colours: Record<KeyState, string> = { waiting: 'orange', active: 'green', retired: 'default' };

/** One key: its record to copy, what the DNS says of it, and what may be done with it. `replaces`: the one that signs now. */
export function KeyCard({
  of,
  replaces,
}: {
  readonly of: SigningKey;
  readonly replaces: SigningKey | undefined;
}) {
  const { t } = useTranslation('channel');
  const checking = useMutation({ mutationFn: () => checkKey(of) });
  const moving = useMutation({ mutationFn: (state: 'active' | 'retired') => moveKey(of, state) });
  const removing = useMutation({ mutationFn: () => removeKey(of) });
  const busy = checking.isPending || moving.isPending || removing.isPending;
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={
        <Flex gap={8} align="center" wrap>
          {of.domain}
          <Typography.Text type="secondary">{of.selector}</Typography.Text>
          <Tag color={colours[of.state]}>{t(`signing.states.${of.state}`)}</Tag>
        </Flex>
      }
      extra={
        <Flex gap={8}>
          <Button size="small" loading={checking.isPending} disabled={busy} onClick={() => checking.mutate()}>
            {t('signing.check')}
          </Button>
          {of.state !== 'active' && (
            <Popconfirm
              title={t(replaces ? 'signing.takeOver' : 'signing.begin', { selector: replaces?.selector })}
              onConfirm={() => moving.mutate('active')}
            >
              <Button size="small" type="primary" disabled={busy} loading={moving.isPending}>
                {t('signing.activate')}
              </Button>
            </Popconfirm>
          )}
          {of.state === 'active' ? (
            <Popconfirm title={t('signing.stopSure')} onConfirm={() => moving.mutate('retired')}>
              <Button size="small" danger disabled={busy}>
                {t('signing.stop')}
              </Button>
            </Popconfirm>
          ) : (
            <Popconfirm title={t('signing.removeSure')} onConfirm={() => removing.mutate()}>
              <Button size="small" danger disabled={busy}>
                {t('signing.remove')}
              </Button>
            </Popconfirm>
          )}
        </Flex>
      }
    >
      {recordIsWrong(moving.error) ? (
        <Alert type="error" showIcon title={problemText(moving.error)} style={{ marginBottom: 12 }} />
      ) : (
        <ProblemAlert error={checking.error ?? moving.error ?? removing.error} />
      )}
      <Finding of={of} found={checking.data?.found} />
      <Pairs
        of={[
          [t('signing.type'), 'TXT'],
          [
            t('signing.name'),
            <Typography.Text key="name" code copyable>
              {of.recordName}
            </Typography.Text>,
          ],
          [
            t('signing.value'),
            <Typography.Text key="value" code copyable style={{ overflowWrap: 'anywhere' }}>
              {of.record}
            </Typography.Text>,
          ],
          [t('signing.madeAt'), <Time key="made" at={of.madeAt} as="short" />],
          [t('signing.activeAt'), of.activeAt && <Time key="active" at={of.activeAt} as="short" />],
          [t('signing.retiredAt'), of.retiredAt && <Time key="retired" at={of.retiredAt} as="short" />],
        ]}
      />
      {of.state === 'retired' && (
        <Typography.Text type="secondary">{t('signing.retiredHint')}</Typography.Text>
      )}
    </Card>
  );
}

/** What is wrong with it is told by the finding below. */
const recordIsWrong = (error: unknown) =>
  error instanceof ApiProblem && error.problem.code === 'dkim_record_wrong';

/** What the DNS said when somebody looked last. */
function Finding({ of, found }: { readonly of: SigningKey; readonly found?: readonly string[] }) {
  const { t } = useTranslation('channel');
  if (!of.checkedAt)
    return <Typography.Paragraph type="secondary">{t('signing.unchecked')}</Typography.Paragraph>;
  return (
    <Alert
      style={{ marginBottom: 12 }}
      type={of.problem ? 'warning' : 'success'}
      showIcon
      title={t(of.problem ? `signing.problems.${of.problem}` : 'signing.good')}
      description={
        <>
          <Time at={of.checkedAt} as="short" />
          {of.problem &&
            found?.map((text) => (
              <Typography.Paragraph key={text} code style={{ overflowWrap: 'anywhere', margin: 0 }}>
                {text}
              </Typography.Paragraph>
            ))}
        </>
      }
    />
  );
}
