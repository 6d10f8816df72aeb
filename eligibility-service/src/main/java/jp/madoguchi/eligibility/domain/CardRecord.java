package jp.madoguchi.eligibility.domain;

/**
 * カードの登録: which person a certificate leads to.
 *
 * @param recordId the registered person's record, by the name its feeder gave it
 */
public record CardRecord(CertificateSerial serial, String recordId, Feeder feeder, Card card) {}
