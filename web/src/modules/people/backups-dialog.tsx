import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { keepBackups, type PostPool } from './api/backups';
import { useChange } from './api/people';
import { ColleagueSelect } from './colleague-select';

interface Wanted {
  readonly minimumPercent?: number | null;
  readonly people: readonly { readonly person: string; readonly on: Dayjs; readonly until?: Dayjs | null }[];
}

const day = (at: Dayjs) => at.format('YYYY-MM-DD');

/** The minimum of a critical post and the people trained for it. */
export function BackupsDialog({ pool, close }: { readonly pool: PostPool; readonly close: () => void }) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Wanted>();
  const keep = useChange(keepBackups);
  const save = ({ minimumPercent, people }: Wanted) =>
    keep.mutate(
      {
        post: pool.post,
        minimumPercent: minimumPercent ?? null,
        people: people.map((one) => ({
          person: one.person,
          on: day(one.on),
          ...(one.until ? { until: day(one.until) } : {}),
        })),
      },
      { onSuccess: close },
    );
  return (
    <Modal
      open
      width={640}
      title={pool.name}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={keep.isPending}
    >
      <Form<Wanted>
        form={form}
        layout="vertical"
        onFinish={save}
        initialValues={{
          minimumPercent: pool.pool?.minimumPercent,
          people: pool.people.map((one) => ({
            person: one.person.id,
            on: dayjs(one.on),
            until: one.until ? dayjs(one.until) : null,
          })),
        }}
      >
        <Form.Item name="minimumPercent" label={t('backups.minimum')} extra={t('backups.minimumHint')}>
          <InputNumber min={1} max={500} suffix="%" />
        </Form.Item>
        <Form.List name="people">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Flex key={key} gap={8} align="baseline">
                  <Form.Item
                    name={[name, 'person']}
                    rules={[{ required: true, message: t('needed') }]}
                    style={{ flex: 1 }}
                  >
                    <ColleagueSelect />
                  </Form.Item>
                  <Form.Item name={[name, 'on']} rules={[{ required: true, message: t('needed') }]}>
                    <DatePicker placeholder={t('backups.trainedOn')} />
                  </Form.Item>
                  <Form.Item name={[name, 'until']}>
                    <DatePicker placeholder={t('backups.trainedUntil')} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('remove')}
                    onClick={() => remove(name)}
                  />
                </Flex>
              ))}
              <Button
                type="link"
                icon={<PlusOutlined />}
                onClick={() => add({ on: wallClock() })}
                style={{ paddingInline: 0 }}
              >
                {t('backups.add')}
              </Button>
            </>
          )}
        </Form.List>
        <ProblemAlert error={keep.error} />
      </Form>
    </Modal>
  );
}
