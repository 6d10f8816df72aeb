package jp.madoguchi.claim.application;

import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.PreparedCase;

/** 書ける案件: the case as it is held in this transaction, and what is written of it. */
record ReadyCase(ClaimCase claimCase, PreparedCase prepared) {}
