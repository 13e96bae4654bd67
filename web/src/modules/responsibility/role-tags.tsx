import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from './api/responsibilities';

const colours: Record<Role, string> = {
  responsible: 'blue',
  approves: 'gold',
  consulted: 'default',
  informed: 'default',
};

/** R, A, C, I as words. */
export function RoleTags({ of }: { readonly of: readonly Role[] | undefined }) {
  const { t } = useTranslation('responsibility');
  return (
    <>
      {roles
        .filter((role) => of?.includes(role))
        .map((role) => (
          <Tooltip key={role} title={t(`explain.${role}`)}>
            <Tag color={colours[role]}>{t(`roles.${role}`)}</Tag>
          </Tooltip>
        ))}
    </>
  );
}
