/** 資格確認: the registry of coverages, the checks answered from it, and the gateways' front door. */
@NullMarked
package jp.madoguchi.eligibility;

import org.jspecify.annotations.NullMarked;
