/**
 * Colours of a page, light and dark: each text has a contrast of at least 4.5 to what it stands on. On paper it
 * is light whatever the screen is. States differ in lightness as well as in hue, and never by red and green.
 */
export const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --raised: #f4f6f8; --ink: #1f2328; --muted: #57606a; --rule: #c9d0d8; --link: #0b5c8a;
  --mark: #fff3cd;
  --met: #0b6b5f; --approximate: #2c766c; --missed: #a63a08; --waived: #66557b; --open: #5b6169;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15191e; --raised: #1f252c; --ink: #e6e8eb; --muted: #a9b2bc; --rule: #454e58; --link: #6cb8e6;
    --mark: #4a3f16;
    --met: #4fc3b0; --approximate: #8fd6ca; --missed: #ff9a66; --waived: #b9a5d1; --open: #a9b2bc;
  }
}
@media print {
  :root { color-scheme: light; }
}
.met { color: var(--met); }
.approximate { color: var(--approximate); }
.missed { color: var(--missed); font-weight: 700; }
.waived { color: var(--waived); }
.open { color: var(--open); font-style: italic; }
.none { color: var(--open); }
`;
