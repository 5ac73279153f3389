export declare const STYLES: readonly { name: string; title: string; file: string }[];
