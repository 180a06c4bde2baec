declare module 'virtual:faces' {
  /** The `@font-face` rules of the style sheets whose font the page holds; `data` is the font file in base64. */
  export const faces: readonly (FontFaceDescriptors & { readonly family: string; readonly data: string })[];
}
