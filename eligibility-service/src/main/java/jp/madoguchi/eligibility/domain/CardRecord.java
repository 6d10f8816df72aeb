package jp.madoguchi.eligibility.domain;

/**
 * カードの登録: which person a certificate leads to.
 *
 * @param recordId the registered person's record
 */
public record CardRecord(CertificateSerial serial, String recordId, Card card) {}
