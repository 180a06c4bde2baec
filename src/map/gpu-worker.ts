/** Answers once the GPU has done what it was asked for before: here the wait holds up nobody. */
const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
gl?.clear(gl.COLOR_BUFFER_BIT);
gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
postMessage('drawn');
