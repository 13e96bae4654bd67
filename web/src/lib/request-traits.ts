/** How requests come; another channel is added here and in the texts `ticket:channels`. */
export const channels = [
  'portal',
  'phone',
  'walk_in',
  'mail',
  'chat',
  'api',
  'sms',
  'wechat',
  'wecom',
  'dingtalk',
  'feishu',
  'social',
  'site',
] as const;

/** Those too that nobody sent: taken over from elsewhere. */
export const allChannels = [...channels, 'import'] as const;

export type Channel = (typeof allChannels)[number];

export const tiers = ['high', 'middle', 'low'] as const;

export type Tier = (typeof tiers)[number];
