import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';

/** Everybody's visits, one's own, and those to customers who are looked after. */
export function VisitPlaces() {
  const { t } = useTranslation('channel');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const works = useRight('visit_work');
  const places = ['/visits', ...(works ? ['/visits/mine'] : []), '/visits/customers'];
  return (
    <Segmented<string>
      value={pathname}
      onChange={(place) => void navigate(place)}
      options={places.map((value) => ({ value, label: t(`visit.places.${value.split('/').at(-1)}`) }))}
      style={{ marginBottom: 12 }}
    />
  );
}
