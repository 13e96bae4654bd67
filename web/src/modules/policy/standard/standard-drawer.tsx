import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { queries } from '@/lib/queries';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePostOptions } from '../rollout/post-options';
import {
  addStandard,
  aspectsOf,
  kinds,
  parts,
  reviseStandard,
  type Standard,
  type StandardBody,
  type StandardKind,
} from './api';
import { useClauseOptions } from './clause-options';

type Values = Omit<StandardBody, 'reviewOn' | 'owner'> & { key?: string; reviewOn: Dayjs; owner?: string };

/** A standard is written, or revised with a reason. */
export function StandardDrawer({
  standard,
  close,
}: {
  readonly standard?: Standard;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const navigate = useNavigate();
  const posts = usePostOptions();
  const clauses = useClauseOptions();
  const [form] = Form.useForm<Values>();
  const kind = (Form.useWatch('kind', form) as StandardKind | undefined) ?? standard?.kind ?? 'general';
  const saving = useMutation({
    mutationFn: async ({ key = '', reviewOn, ...rest }: Values) => {
      const body = { ...rest, reviewOn: reviewOn.format('YYYY-MM-DD') };
      return standard ? reviseStandard(standard, body) : addStandard(key, body);
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['standards'] });
      close();
      void navigate(`/standards/${id}`);
    },
  });
  const required = [{ required: true, message: t('standards.missing') }];
  const optionsOf = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`standards.${group}.${value}`) }));
  return (
    <Drawer
      open
      size={860}
      title={t(standard ? 'standards.revise' : 'standards.add')}
      onClose={close}
      extra={
        <Button type="primary" onClick={form.submit} loading={saving.isPending}>
          {t('standards.save')}
        </Button>
      }
    >
      <Form form={form} layout="vertical" onFinish={saving.mutate} initialValues={startOf(standard)}>
        <Flex gap={12} wrap>
          {!standard && (
            <Form.Item name="key" label={t('standards.key')} rules={required} style={{ width: 220 }}>
              <Input placeholder="attitude/telephone" maxLength={72} />
            </Form.Item>
          )}
          <Form.Item name="part" label={t('standards.part')} rules={required} style={{ width: 140 }}>
            <Select options={optionsOf(parts, 'parts')} />
          </Form.Item>
          <Form.Item name="kind" label={t('standards.kind')} rules={required} style={{ width: 160 }}>
            <Select options={optionsOf(kinds, 'kinds')} />
          </Form.Item>
          <Form.Item name="post" label={t('standards.forPost')} style={{ width: 160 }}>
            <Select allowClear options={posts} placeholder={t('standards.everybody')} />
          </Form.Item>
          <Form.Item name="ownerPost" label={t('owner')} rules={required} style={{ width: 160 }}>
            <Select options={posts} />
          </Form.Item>
          <Form.Item name="owner" label={t('standards.owner')} style={{ width: 160 }}>
            <PersonSelect />
          </Form.Item>
          <Form.Item name="reviewOn" label={t('standards.reviewOn')} rules={required}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="passMark" label={t('standards.passMark')} rules={required}>
            <InputNumber min={0} max={100} precision={0} />
          </Form.Item>
        </Flex>
        {(['title', 'staff', 'process', 'result', 'transparency'] as const).map((name) => (
          <Flex key={name} gap={12}>
            {(['zh', 'en'] as const).map((language) => (
              <Form.Item
                key={language}
                name={[name, language]}
                label={`${t(`standards.statements.${name}`)} · ${language === 'zh' ? '中文' : 'English'}`}
                rules={required}
                style={{ flex: 1 }}
              >
                <Input.TextArea autoSize maxLength={1000} />
              </Form.Item>
            ))}
          </Flex>
        ))}
        <Form.Item name="clauses" label={t('standards.clauses')}>
          <Select mode="multiple" options={clauses} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Flex key={key} gap={8} align="baseline">
                  <Form.Item name={[name, 'key']} rules={required} style={{ width: 110 }}>
                    <Input placeholder="key" maxLength={40} />
                  </Form.Item>
                  {aspectsOf[kind].length > 0 && (
                    <Form.Item name={[name, 'aspect']} style={{ width: 90 }}>
                      <Select allowClear options={optionsOf(aspectsOf[kind], 'aspects')} />
                    </Form.Item>
                  )}
                  <Form.Item name={[name, 'text', 'zh']} rules={required} style={{ flex: 1 }}>
                    <Input placeholder="中文" maxLength={1000} />
                  </Form.Item>
                  <Form.Item name={[name, 'text', 'en']} rules={required} style={{ flex: 1 }}>
                    <Input placeholder="English" maxLength={1000} />
                  </Form.Item>
                  <Form.Item name={[name, 'weight']} rules={required} style={{ width: 64 }}>
                    <InputNumber min={1} max={10} precision={0} style={{ width: '100%' }} />
                  </Form.Item>
                  <Form.Item name={[name, 'must']} valuePropName="checked">
                    <Checkbox>{t('standards.must')}</Checkbox>
                  </Form.Item>
                  <Button type="text" danger onClick={() => remove(name)}>
                    {t('reading.removeQuestion')}
                  </Button>
                </Flex>
              ))}
              <Button onClick={() => add({ weight: 1, must: false })}>{t('standards.addItem')}</Button>
            </>
          )}
        </Form.List>
        <Form.Item name="reason" label={t('standards.why')} rules={required} style={{ marginTop: 16 }}>
          <Input maxLength={500} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Drawer>
  );
}

function startOf(standard: Standard | undefined) {
  if (!standard)
    return { items: [], clauses: [], passMark: 90, kind: 'general', reviewOn: wallClock().add(6, 'month') };
  const { part, kind, post, need, ownerPost, owner, reviewOn, text } = standard;
  return { part, kind, post, need, ownerPost, owner: owner?.id, reviewOn: dayjs(reviewOn), ...text };
}
