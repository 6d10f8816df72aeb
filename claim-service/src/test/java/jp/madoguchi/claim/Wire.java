package jp.madoguchi.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.PublicPayerNumber;
import jp.madoguchi.contracts.id.PublicRecipientNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.IdentifierJson;
import org.jspecify.annotations.Nullable;

/** Facts of one visit as the other services publish them. Synthetic people only. */
public record Wire(Clinic clinic, UUID visitId, UUID checkId) {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ObjectMapper MAPPER = IdentifierJson.mapper();
    private static final Instant MORNING = Instant.parse("2026-11-21T00:30:00Z");

    private static final AssistanceTicket TICKET =
            new AssistanceTicket(PublicPayerNumber.valueOf("12130019"), PublicRecipientNumber.valueOf("1234566"));

    public static Wire visitTo(Clinic clinic) {
        return new Wire(clinic, UUID.randomUUID(), UUID.randomUUID());
    }

    /** A visit whose question was answered. */
    public VisitRecorded answered(VisitBasis basis, Validity validity) {
        return visit(basis, checkId, validity, null, "新橋 一郎");
    }

    /** A visit taken while nothing could be asked. */
    public VisitRecorded unasked(VisitBasis basis) {
        return visit(basis, null, null, Cause.LINE_DOWN, "試験 太郎");
    }

    public VisitRecorded visit(
            VisitBasis basis, @Nullable UUID check, @Nullable Validity validity, @Nullable Cause cause, String name) {
        return new VisitRecorded(
                visitId,
                clinic.code(),
                MORNING,
                DAY,
                new CardFace(name, "ｼｹﾝ ﾀﾛｳ", LocalDate.of(1984, 4, 1), Sex.MALE, "東京都港区試験1-1", null, null),
                basis,
                check,
                validity,
                cause,
                basis == VisitBasis.MYNAPORTAL_SCREEN ? CaseFixture.CURRENT_NUMBERS : null,
                null,
                copay(basis),
                null,
                basis != VisitBasis.NOTHING_PRESENTED,
                List.of(),
                null,
                basis == VisitBasis.ASSISTANCE_TICKET ? TICKET : null);
    }

    private static Copay copay(VisitBasis basis) {
        return basis == VisitBasis.ASSISTANCE_TICKET
                ? new Copay(0, CopayClause.PUBLIC_ASSISTANCE)
                : new Copay(basis == VisitBasis.NOTHING_PRESENTED ? 100 : 30, CopayClause.NOTICE_2_2);
    }

    /** An answer that does not say which visit it was for. */
    public EligibilityAnswered answer(Validity validity, @Nullable CoverageFacts coverage) {
        return new EligibilityAnswered(
                checkId,
                clinic.code(),
                null,
                CheckMethod.CARD,
                DAY,
                MORNING,
                validity,
                coverage,
                new Copay(30, CopayClause.ONLINE_CHECK),
                false);
    }

    public EligibilityAnswered answerOfVisit(Validity validity, @Nullable CoverageFacts coverage) {
        return new EligibilityAnswered(
                checkId,
                clinic.code(),
                visitId,
                CheckMethod.CARD,
                DAY,
                MORNING,
                validity,
                coverage,
                new Copay(30, CopayClause.ONLINE_CHECK),
                false);
    }

    public VisitReconciled reconciled(ReconcileResult result, @Nullable CoverageFacts coverage) {
        return new VisitReconciled(
                visitId, clinic.code(), DAY, CheckMethod.FOUR_ITEMS, null, result, coverage, null, MORNING);
    }

    public DeclarationRecorded declared(UUID declarationId) {
        return new DeclarationRecorded(
                declarationId,
                visitId,
                clinic.code(),
                true,
                InsuranceKind.EMPLOYEES,
                30,
                List.of(),
                new SealedContent(UUID.randomUUID(), "a.b.c.d.e"),
                MORNING);
    }

    public PatientContacted contacted(UUID declarationId) {
        return new PatientContacted(
                declarationId,
                visitId,
                clinic.code(),
                LocalDate.of(2026, 11, 25),
                ContactOutcome.NO_ANSWER,
                null,
                MORNING);
    }

    /** A refund of 10割 somebody decided on. */
    public SettlementAsked refundAsked(Instant askedAt) {
        return new SettlementAsked(visitId, clinic.code(), ResolutionKind.REFUND_FULL_CHARGE, 100, 30, askedAt);
    }

    /** Everything an unknown claim needs but its charge. */
    public void sendUnknown(UUID declarationId) {
        send(
                unasked(VisitBasis.DECLARATION),
                declared(declarationId),
                contacted(declarationId),
                reconciled(ReconcileResult.NOT_FOUND, null));
    }

    public static CoverageFacts current() {
        return CaseFixture.coverage(CaseFixture.CURRENT_NUMBERS, null, null);
    }

    /** The same as the national system was seen to say it, without 資格取得日. */
    public static CoverageFacts withoutFirstDay() {
        CoverageFacts current = current();
        return new CoverageFacts(
                current.numbers(),
                current.insurerName(),
                current.relationship(),
                current.insuredName(),
                current.classification(),
                null,
                current.validFrom(),
                current.validUntil(),
                null,
                null,
                current.ratioPercent(),
                current.elderlyRecipient());
    }

    public static CoverageFacts lost() {
        return CaseFixture.coverage(CaseFixture.LOST_NUMBERS, LocalDate.of(2026, 10, 1), null);
    }

    public static void send(Payload... payloads) {
        for (Payload payload : payloads) {
            send(event(payload));
        }
    }

    public static void send(Event<?> event) {
        TestTopics.send(event, json(event.payload()));
    }

    public static Event<Payload> event(Payload payload) {
        return new Event<>(UUID.randomUUID(), URI.create("urn:madoguchi:test"), MORNING, payload);
    }

    private static String json(Payload payload) {
        try {
            return MAPPER.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
