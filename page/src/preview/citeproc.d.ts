declare const CSL: unknown;
export default CSL;
