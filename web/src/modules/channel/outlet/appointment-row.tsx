import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  type Appointment,
  arrive,
  cancelAppointment,
  type Held,
  moveAppointment,
  type Slot,
} from './api/portal-outlets';
import { SlotPicker } from './slot-picker';

interface AppointmentRowProps {
  readonly appointment: Appointment;
  /** Of whoever booked without signing in. */
  readonly pass?: string;
  readonly arrived?: ((number: Held) => void) | undefined;
  readonly gone?: () => void;
}

const asked = () =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['portal', 'appointments'] }),
    queries.invalidateQueries({ queryKey: ['portal', 'outlets'] }),
  ]);

/** An appointment ahead: say that one is there, move it, or give it back. */
export function AppointmentRow({ appointment, pass, arrived, gone }: AppointmentRowProps) {
  const { t } = useTranslation('channel');
  const [moving, setMoving] = useState(false);
  const move = useMutation({
    mutationFn: (slot: Slot) => moveAppointment(appointment.id, pass, slot.startsAt),
    onSuccess: async () => {
      setMoving(false);
      await asked();
    },
  });
  const cancel = useMutation({
    mutationFn: () => cancelAppointment(appointment.id, pass),
    onSuccess: async () => {
      gone?.();
      await asked();
    },
  });
  const come = useMutation({
    mutationFn: () => arrive(appointment.id, pass),
    onSuccess: async (number) => {
      arrived?.(number);
      gone?.();
      await asked();
    },
  });
  return (
    <Alert
      type="info"
      style={{ marginBottom: 12 }}
      title={t('queue.booked', { outlet: appointment.outlet })}
      description={
        <>
          <div style={{ fontSize: 18, fontWeight: 500 }}>{exact(appointment.startsAt)}</div>
          <div>{appointment.address}</div>
          <Flex gap={8} wrap style={{ marginTop: 8 }}>
            {arrived && (
              <Button type="primary" loading={come.isPending} onClick={() => come.mutate()}>
                {t('queue.here')}
              </Button>
            )}
            <Button onClick={() => setMoving(!moving)}>{t('queue.move')}</Button>
            <Popconfirm title={t('queue.cancelSure')} onConfirm={() => cancel.mutate()}>
              <Button danger loading={cancel.isPending}>
                {t('queue.cancel')}
              </Button>
            </Popconfirm>
          </Flex>
          {moving && <SlotPicker code={appointment.code} choose={move.mutate} busy={move.isPending} />}
          <ProblemAlert error={move.error ?? cancel.error ?? come.error} />
        </>
      }
    />
  );
}
