/** 端末と中央のやりとり: what passes through the gateways' one door. */
@NullMarked
package jp.madoguchi.contracts.uplink;

import org.jspecify.annotations.NullMarked;
