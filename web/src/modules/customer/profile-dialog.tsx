import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { useChangeCustomer } from './api/change-customer';
import { maskedFields, profileFields, type Customer, type ProfileField } from './api/customer';

type Entered = { name: string } & Partial<Record<ProfileField, string>>;

/** Changes what is known of a customer. A masked value left empty stays as it is. */
export function ProfileDialog({
  customer,
  open,
  onClose,
}: {
  readonly customer: Customer;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('customer');
  const [form] = Form.useForm<Entered>();
  const change = useChangeCustomer(customer, 'profile');
  const save = (entered: Entered) => {
    const kept = Object.fromEntries(
      Object.entries(entered).filter(
        ([field, value]) => value || !maskedFields.includes(field as ProfileField),
      ),
    );
    change.mutate(
      { ...kept, provisional: false },
      { onSuccess: onClose, onError: (error) => form.setFields(named(fieldErrors(error))) },
    );
  };
  return (
    <Modal
      title={t('edit')}
      open={open}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
      width={640}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} initialValues={shown(customer)} onFinish={save}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
            columnGap: 12,
          }}
        >
          {profileFields.map((field) => (
            <Form.Item key={field} name={field} label={t(`fields.${field}`)}>
              <Input
                maxLength={field === 'notes' ? 4000 : field === 'needs' ? 2000 : 100}
                placeholder={maskedFields.includes(field) ? (customer.profile[field] ?? '') : ''}
              />
            </Form.Item>
          ))}
        </div>
        <ProblemAlert error={change.error} />
      </Form>
    </Modal>
  );
}

function shown(customer: Customer): Entered {
  const values = profileFields
    .filter((field) => !maskedFields.includes(field))
    .map((field) => [field, customer.profile[field] ?? '']);
  return { name: customer.name, ...(Object.fromEntries(values) as Partial<Record<ProfileField, string>>) };
}

function named(errors: { name: string[]; errors: string[] }[]) {
  return errors.map(({ name, errors: texts }) => ({ name: name[0] as keyof Entered, errors: texts }));
}
