package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;

/** 資格確認端末の窓: asks the terminal beside this machine. Never fails: what could not be asked is an outcome. */
public interface TerminalSource {
    /**
     * Asks once, and answers within the time a patient can wait. An answer that comes later is kept with the
     * patient, if the patient is still at the desk.
     */
    Uni<Asked> ask(Question question);

    /** Whether there are folders to exchange files in. */
    boolean isConfigured();
}
