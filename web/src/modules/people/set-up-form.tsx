import { Button, Col, Form, Input, Radio, Row, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speak, type languages } from '@/lib/i18n';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { policyPacks, workingHours, type SetUp } from './api/setup';
import { ZoneSelect } from './zone-select';

interface SetUpFormProps {
  readonly submit: (body: SetUp) => void;
  readonly pending: boolean;
  readonly error: unknown;
}

/** Everything the first start asks for, on one page. */
export function SetUpForm({ submit, pending, error }: SetUpFormProps) {
  const { t, i18n } = useTranslation('people');
  const [form] = Form.useForm<SetUp>();
  useEffect(() => form.setFields(fieldErrors(error) as Parameters<typeof form.setFields>[0]), [form, error]);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form<SetUp>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        locale: i18n.language,
        company: { zone: 'Asia/Shanghai' },
        policyPack: 'default',
        workingHours: 'usual',
      }}
      onFinish={submit}
    >
      <Form.Item name="code" label={t('setUp.code')} extra={t('setUp.codeHint')} rules={needed}>
        <Input autoFocus placeholder="ABCD-EFGH" autoComplete="off" maxLength={40} />
      </Form.Item>
      <Row gutter={16}>
        <Col xs={24} sm={12}>
          <Form.Item name={['company', 'name']} label={t('setUp.companyName')} rules={needed}>
            <Input maxLength={120} autoComplete="organization" />
          </Form.Item>
        </Col>
        <Col xs={24} sm={12}>
          <Form.Item name={['company', 'zone']} label={t('setUp.zone')} rules={needed}>
            <ZoneSelect />
          </Form.Item>
        </Col>
        <Col xs={24} sm={12}>
          <Form.Item name={['administrator', 'name']} label={t('setUp.adminName')} rules={needed}>
            <Input maxLength={80} autoComplete="name" />
          </Form.Item>
        </Col>
        <Col xs={24} sm={12}>
          <Form.Item name={['administrator', 'email']} label={t('setUp.adminEmail')} rules={needed}>
            <Input type="email" maxLength={254} autoComplete="username" />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item
        name={['administrator', 'password']}
        label={t('setUp.adminPassword')}
        extra={t('passwordRule')}
        rules={needed}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="locale" label={t('setUp.language')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => void speak(event.target.value as (typeof languages)[number])}
        />
      </Form.Item>
      <Form.Item name="workingHours" label={t('setUp.hours')} extra={t('setUp.hoursHint')}>
        <Select options={workingHours.map((value) => ({ value, label: t(`setUp.hoursOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="policyPack" label={t('setUp.pack')} extra={t('setUp.packHint')}>
        <Select options={policyPacks.map((value) => ({ value, label: t(`setUp.packs.${value}`) }))} />
      </Form.Item>
      {Boolean(error) && (
        <Form.Item>
          <ProblemAlert error={error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={pending}>
        {t('setUp.go')}
      </Button>
    </Form>
  );
}
