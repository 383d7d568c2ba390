import type { Transfer } from '../core/experiment/transfer/transfer';
import type { Member, Moving } from '../core/run/member';

/** Which parameters move when in a training of a new task: its head alone first, then everything that reaches it. */
export class TransferCourse {
  constructor(private readonly transfer: Transfer | undefined) {}

  /** The runs with what moves in them from a step on. */
  membersAt(step: number, members: readonly Member[]): readonly Member[] {
    const moving = this.movingAt(step);
    if (moving === null) return members;
    return members.map(({ seed, settings }) => ({ seed, settings: { ...settings, moving } }));
  }

  /** Whether other parameters move from this step on than before. */
  turnsAt(step: number): boolean {
    return this.transfer?.isAlone === true && step > 0 && step === this.transfer.headSteps;
  }

  private movingAt(step: number): Moving | null {
    const { transfer } = this;
    if (!transfer?.isAlone) return null;
    return { isShared: step >= transfer.headSteps, tasks: [transfer.task] };
  }
}
