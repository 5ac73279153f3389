export interface Tree {
  name: string;
  attrs: Record<string, string>;
  children: (Tree | string)[];
}
export declare function asTree(xml: string): Tree;
export declare function asJson(xml: string): string;
