/** The pages on the method. Their texts are files: `docs/methods`. */
export const methods = {
  title: 'Så räknar vi',
  lede: 'Hur siffrorna i Vägval räknas, bedöms och skyddas. Skrivet så att den som vill kan kontrollera oss.',
};
