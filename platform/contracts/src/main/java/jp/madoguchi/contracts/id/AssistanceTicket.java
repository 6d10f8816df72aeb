package jp.madoguchi.contracts.id;

import java.util.Set;

/**
 * 医療券・調剤券の番号: what a ticket of 医療扶助 says on whose account and for whom. Tickets are given by 生活保護法 (法別 12) and, in the
 * same way, as 支援給付 to 中国残留邦人等 (25).
 */
public record AssistanceTicket(PublicPayerNumber payerNumber, PublicRecipientNumber recipientNumber) {
    private static final Set<String> LAWS = Set.of("12", "25");

    /** Throws {@link InvalidIdentifier} for the number of another 公費. */
    public AssistanceTicket {
        InvalidIdentifier.unless(LAWS.contains(payerNumber.lawCode()), "assistance-ticket-law");
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<AssistanceTicket> check(
            PublicPayerNumber payerNumber, PublicRecipientNumber recipientNumber) {
        return Checked.check(() -> new AssistanceTicket(payerNumber, recipientNumber));
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "AssistanceTicket[***]";
    }
}
