import { useMutation } from '@tanstack/react-query';
import { App, Button, DatePicker, Flex, Popconfirm, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/choices';
import { arrived, cancelled, type DayAppointment, useDayAppointments } from './api/queue';
import { OutletPlaces } from './outlet-places';
import { OutletSelect, useMyOutlet, useOutlets } from './outlet-select';

const colours = { booked: 'blue', cancelled: 'default', arrived: 'green', missed: 'orange' } as const;

/** Who comes to an outlet on a day. */
export function AppointmentsPage() {
  const { t } = useTranslation('channel');
  const { message } = App.useApp();
  const [state, set] = useUrlState();
  const works = useRight('counter_work');
  const outlets = useOutlets();
  const mine = useMyOutlet();
  const outlet = state.outlet ?? mine;
  const day = state.day ?? wallClock().format('YYYY-MM-DD');
  const list = useDayAppointments(outlet, day);
  const serviceName = useCategoryName();
  const doing = useMutation({
    mutationFn: async (verb: () => Promise<unknown>) => verb(),
    onSuccess: async (given) => {
      if (hasLabel(given)) void message.success(t('queue.counter.given', { label: given.label }));
      await queries.invalidateQueries({ queryKey: ['outlets'] });
    },
  });
  return (
    <PageBody wide>
      <PageHeader title={t('queue.appointments.title')} hint={t('queue.appointments.hint')} />
      <OutletPlaces />
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <OutletSelect value={outlet} onChange={(id) => set({ outlet: id })} />
        <DatePicker
          value={dayjs(day)}
          allowClear={false}
          onChange={(value) => set({ day: value?.format('YYYY-MM-DD') })}
        />
      </Flex>
      <ProblemAlert error={list.error ?? doing.error ?? outlets.error} />
      <Table<DayAppointment>
        size="small"
        rowKey="id"
        loading={list.isPending && outlet !== undefined}
        dataSource={[...(list.data?.items ?? [])]}
        pagination={false}
        locale={{
          emptyText: <EmptyState title={t('queue.appointments.none')} fill={t('queue.appointments.fill')} />,
        }}
        columns={[
          {
            title: t('queue.appointments.time'),
            width: 90,
            render: (_, row) => wallClock(row.startsAt).format('HH:mm'),
          },
          { title: t('queue.counter.who'), render: (_, row) => row.customer.name },
          { title: t('outlet.services'), render: (_, row) => serviceName(row.service) },
          { title: t('queue.note'), render: (_, row) => row.note ?? '' },
          {
            title: t('outlet.state'),
            width: 100,
            render: (_, row) => (
              <Tag color={colours[row.state]}>{t(`queue.appointments.states.${row.state}`)}</Tag>
            ),
          },
          {
            width: 160,
            render: (_, row) =>
              works &&
              row.state === 'booked' && (
                <Flex gap={4}>
                  <Button size="small" type="link" onClick={() => doing.mutate(() => arrived(row.id))}>
                    {t('queue.appointments.arrive')}
                  </Button>
                  <Popconfirm
                    title={t('queue.cancelSure')}
                    onConfirm={() => doing.mutate(() => cancelled(row.id))}
                  >
                    <Button size="small" type="link" danger>
                      {t('queue.cancel')}
                    </Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
    </PageBody>
  );
}

function hasLabel(given: unknown): given is { label: string } {
  return typeof given === 'object' && given !== null && 'label' in given;
}
