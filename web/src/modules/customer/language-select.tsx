import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChangeCustomer } from './api/change-customer';
import type { Customer } from './api/customer';

const ours = 'ours';

/** In which language notices and mails reach the customer; the portal sets it when the customer signs in there. */
export function LanguageSelect({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit') && !customer.archivedAt;
  const change = useChangeCustomer(customer, 'language');
  const options = [
    { value: ours, label: t('language.ours') },
    { value: 'zh-CN', label: t('language.zh') },
    { value: 'en', label: t('language.en') },
  ];
  const present = customer.language ?? ours;
  if (!mayEdit) return <>{options.find(({ value }) => value === present)?.label}</>;
  return (
    <>
      <Select
        size="small"
        variant="borderless"
        aria-label={t('language.title')}
        value={present}
        loading={change.isPending}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(value) => change.mutate({ language: value === ours ? null : value })}
      />
      <ProblemAlert error={change.error} />
    </>
  );
}
