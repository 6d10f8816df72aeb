package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.LimitCertificate;
import jp.madoguchi.eligibility.domain.SpecificDiseaseCertificate;

/** 証: the certificates registered of a person. They are bound to consent and never travel in an event. */
public interface Certificates {
    /** 限度額適用認定証等, newest first. */
    Uni<List<LimitCertificate>> limits(UUID personId);

    /** 特定疾病療養受療証, newest first. */
    Uni<List<SpecificDiseaseCertificate>> specificDiseases(UUID personId);
}
