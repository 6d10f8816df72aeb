package jp.madoguchi.eligibility.domain;

/** 限度額・特定疾病の表示: both kinds, each within its own consent. */
public record CertificatesShown(
        ShownCertificates<LimitCertificate> limits, ShownCertificates<SpecificDisease> diseases) {}
