import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import type { Tier } from '@/lib/request-traits';
import type { Level, Priority } from './api/ticket';
import { PriorityMatrix } from './priority-matrix';

/** Which priority the policy in force gives to these answers. */
export function PriorityPreview({ tier }: { readonly tier: Tier }) {
  const { t } = useTranslation('ticket');
  const form = Form.useFormInstance<{ urgency?: Level; impact?: Level }>();
  const urgency = Form.useWatch('urgency', form);
  const impact = Form.useWatch('impact', form);
  const priority = useQuery({
    queryKey: ['priority', urgency, impact, tier],
    queryFn: () => api.get<{ priority: Priority }>('/policy/priority', { query: { urgency, impact, tier } }),
    enabled: Boolean(urgency && impact),
    staleTime: 600_000,
    retry: false,
  });
  if (!urgency || !impact) return null;
  return (
    <>
      <PriorityMatrix urgency={urgency} impact={impact} tier={tier} />
      {priority.data && (
        <p aria-live="polite">
          {t('priorityWillBe')} <b>{t(`priorities.${priority.data.priority}`)}</b>
        </p>
      )}
    </>
  );
}
