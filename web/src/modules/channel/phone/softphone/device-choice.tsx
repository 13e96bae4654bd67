import { Alert, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDevices, chosenDevices, choosesSpeaker, openMicrophone } from './devices';
import styles from './softphone.module.css';

const usual = 'default';

/** Which microphone and speaker; their names are known once the browser may use the microphone. */
export function DeviceChoice({ chosen }: { readonly chosen: () => void }) {
  const { t } = useTranslation('channel');
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const [choice, setChoice] = useState(chosenDevices);
  const [refused, setRefused] = useState(false);
  const media = navigator.mediaDevices as MediaDevices | undefined;
  useEffect(() => {
    if (!media) return;
    const look = () => void media.enumerateDevices().then(setDevices);
    look();
    media.addEventListener('devicechange', look);
    return () => media.removeEventListener('devicechange', look);
  }, [media]);
  if (!media) return null;
  const choose = (change: Partial<typeof choice>) => {
    const now = { ...choice, ...change };
    setChoice(now);
    chooseDevices(now);
    chosen();
  };
  const ask = async () => {
    try {
      (await openMicrophone()).getTracks().forEach((track) => track.stop());
      setRefused(false);
      setDevices(await media.enumerateDevices());
    } catch {
      setRefused(true);
    }
  };
  const options = (kind: MediaDeviceKind) => [
    { value: usual, label: t('softphone.usualDevice') },
    ...devices
      .filter((each) => each.kind === kind && each.deviceId && each.deviceId !== usual)
      .map((each) => ({ value: each.deviceId, label: each.label || t('softphone.unnamedDevice') })),
  ];
  const named = devices.some((each) => each.kind === 'audioinput' && each.label);
  return (
    <>
      <label className={styles.field}>
        {t('softphone.microphone')}
        <Select
          size="small"
          value={choice.microphone ?? usual}
          options={options('audioinput')}
          onChange={(microphone) => choose({ microphone: microphone === usual ? undefined : microphone })}
        />
      </label>
      {choosesSpeaker && (
        <label className={styles.field}>
          {t('softphone.speaker')}
          <Select
            size="small"
            value={choice.speaker ?? usual}
            options={options('audiooutput')}
            onChange={(speaker) => choose({ speaker: speaker === usual ? undefined : speaker })}
          />
        </label>
      )}
      {!named && (
        <Button size="small" onClick={() => void ask()}>
          {t('softphone.allowMicrophone')}
        </Button>
      )}
      {refused && <Alert type="warning" showIcon title={t('softphone.troubles.microphone_refused')} />}
    </>
  );
}
