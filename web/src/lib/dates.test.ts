import { describe, expect, it } from 'vitest';
import { promised, worked } from './dates';

describe('promised', () => {
  const days = (count: number) => `${String(count)} working days`;

  it('keeps hours as they were promised and tells working days as such', () => {
    expect(promised('PT48H', days)).toMatch(/^48/);
    expect(promised('PT24H', days)).toMatch(/^24/);
    expect(promised('PT1H30M', days)).toMatch(/^1\D+30/);
    expect(promised('PT15M', days)).toMatch(/^15/);
    expect(promised('P2D', days)).toBe('2 working days');
  });
});

describe('worked (REQ-SLA-09)', () => {
  it('tells working time in hours: its days are not those of 24 hours', () => {
    expect(worked('PT45H12M')).toMatch(/^45\D+12/);
    expect(worked(24 * 3600 * 1000)).toMatch(/^24/);
    expect(worked('PT20S')).toMatch(/^0/);
  });
});
