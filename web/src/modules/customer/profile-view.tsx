import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import { maskedFields, profileFields, type Customer, type ProfileField } from './api/customer';
import type { Revealed } from './api/reveal-customer';
import { LanguageSelect } from './language-select';

/** Each value with where it came from and when; what is not known is left out. */
export function ProfileView({
  customer,
  revealed,
}: {
  readonly customer: Customer;
  readonly revealed: Revealed | undefined;
}) {
  const { t } = useTranslation('customer');
  const known = profileFields.filter((field) => customer.profile[field]);
  const { contract } = customer;
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'language', label: t('language.title'), children: <LanguageSelect customer={customer} /> },
          ...(contract
            ? [
                {
                  key: 'contract',
                  label: t('contract.title'),
                  children: `${contract.terms} · ${contract.from ?? ''} – ${contract.until ?? t('contract.noEnd')}`,
                },
              ]
            : []),
          ...known.map((field) => ({
            key: field,
            label: t(`fields.${field}`),
            children: (
              <span>
                {value(customer, field, revealed)} <Origin customer={customer} field={field} />
              </span>
            ),
          })),
        ]}
      />
      {known.length === 0 && <Typography.Text type="secondary">{t('profileEmpty')}</Typography.Text>}
    </>
  );
}

function Origin({ customer, field }: { readonly customer: Customer; readonly field: string }) {
  const origin = customer.origins[field];
  return (
    origin && (
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {origin.source} · <Time at={origin.at} />
      </Typography.Text>
    )
  );
}

function value(customer: Customer, field: ProfileField, revealed: Revealed | undefined) {
  const full = maskedFields.includes(field) ? revealed?.[field as 'street'] : undefined;
  return full ?? customer.profile[field];
}
