import { useMutation } from '@tanstack/react-query';
import { DatePicker, Flex, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useCalendarOptions } from '@/lib/calendars';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { useCategoryOptions } from './api/choices';
import { type Outlet, type OutletDetails, outletsChanged, saveOutlet } from './api/outlets';

type Fields = Omit<OutletDetails, 'opensOn' | 'closesOn'> & {
  readonly opensOn: Dayjs;
  readonly closesOn?: Dayjs | null;
};

const code = /^[1-9]\d{5}$/;

/** What stands in the register about an outlet. */
export function OutletDialog({ outlet, close }: { readonly outlet?: Outlet; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const services = useCategoryOptions();
  const calendars = useCalendarOptions();
  const saving = useMutation({
    mutationFn: (fields: Fields) =>
      saveOutlet(outlet, {
        ...fields,
        opensOn: fields.opensOn.format('YYYY-MM-DD'),
        closesOn: fields.closesOn?.format('YYYY-MM-DD') ?? null,
      }),
    onSuccess: async () => {
      await outletsChanged();
      close();
    },
    onError: (error) => form.setFields(fieldErrors(error) as Parameters<typeof form.setFields>[0]),
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  return (
    <Modal
      open
      width={720}
      title={t(outlet ? 'outlet.change' : 'outlet.new')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={
          outlet
            ? {
                ...outlet.details,
                opensOn: dayjs(outlet.details.opensOn),
                closesOn: outlet.details.closesOn ? dayjs(outlet.details.closesOn) : undefined,
              }
            : {
                counters: 2,
                slotMinutes: 30,
                slotCapacity: 2,
                opensOn: wallClock(),
                covers: [],
                services: [],
              }
        }
      >
        <Flex gap={12}>
          <Form.Item name="code" label={t('outlet.code')} rules={needed} style={{ width: 140 }}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="name" label={t('outlet.name')} rules={needed} style={{ flex: 1 }}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="phone" label={t('outlet.phone')} style={{ width: 180 }}>
            <Input maxLength={40} />
          </Form.Item>
        </Flex>
        <Flex gap={12}>
          <Form.Item name="address" label={t('outlet.address')} rules={needed} style={{ flex: 1 }}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item
            name="region"
            label={t('outlet.region')}
            rules={[{ required: true, pattern: code, message: t('outlet.sixDigits') }]}
            style={{ width: 150 }}
          >
            <Input maxLength={6} inputMode="numeric" />
          </Form.Item>
        </Flex>
        <Flex gap={12}>
          <Form.Item name="latitude" label={t('outlet.latitude')}>
            <InputNumber min={-90} max={90} />
          </Form.Item>
          <Form.Item name="longitude" label={t('outlet.longitude')}>
            <InputNumber min={-180} max={180} />
          </Form.Item>
          <Form.Item name="calendar" label={t('outlet.calendar')} rules={needed} style={{ flex: 1 }}>
            <Select options={[...calendars]} />
          </Form.Item>
        </Flex>
        <Form.Item name="services" label={t('outlet.services')} rules={needed}>
          <Select mode="multiple" options={[...services]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item
          name="covers"
          label={t('outlet.covers')}
          extra={t('outlet.coversHint')}
          rules={[
            {
              validator: (_, given: readonly string[]) =>
                given.every((each) => code.test(each))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('outlet.sixDigits'))),
            },
          ]}
        >
          <Select mode="tags" tokenSeparators={[' ', ',', '，', '、', '\n']} open={false} suffix={null} />
        </Form.Item>
        <Flex gap={12}>
          <Form.Item name="counters" label={t('outlet.counters')} rules={needed}>
            <InputNumber min={1} max={99} precision={0} />
          </Form.Item>
          <Form.Item name="slotMinutes" label={t('outlet.slotMinutes')} rules={needed}>
            <InputNumber min={5} max={240} precision={0} suffix={t('outlet.minutes')} />
          </Form.Item>
          <Form.Item
            name="slotCapacity"
            label={t('outlet.slotCapacity')}
            tooltip={t('outlet.slotCapacityHint')}
            rules={needed}
          >
            <InputNumber min={0} max={99} precision={0} />
          </Form.Item>
        </Flex>
        <Flex gap={12}>
          <Form.Item name="person" label={t('outlet.person')} style={{ flex: 1 }}>
            <PersonSelect />
          </Form.Item>
          <Form.Item name="team" label={t('outlet.team')} style={{ flex: 1 }}>
            <TeamSelect />
          </Form.Item>
          <Form.Item name="opensOn" label={t('outlet.opensOn')} rules={needed}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="closesOn" label={t('outlet.closesOn')}>
            <DatePicker />
          </Form.Item>
        </Flex>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
