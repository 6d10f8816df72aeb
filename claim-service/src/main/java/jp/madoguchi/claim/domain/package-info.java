/**
 * 請求の判断: from the facts of one visit to the identity a claim may be made on, and from such claims to one 診療報酬明細書 per
 * patient and month. Knows the notice and nothing of databases, messages or the day it is.
 */
@NullMarked
package jp.madoguchi.claim.domain;

import org.jspecify.annotations.NullMarked;
