import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Form, Input, InputNumber, Select, Switch, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { EmbedCode } from '../chat/embed-code';
import { saveConnector, testConnector, type Connector, type ConnectorKind, type SettingField } from './api';

interface Written {
  readonly name: string;
  readonly inCharge: string;
  readonly enabled: boolean;
  readonly settings?: Readonly<Record<string, string | number | boolean | null | undefined>>;
}

const placeholders: Partial<Record<SettingField['type'], string>> = { url: 'https://', web_socket: 'wss://' };

/** The server takes texts; what was left empty is left out. */
const texts = (settings: Written['settings'] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, String(value)]),
  );

/** Sets up a connection, or changes it, and tries it before it is saved. */
export function ConnectorDrawer({
  connector,
  kind,
  close,
}: {
  readonly connector?: Connector | undefined;
  readonly kind?: ConnectorKind | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Written>();
  const [stale, touch] = useState(true);
  const save = useMutation({
    mutationFn: (written: Written) =>
      saveConnector({ ...written, kind: kind?.kind ?? '', settings: texts(written.settings) }, connector),
    onSuccess: close,
  });
  const test = useMutation({
    mutationFn: () =>
      testConnector(
        kind?.kind ?? '',
        texts(form.getFieldValue('settings') as Written['settings']),
        connector?.id,
      ),
    onSuccess: () => touch(false),
  });
  if (!kind) return null;
  const needed = [{ required: true, message: t('connectors.needed') }];
  /** Beside its button, in sight of a long form; what is missing is led to. */
  const tryIt = async () => {
    const wanted = kind.settings.map(({ name }): ['settings', string] => ['settings', name]);
    try {
      await form.validateFields(wanted);
    } catch {
      const first = form.getFieldsError(wanted).find(({ errors }) => errors.length > 0);
      if (first) form.scrollToField(first.name, { block: 'center' });
      return;
    }
    test.mutate();
  };
  return (
    <Drawer
      open
      onClose={close}
      size={560}
      title={connector?.name ?? t(`connectors.kinds.${kind.kind}`)}
      footer={
        <Flex vertical gap={8}>
          <ProblemAlert error={save.error ?? test.error} />
          {test.data && !stale && (
            <Alert
              type={test.data.problem ? 'error' : test.data.reached ? 'success' : 'info'}
              showIcon
              title={
                test.data.problem
                  ? t(`connectors.problems.${test.data.problem}`, test.data.problem)
                  : test.data.reached
                    ? t('connectors.works')
                    : t(`connectors.spelled.${kind.kind}`, t('connectors.spelled.other'))
              }
            />
          )}
          <Flex gap={8} justify="end">
            <Button onClick={() => void tryIt()} loading={test.isPending}>
              {t('connectors.test')}
            </Button>
            <Button type="primary" onClick={() => form.submit()} loading={save.isPending}>
              {t('connectors.save')}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Form<Written>
        form={form}
        layout="vertical"
        scrollToFirstError={{ block: 'center' }}
        onFinish={(written) => save.mutate(written)}
        onValuesChange={() => touch(true)}
        initialValues={{
          name: connector?.name ?? t(`connectors.kinds.${kind.kind}`),
          inCharge: connector?.inCharge,
          enabled: connector?.enabled ?? true,
          settings: connector
            ? Object.fromEntries(
                Object.entries(connector.settings).map(([name, value]) => [
                  name,
                  kind.settings.find((field) => field.name === name)?.type === 'yes_no'
                    ? value === 'true'
                    : value,
                ]),
              )
            : {},
        }}
      >
        <Typography.Paragraph type="secondary">
          {t(`connectors.about.${kind.kind}`, t('connectors.aboutAny'))}
        </Typography.Paragraph>
        <Form.Item name="name" label={t('connectors.name')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="inCharge"
          label={t('connectors.inCharge')}
          extra={t('connectors.inChargeHint')}
          rules={needed}
        >
          <PersonSelect />
        </Form.Item>
        {kind.settings.map((field) => (
          <SettingItem
            key={field.name}
            field={field}
            secretSet={connector?.secretsSet.includes(field.name) ?? false}
          />
        ))}
        <Form.Item name="enabled" label={t('connectors.use')} valuePropName="checked">
          <Switch checkedChildren={t('connectors.on')} unCheckedChildren={t('connectors.off')} />
        </Form.Item>
        {connector?.kind === 'chat' && <EmbedCode connector={connector.id} />}
        {connector && kind.called && (
          <Form.Item label={t('connectors.hook')} extra={t('connectors.hookHint')}>
            <Typography.Text copyable code>
              {`${window.location.origin}/api/v1/channels/hooks/${connector.id}`}
            </Typography.Text>
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}

function SettingItem({ field, secretSet }: { readonly field: SettingField; readonly secretSet: boolean }) {
  const { t } = useTranslation('channel');
  const label = t(`connectors.fields.${field.name}`, field.name);
  return (
    <Form.Item
      name={['settings', field.name]}
      label={label}
      tooltip={t(`connectors.hints.${field.name}`, '') || undefined}
      rules={[{ required: field.required && !secretSet, message: t('connectors.needed') }]}
      {...(field.type === 'yes_no' ? { valuePropName: 'checked' } : {})}
    >
      <Control field={field} secretSet={secretSet} />
    </Form.Item>
  );
}

/** Gets value and change from the form item around it. */
function Control({
  field,
  secretSet,
  ...given
}: {
  readonly field: SettingField;
  readonly secretSet: boolean;
  readonly id?: string;
}) {
  const { t } = useTranslation('channel');
  switch (field.type) {
    case 'secret':
      return (
        <Input.Password
          {...given}
          autoComplete="new-password"
          maxLength={4000}
          placeholder={secretSet ? t('connectors.secretKept') : undefined}
        />
      );
    case 'number':
      return <InputNumber {...given} min={0} precision={0} style={{ width: 160 }} />;
    case 'yes_no':
      return <Switch {...given} />;
    case 'choice':
      return (
        <Select
          {...given}
          allowClear
          placeholder={t(`connectors.choices.${field.choices[0]}`, field.choices[0] ?? '')}
          options={field.choices.map((value) => ({ value, label: t(`connectors.choices.${value}`, value) }))}
        />
      );
    default:
      return <Input {...given} maxLength={4000} placeholder={placeholders[field.type]} />;
  }
}
