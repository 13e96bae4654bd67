import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeConditions } from './api/conditions';
import { useKeepConditions } from './api/draft';
import type { Condition } from './api/policy';
import { useConditionWords } from './condition-words';
import { ConditionsDialog } from './conditions-dialog';

interface OfTarget {
  readonly promise: string;
  readonly name: string;
  readonly when: readonly Condition[];
}

/** In force: which requests the target is for is changed with a reason, and that publishes a version. */
export function ChangeConditionsButton({ promise, name, when }: OfTarget) {
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const change = useChangeConditions();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('conditions.change')}
      </Button>
      {isOpen && (
        <ConditionsDialog
          name={name}
          when={when}
          withReason
          saving={change.isPending}
          error={change.error}
          save={(wanted, reason) =>
            change.mutate(
              { promise, when: wanted, reason },
              {
                onSuccess: () => {
                  void message.success(t('conditions.changed'));
                  setOpen(false);
                },
              },
            )
          }
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** In a draft: said in words, and changed as any part of it. */
export function DraftConditions({
  promise,
  name,
  when,
  part,
  mayEdit,
}: OfTarget & { readonly part: number; readonly mayEdit: boolean }) {
  const { t } = useTranslation('policy');
  const words = useConditionWords();
  const [isOpen, setOpen] = useState(false);
  const keep = useKeepConditions();
  return (
    <p>
      {t('applies')}：{words(when)}{' '}
      {mayEdit && (
        <Button size="small" type="link" onClick={() => setOpen(true)}>
          {t('conditions.change')}
        </Button>
      )}
      {isOpen && (
        <ConditionsDialog
          name={name}
          when={when}
          withReason={false}
          saving={keep.isPending}
          error={keep.error}
          save={(wanted) => keep.mutate({ promise, part, when: wanted }, { onSuccess: () => setOpen(false) })}
          close={() => setOpen(false)}
        />
      )}
    </p>
  );
}
