package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;

/** 資格確認サービスの窓: asks the eligibility service. Never fails: what could not be asked is an outcome. */
public interface ClusterSource {
    /** Asks once, within the time a patient can wait. */
    Uni<Asked> ask(Question question);
}
