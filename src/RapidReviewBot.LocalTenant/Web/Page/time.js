// Everything is shown in London time, whatever zone the browser is in.
const zone = 'Europe/London';
const format = options => new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
const full = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
const clock = format({ hour: '2-digit', minute: '2-digit', hour12: false });
const seconds = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

export const longDay = instant => full.format(new Date(instant)).replace(',', '');
export const shortDay = instant => short.format(new Date(instant)).replace(',', '');
export const time = instant => clock.format(new Date(instant));
export const exactTime = instant => seconds.format(new Date(instant));
export const dayKey = instant => iso.format(new Date(instant));
export const stamp = instant => `${shortDay(instant)}, ${time(instant)}`;

export function mondayOf(instant) {
  const [year, month, day] = dayKey(instant).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  date.setUTCDate(date.getUTCDate() - (date.getUTCDay() + 6) % 7);
  return date;
}
export const plusDays = (date, days) => new Date(date.getTime() + days * 86400000);
