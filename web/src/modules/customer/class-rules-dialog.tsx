import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { ProblemAlert } from '@/ui/problem-alert';
import { inputs, stages, tiers, useChangeRules, type ClassRules, type Revision } from './api/classes';

interface Fields extends ClassRules {
  readonly because: string;
}

/** Other rules, with the reason that the trail keeps. */
export function ClassRulesDialog({
  revision,
  close,
}: {
  readonly revision: Revision;
  readonly close: () => void;
}) {
  const { t } = useTranslation('customer');
  const change = useChangeRules(revision.revision);
  const [form] = Form.useForm<Fields>();
  const save = ({ because, ...rules }: Fields) =>
    change.mutate({ rules: withoutEmpty(rules), reason: because }, { onSuccess: close });
  return (
    <Modal
      open
      width={720}
      title={t('classes.change')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={change.isPending}
    >
      <ProblemAlert error={change.error} />
      <Form<Fields> form={form} layout="vertical" initialValues={revision.rules} onFinish={save}>
        <Group title={t('classes.weights')}>
          {inputs.map((input) => (
            <NumberField
              key={input}
              name={['weights', input]}
              label={t(`classes.inputs.${input}`)}
              max={100}
            />
          ))}
        </Group>
        <Group title={t('classes.shares')}>
          <NumberField name={['highShare']} label={t('tiers.high')} min={1} max={100} suffix="%" />
          <NumberField name={['middleShare']} label={t('tiers.middle')} max={99} suffix="%" />
        </Group>
        <Group title={t('classes.timesTitle')}>
          <NumberField name={['periodDays']} label={t('classes.period')} min={30} max={1100} />
          <NumberField name={['newDays']} label={t('classes.newDays')} min={1} max={366} />
          <NumberField name={['lostDays']} label={t('classes.lostDays')} min={1} max={1100} />
          <NumberField name={['everyDays']} label={t('classes.everyDays')} max={366} />
          <NumberField name={['keepByHandDays']} label={t('classes.keepByHandDays')} max={1100} />
        </Group>
        <Group title={t('classes.behaviour')}>
          <NumberField
            name={['frequentPurchases']}
            label={t('classes.frequentPurchases')}
            min={1}
            max={1000}
          />
          <NumberField
            name={['demandingRequests']}
            label={t('classes.demandingRequests')}
            min={1}
            max={1000}
          />
        </Group>
        {tiers.map((tier) => (
          <TierFields key={tier} tier={tier} />
        ))}
        {stages.map((stage) => (
          <Group key={stage} title={t('classes.strategyOf', { stage: t(`stages.${stage}`) })}>
            {(['zh', 'en'] as const).map((language) => (
              <Form.Item
                key={language}
                name={['strategies', stage, language]}
                label={t(`classes.languages.${language}`)}
                rules={[{ required: true, max: 500 }]}
                style={{ flex: '1 1 300px' }}
              >
                <Input.TextArea autoSize />
              </Form.Item>
            ))}
          </Group>
        ))}
        <Form.Item name="because" label={t('classes.reason')} rules={[{ required: true, max: 500 }]}>
          <Input.TextArea autoSize />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontWeight: 600 }}>{title}</legend>
      <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 16 }}>{children}</div>
    </fieldset>
  );
}

function NumberField({
  name,
  label,
  min = 0,
  max,
  suffix,
}: {
  readonly name: (string | number)[];
  readonly label: string;
  readonly min?: number;
  readonly max: number;
  readonly suffix?: string;
}) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true }]}>
      <InputNumber min={min} max={max} precision={0} suffix={suffix} style={{ width: 120 }} />
    </Form.Item>
  );
}

function TierFields({ tier }: { readonly tier: (typeof tiers)[number] }) {
  const { t } = useTranslation('customer');
  const teams = useChoices('/teams');
  const people = useChoices('/people?limit=100');
  return (
    <Group title={t('classes.privilegesOf', { tier: t(`tiers.${tier}`) })}>
      <Form.Item name={['privileges', tier, 'team']} label={t('classes.team')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={teams}
          style={{ width: 220 }}
        />
      </Form.Item>
      <Form.Item name={['privileges', tier, 'managers']} label={t('classes.managers')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={people}
          style={{ minWidth: 320 }}
        />
      </Form.Item>
    </Group>
  );
}

function useChoices(path: string) {
  const choices = useQuery({
    queryKey: ['choices', path],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>(path),
    staleTime: 3_600_000,
  });
  return choices.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

/** The form leaves out what was never touched; the server wants the list of managers even where there are none. */
function withoutEmpty(rules: ClassRules): ClassRules {
  const given: [string, { team?: string | null; managers?: readonly string[] }][] = Object.entries(
    rules.privileges,
  );
  const privileges = Object.fromEntries(
    given
      .filter(([, { team, managers }]) => team ?? managers?.length)
      .map(([tier, { team, managers }]) => [tier, { team: team ?? null, managers: managers ?? [] }]),
  );
  return { ...rules, privileges };
}
