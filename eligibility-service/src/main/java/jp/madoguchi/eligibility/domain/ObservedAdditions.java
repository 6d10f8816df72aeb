package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;

/**
 * 観測した追記: what the patient chose and allowed at the reader, which belongs to the answer from its first moment on.
 *
 * @param prescription 処方箋発行形態
 * @param consents 限度額・特定疾病
 */
public record ObservedAdditions(Optional<PrescriptionChoice> prescription, List<Consent> consents) {}
