// Numbers as WebAssembly writes them: unsigned LEB128 (WebAssembly 1.0, 5.2.2).

/** The number at a place of `bytes`, and the place after it. */
export function leb(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return [value >>> 0, at];
  }
}

/** The bytes of a number. */
export function toLeb(number) {
  const bytes = [];
  do {
    const byte = number & 127;
    number >>>= 7;
    bytes.push(number ? byte | 128 : byte);
  } while (number);
  return Buffer.from(bytes);
}
