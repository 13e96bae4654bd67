import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Modal, Select } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  useCustomers,
  usePeople,
  usePutCustomerTeam,
  type CustomerTeam,
  type Named,
  type NewCustomerTeam,
} from './api/customer-teams';
import { useTeams } from './api/responsibilities';

interface CustomerTeamDialogProps {
  readonly given?: CustomerTeam;
  readonly close: () => void;
}

const options = (all: readonly Named[] | undefined, given: readonly (Named | null | undefined)[]) =>
  [...new Map([...given, ...(all ?? [])].map((one) => [one?.id, one])).values()]
    .filter((one) => one !== null && one !== undefined)
    .map((one) => ({ value: one.id, label: one.name }));

/** One customer or project, its team and its posts by name. */
export function CustomerTeamDialog({ given, close }: CustomerTeamDialogProps) {
  const { t } = useTranslation('responsibility');
  const [form] = Form.useForm<NewCustomerTeam>();
  const put = usePutCustomerTeam();
  const teams = useTeams();
  const [customer, setCustomer] = useState('');
  const [person, setPerson] = useState('');
  const customers = useCustomers(customer);
  const people = usePeople(person);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open
      width={720}
      title={t('customerTeams.title')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={put.isPending}
    >
      <Form<NewCustomerTeam>
        form={form}
        layout="vertical"
        initialValues={{
          customer: given?.customer.id,
          team: given?.team.id,
          project: given?.project ?? undefined,
          columns: given?.columns ?? [],
          posts: given?.posts.map((post) => ({ ...post, person: post.person?.id })) ?? [],
        }}
        onFinish={({ posts, ...wanted }) =>
          put.mutate(
            { ...wanted, posts: posts.map((post) => ({ ...post, duties: post.duties || '' })) },
            { onSuccess: close },
          )
        }
      >
        <Form.Item name="customer" label={t('customerTeams.customer')} rules={needed}>
          <Select
            disabled={given !== undefined}
            showSearch={{ filterOption: false, onSearch: setCustomer }}
            options={options(customers.data?.items, [given?.customer])}
          />
        </Form.Item>
        <Form.Item name="team" label={t('team')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={options(teams.data?.items, [given?.team])}
          />
        </Form.Item>
        <Form.Item name="project" label={t('customerTeams.project')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="columns" label={t('customerTeams.columns')} extra={t('customerTeams.columnsHint')}>
          <Columns />
        </Form.Item>
        <Form.List name="posts">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Flex key={key} gap={8} align="baseline">
                  <Form.Item name={[name, 'name']} rules={needed}>
                    <Input placeholder={t('customerTeams.post')} maxLength={80} />
                  </Form.Item>
                  <Form.Item name={[name, 'person']}>
                    <Select
                      allowClear
                      placeholder={t('customerTeams.person')}
                      showSearch={{ filterOption: false, onSearch: setPerson }}
                      options={options(people.data?.items, given?.posts.map((post) => post.person) ?? [])}
                      style={{ width: 160 }}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'duties']} style={{ flex: 1 }}>
                    <Input placeholder={t('customerTeams.duties')} maxLength={1000} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('customerTeams.remove')}
                    onClick={() => remove(name)}
                  />
                </Flex>
              ))}
              <Button
                type="link"
                icon={<PlusOutlined />}
                onClick={() => add({})}
                style={{ paddingInline: 0 }}
              >
                {t('customerTeams.addPost')}
              </Button>
            </>
          )}
        </Form.List>
        <ProblemAlert error={put.error} />
      </Form>
    </Modal>
  );
}

interface ColumnsProps {
  /** Given by the form. */
  readonly value?: readonly string[];
  readonly onChange?: (keys: readonly string[]) => void;
}

function Columns({ value = [], onChange = () => undefined }: ColumnsProps) {
  return (
    <Suspense fallback={null}>
      <Part name="ledgerColumns" value={value} onChange={onChange} />
    </Suspense>
  );
}
