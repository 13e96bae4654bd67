import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Select, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { channels, type Order, putOrders, reachChanged, useOrders } from './api';

const tiers = ['high', 'middle', 'low'] as const;
const kinds = ['person', 'firm'] as const;

interface Fields {
  readonly orders?: readonly Order[];
}

/** By which channel which customers are written to, unless they prefer otherwise: the first that reaches them. */
export function OrdersForm() {
  const { t } = useTranslation('channel');
  const mayEdit = useRight('settings_edit');
  const orders = useOrders();
  const saving = useMutation({
    mutationFn: ({ orders: rows = [] }: Fields) =>
      putOrders(
        rows.map(({ tier, kind, channels: order }) => ({
          tier: tier ? tier.toUpperCase() : null,
          kind: kind ? kind.toUpperCase() : null,
          channels: order,
        })),
      ),
    onSuccess: reachChanged,
  });
  if (orders.isPending) return <Skeleton active />;
  const initial = (orders.data ?? []).map((row) => ({
    ...row,
    tier: row.tier?.toLowerCase(),
    kind: row.kind?.toLowerCase(),
  }));
  return (
    <Form<Fields> disabled={!mayEdit} initialValues={{ orders: initial }} onFinish={saving.mutate}>
      <Typography.Paragraph type="secondary">{t('reach.ordersHint')}</Typography.Paragraph>
      <Form.List name="orders">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <Flex key={field.key} gap={8} wrap>
                <Form.Item name={[field.name, 'tier']}>
                  <Select
                    allowClear
                    placeholder={t('reach.anyTier')}
                    style={{ width: 140 }}
                    options={tiers.map((value) => ({ value, label: t(`reach.tiers.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'kind']}>
                  <Select
                    allowClear
                    placeholder={t('reach.anyKind')}
                    style={{ width: 140 }}
                    options={kinds.map((value) => ({ value, label: t(`reach.kinds.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'channels']}
                  rules={[{ required: true, message: t('reach.needed') }]}
                  style={{ flex: 1, minWidth: 260 }}
                >
                  <Select
                    mode="multiple"
                    placeholder={t('reach.orderOf')}
                    options={channels.map((value) => ({ value, label: t(`ticket:channels.${value}`) }))}
                  />
                </Form.Item>
                <Button onClick={() => remove(field.name)}>{t('reach.remove')}</Button>
              </Flex>
            ))}
            {mayEdit && (
              <Flex gap={8}>
                <Button onClick={() => add({})}>{t('reach.addOrder')}</Button>
                <Button type="primary" htmlType="submit" loading={saving.isPending}>
                  {t('reach.save')}
                </Button>
              </Flex>
            )}
          </>
        )}
      </Form.List>
      <ProblemAlert error={saving.error ?? orders.error} />
    </Form>
  );
}
