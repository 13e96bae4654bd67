import { Button, Flex, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels } from '@/lib/request-traits';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { priorities } from './api/queues';
import { useSettings, useSetWeights, type Weights } from './api/settings';
import styles from './routing.module.css';

/** How much a ticket counts against somebody's capacity, its channel's points and its priority's together. */
export function WeightsForm() {
  const { t } = useTranslation('routing');
  const settings = useSettings();
  const mayEdit = useRight('queue_edit');
  const set = useSetWeights();
  if (!settings.data) return null;
  const { channelWeights, priorityWeights, usualCapacity } = settings.data;
  const field = (kind: 'channels' | 'priorities', name: string) => (
    <Form.Item
      key={name}
      name={[kind, name]}
      label={kind === 'channels' ? t(`channels.${name}`) : name.toUpperCase()}
      rules={[{ required: true, message: t('needed') }]}
    >
      <InputNumber min={0} max={100} precision={0} disabled={!mayEdit} changeOnWheel={false} />
    </Form.Item>
  );
  return (
    <>
      <p className={styles.quiet}>{t('weights.hint', { capacity: usualCapacity })}</p>
      <ProblemAlert error={set.error} />
      <Form<Weights>
        key={JSON.stringify([channelWeights, priorityWeights])}
        layout="vertical"
        initialValues={{ channels: channelWeights, priorities: priorityWeights }}
        onFinish={(wanted) =>
          set.mutate({
            channels: { ...channelWeights, ...wanted.channels },
            priorities: { ...priorityWeights, ...wanted.priorities },
          })
        }
      >
        <Flex gap={12} wrap>
          {priorities.map((name) => field('priorities', name))}
        </Flex>
        <Flex gap={12} wrap>
          {channels.map((name) => field('channels', name))}
        </Flex>
        {mayEdit && (
          <Button htmlType="submit" loading={set.isPending}>
            {t('weights.save')}
          </Button>
        )}
      </Form>
    </>
  );
}
