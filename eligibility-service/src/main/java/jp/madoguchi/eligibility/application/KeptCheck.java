package jp.madoguchi.eligibility.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.eligibility.domain.CardFacts;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.runtime.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * 記録する資格確認: an answer with everything that becomes true together with it.
 *
 * @param personId who was found, if somebody was
 */
public record KeptCheck(
        Asked asked, CheckAnswer answer, @Nullable UUID personId, AuditEntry audit) {

    static AuditEntry audit(Asked asked, String action) {
        return new Viewer(asked.institution(), asked.account())
                .did(action, asked.checkId(), asked.question().method().name());
    }

    /** What the other services and the integrators are told. */
    public List<Payload> events() {
        List<Payload> events = new ArrayList<>();
        events.add(new EligibilityAnswered(
                answer.checkId(),
                asked.institution(),
                asked.visitId(),
                asked.question().method(),
                answer.confirmationDate(),
                answer.answeredAt(),
                answer.validity(),
                answer.coverage(),
                answer.copay().copay(),
                answer.preschool()));
        if (personId != null) {
            events.add(new EligibilityStateChanged(
                    asked.institution(),
                    personId,
                    answer.checkId(),
                    answer.validity(),
                    answer.confirmationDate(),
                    answer.answeredAt(),
                    certificateExpiring()));
        }
        return events;
    }

    private @Nullable Boolean certificateExpiring() {
        CardFacts card = answer.card();
        return card == null ? null : card.needsRenewal();
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "KeptCheck[***]";
    }
}
