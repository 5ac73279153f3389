// A file of its own, because citeproc-js has a licence of its own and is only needed once something is previewed.
import CSL from "citeproc";
export default CSL;
