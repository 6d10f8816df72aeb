package jp.madoguchi.eligibility.application;

import jp.madoguchi.contracts.uplink.UplinkNotice;

/**
 * 順番のついたお知らせ.
 *
 * @param number grows; a gateway resumes after the last one it heard
 */
public record Notice(long number, UplinkNotice notice) {}
