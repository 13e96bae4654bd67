import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

const places: readonly string[] = ['supervision', 'goals', 'reviews', 'committees', 'evaluations'];

/** The parts of improving, one beside the other. */
export function Places() {
  const { t } = useTranslation('improvement');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (places.length < 2) return null;
  return (
    <Segmented<string>
      value={places.find((place) => pathname.startsWith(`/${place}`)) ?? ''}
      onChange={(place) => void navigate(`/${place}`)}
      options={places.map((value) => ({ value, label: t(`places.${value}`) }))}
      style={{ marginBottom: 12 }}
    />
  );
}
