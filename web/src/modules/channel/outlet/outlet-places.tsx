import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';

/** The register, the counter and the regions, one beside the other. */
export function OutletPlaces() {
  const { t } = useTranslation('channel');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const reads = useRight('outlet_read');
  const works = useRight('counter_work');
  const places = [
    ...(reads ? ['/outlets', '/outlets/coverage'] : []),
    ...(works ? ['/outlets/counter'] : []),
    ...(works || reads ? ['/outlets/appointments'] : []),
  ];
  return (
    <Segmented<string>
      value={pathname}
      onChange={(place) => void navigate(place)}
      options={places.map((value) => ({ value, label: t(`outlet.places.${value.split('/').at(-1)}`) }))}
      style={{ marginBottom: 12 }}
    />
  );
}
