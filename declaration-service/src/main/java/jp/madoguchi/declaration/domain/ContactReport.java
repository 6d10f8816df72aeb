package jp.madoguchi.declaration.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/** 患者への確認の報告: what the desk says about a contact, before the rules have looked at it. */
public record ContactReport(
        LocalDate contactedOn,
        ContactWay way,
        ContactOutcome outcome,
        @Nullable InsuredNumbers given) {
    /** The part that is kept. */
    public Contact contact() {
        return new Contact(contactedOn, way, outcome);
    }
}
