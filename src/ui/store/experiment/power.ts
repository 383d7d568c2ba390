/** What some browsers tell of the battery; the document's types know nothing of it. */
interface Battery extends EventTarget {
  readonly charging: boolean;
  /** 0 to 1. */
  readonly level: number;
}

type Power = Navigator & { readonly getBattery?: () => Promise<Battery> };

/** Below this level a machine that is not charged saves its power. */
const low = 0.2;

/** Tells `listen` whether the machine should save power, now and whenever that changes; nothing where it is not known. */
export async function watchPower(power: Power, listen: (isScarce: boolean) => void): Promise<void> {
  const battery = await power.getBattery?.();
  if (battery === undefined) return;
  const tell = () => listen(!battery.charging && battery.level <= low);
  for (const event of ['chargingchange', 'levelchange']) battery.addEventListener(event, tell);
  tell();
}
