package jp.madoguchi.contracts.uplink;

import java.util.List;

/**
 * 受領: one answer an entry, in the order of the batch.
 *
 * @param nextSequence the sequence the cluster expects next; the gateway resumes there
 */
public record UplinkReceipt(List<EntryAnswer> answers, long nextSequence) {}
