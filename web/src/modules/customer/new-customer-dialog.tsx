import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import type { IdentityKind, Kind } from './api/customer';
import { registerCustomer } from './api/register-customer';

interface Entered {
  readonly kind: Kind;
  readonly name: string;
  readonly tier: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly wechat?: string;
  readonly number?: string;
}

const identityKinds = ['phone', 'mail', 'wechat', 'number'] as const satisfies readonly IdentityKind[];

/** Enters a customer with what it is known by; the rest is filled in on its page. */
export function NewCustomerDialog({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('customer');
  const [form] = Form.useForm<Entered>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const navigate = useNavigate();
  const register = useMutation({
    mutationFn: ({ kind, name, tier, ...known }: Entered) =>
      registerCustomer(
        {
          kind,
          name,
          tier,
          identities: identityKinds.flatMap((each) => {
            const value = known[each]?.trim();
            return value ? [{ kind: each, value }] : [];
          }),
        },
        key,
      ),
    onSuccess: ({ id }) => {
      onClose();
      void navigate(`/customers/${id}`);
    },
    onError: (error) => {
      setKey(crypto.randomUUID());
      form.setFields(
        fieldErrors(error).map(({ name, errors }) => ({ name: name[0] as keyof Entered, errors })),
      );
    },
  });
  return (
    <Modal
      title={t('new')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={register.isPending}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ kind: 'person', tier: 'middle' }}
        onFinish={(entered) => register.mutate(entered)}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group
            options={[
              { value: 'person', label: t('kinds.person') },
              { value: 'firm', label: t('kinds.firm') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="tier" label={t('tier')}>
          <Radio.Group
            options={[
              { value: 'high', label: t('tiers.high') },
              { value: 'middle', label: t('tiers.middle') },
              { value: 'low', label: t('tiers.low') },
            ]}
          />
        </Form.Item>
        {identityKinds.map((each) => (
          <Form.Item key={each} name={each} label={t(`identityKinds.${each}`)}>
            <Input maxLength={254} />
          </Form.Item>
        ))}
        <ProblemAlert error={register.error} />
      </Form>
    </Modal>
  );
}
