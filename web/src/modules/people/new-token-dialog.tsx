import { DatePicker, Form, Input, Modal, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Right } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { instantOf } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChange } from './api/people';
import { makeToken } from './api/tokens';
import { allRights } from './rights-groups';

interface Given {
  readonly name: string;
  readonly scopes?: readonly Right[];
  readonly until?: Dayjs | null;
}

/** A name, fewer rights if wanted, an end if wanted; then the secret, once. */
export function NewTokenDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const make = useChange(makeToken);
  const [form] = Form.useForm<Given>();
  if (make.data) {
    return (
      <Modal open title={t('tokens.made')} onCancel={close} onOk={close} cancelButtonProps={{ hidden: true }}>
        <Typography.Paragraph>{t('tokens.once')}</Typography.Paragraph>
        <Typography.Paragraph code copyable>
          {make.data.token}
        </Typography.Paragraph>
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t('tokens.make')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={make.isPending}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={({ name, scopes, until }) =>
          make.mutate({
            name,
            scopes: scopes?.length ? scopes : undefined,
            expiresAt: instantOf(until?.endOf('day')),
          })
        }
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="scopes" label={t('posts.rights')} extra={t('tokens.scopesHint')}>
          <Select
            mode="multiple"
            placeholder={t('tokens.allRights')}
            options={allRights
              .filter((right) => me.rights.includes(right))
              .map((right) => ({ value: right, label: t(`rights.${right}`) }))}
          />
        </Form.Item>
        <Form.Item name="until" label={t('validUntil')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <ProblemAlert error={make.error} />
      </Form>
    </Modal>
  );
}
