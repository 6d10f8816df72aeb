package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.NotNull;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.PublicPayerNumber;
import jp.madoguchi.contracts.id.PublicRecipientNumber;

/** 医療券・調剤券の番号, as somebody typed them. */
record TicketJson(
        @NotNull PublicPayerNumber payerNumber, @NotNull PublicRecipientNumber recipientNumber) {

    AssistanceTicket ticket() {
        return new AssistanceTicket(payerNumber, recipientNumber);
    }
}
