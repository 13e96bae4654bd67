import { Button, Flex, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';
import { type RosterWeek, type Shift, useAskSwap, useRemoveShift } from './api/roster';

interface ShiftMenuProps {
  readonly week: RosterWeek;
  readonly shift: Shift;
  readonly name: string;
  readonly close: () => void;
}

/** One shift: the lead takes it away, its owner asks a colleague to take it over. */
export function ShiftMenu({ week, shift, name, close }: ShiftMenuProps) {
  const { t } = useTranslation('routing');
  const me = useMe();
  const mayEdit = useRight('roster_edit');
  const remove = useRemoveShift();
  const ask = useAskSwap();
  const [colleague, setColleague] = useState<string>();
  return (
    <Modal open title={name} onCancel={close} footer={null}>
      <p>
        {exact(shift.from)} – {exact(shift.to)}
      </p>
      <ProblemAlert error={remove.error ?? ask.error} />
      {shift.person === me.id && (
        <Flex gap={8} style={{ marginBottom: 12 }}>
          <Select
            style={{ flex: 1 }}
            placeholder={t('swap.whom')}
            value={colleague ?? null}
            onChange={(id: string) => setColleague(id)}
            options={week.people
              .filter((one) => one.id !== me.id)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
          <Button
            disabled={!colleague}
            loading={ask.isPending}
            onClick={() =>
              colleague && ask.mutate({ shift: shift.id, person: colleague }, { onSuccess: close })
            }
          >
            {t('swap.ask')}
          </Button>
        </Flex>
      )}
      {mayEdit && (
        <Button
          danger
          loading={remove.isPending}
          onClick={() => remove.mutate(shift.id, { onSuccess: close })}
        >
          {t('roster.remove')}
        </Button>
      )}
    </Modal>
  );
}
