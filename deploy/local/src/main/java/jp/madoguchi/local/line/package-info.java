/**
 * 回線: the line between the clinic and the cluster, as a TCP proxy that can really be cut. It knows no part of the
 * suite.
 */
@NullMarked
package jp.madoguchi.local.line;

import org.jspecify.annotations.NullMarked;
