import { Refused, type Doors, type Invitation } from './doors';
import type { Kept } from './kept';
import type { Language } from './texts';

/** Whoever only passes through is not told of. */
const settled = 1_500;
const soonest = 3_000;

/** Tells that somebody is on the page, while it is in front, and hears whether an agent invites him. Never says what stands behind ? or #. */
export class Visit {
  private readonly doors: Doors;
  private readonly kept: Kept;
  private readonly language: Language;
  private readonly invited: (invitation: Invitation | null) => void;
  private told = '';
  private last = 0;
  private notBefore = 0;
  private every = 0;
  private timer = 0;
  private over = false;

  constructor(
    doors: Doors,
    kept: Kept,
    language: Language,
    invited: (invitation: Invitation | null) => void,
  ) {
    this.doors = doors;
    this.kept = kept;
    this.language = language;
    this.invited = invited;
  }

  begin(): void {
    if (asksNotToBeTracked()) return;
    window.setTimeout(() => void this.beat(), settled);
    this.again(20);
    document.addEventListener('visibilitychange', () => {
      if (Date.now() - this.last > soonest) void this.beat();
    });
  }

  async beat(): Promise<void> {
    if (this.over || document.hidden || Date.now() < this.notBefore) return;
    this.last = Date.now();
    const path = location.pathname.slice(0, 300);
    try {
      const heard = await this.doors.beat({
        visit: this.kept.visit(),
        title: oneLine(document.title),
        path,
        language: this.language,
        arrived: path !== this.told,
        declined: this.kept.declined,
      });
      this.told = path;
      this.again(heard.every);
      this.invited(heard.invitation ?? null);
    } catch (problem) {
      this.refused(problem);
    }
  }

  answer(invitation: Invitation, answer: 'shown' | 'accepted' | 'declined'): void {
    const body = { visit: this.kept.visit(), invitation: invitation.id, answer };
    void this.doors.answer(body).catch(() => undefined);
  }

  private again(every: number): void {
    if (every === this.every) return;
    this.every = every;
    window.clearInterval(this.timer);
    this.timer = window.setInterval(() => void this.beat(), Math.max(every, 5) * 1_000);
  }

  /** A site that does not want it any more is left alone; a token that ran out is the chat's matter. */
  private refused(problem: unknown): void {
    if (!(problem instanceof Refused)) return;
    if (problem.retryAfter) this.notBefore = Date.now() + problem.retryAfter * 1_000;
    if (problem.passing || problem.status === 401) return;
    this.over = true;
    window.clearInterval(this.timer);
  }
}

function asksNotToBeTracked(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & {
    readonly globalPrivacyControl?: boolean;
  };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

/** No control characters, and no half of a pair where it is cut. */
const oneLine = (title: string) =>
  title
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/, '');
