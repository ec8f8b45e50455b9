// Over plain http, from another device at home, browsers leave `crypto.randomUUID` out; here it is made of the same dice.

crypto.randomUUID ??= () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const [version, variant] = [bytes[6] ?? 0, bytes[8] ?? 0];
  bytes[6] = (version & 0x0f) | 0x40;
  bytes[8] = (variant & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return /** @type {ReturnType<Crypto["randomUUID"]>} */ (text.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5"));
};
