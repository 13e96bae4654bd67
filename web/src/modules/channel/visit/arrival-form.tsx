import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { arriveAt, visitsChanged } from './api/site-visits';
import { type Photo, Photos } from './photos';

/** The phone's position, or nothing when it is not told within a few seconds. */
function position(): Promise<{ latitude: number; longitude: number } | undefined> {
  return new Promise((found) => {
    if (!('geolocation' in navigator)) {
      found(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ latitude: coords.latitude, longitude: coords.longitude }),
      () => found(undefined),
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 },
    );
  });
}

/** Checking in at the door: a photo, and where one stands if one likes. */
export function ArrivalForm({ visit }: { readonly visit: string }) {
  const { t } = useTranslation('channel');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [tells, setTells] = useState(true);
  const arriving = useMutation({
    mutationFn: async () =>
      arriveAt(visit, {
        ...(tells ? await position() : {}),
        photos: photos.map((photo) => photo.id),
      }),
    onSuccess: visitsChanged,
  });
  return (
    <Flex vertical gap={8}>
      <Photos taken={photos} change={setPhotos} />
      <Checkbox checked={tells} onChange={(event) => setTells(event.target.checked)}>
        {t('visit.tellPosition')}
      </Checkbox>
      <ProblemAlert error={arriving.error} />
      <Button type="primary" block loading={arriving.isPending} onClick={() => arriving.mutate()}>
        {t('visit.checkIn')}
      </Button>
    </Flex>
  );
}
