import type { DeliveryState } from './api';

export const stateColours: Record<DeliveryState, string> = {
  opened: 'green',
  appended: 'blue',
  answered: 'cyan',
  ignored: 'default',
  quarantined: 'orange',
  pending: 'gold',
  claimed: 'gold',
  sent: 'blue',
  delivered: 'green',
  read: 'green',
  unknown: 'orange',
  failed: 'red',
};
