package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.PublicPayerNumber;
import jp.madoguchi.contracts.id.PublicRecipientNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.RuleChoices;
import org.jspecify.annotations.Nullable;

/** 窓口の見本: synthetic people only. */
public final class DeskFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T01:23:45.678Z");
    public static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    public static final CardFace TARO =
            new CardFace("新橋 太郎", "シンバシ タロウ", LocalDate.of(1970, 3, 26), Sex.MALE, "東京都港区新橋１－２－３", null, null);
    public static final InsuredNumbers NUMBERS = new InsuredNumbers(
            InsurerNumber.valueOf("06139000"),
            InsuredSymbol.valueOf("9550"),
            InsuredNumber.valueOf("12345"),
            BranchNumber.valueOf("01"));
    public static final InsuredNumbers LATE_ELDERLY_NUMBERS =
            new InsuredNumbers(InsurerNumber.valueOf("39131008"), null, InsuredNumber.valueOf("12345678"), null);
    public static final AssistanceTicket TICKET =
            new AssistanceTicket(PublicPayerNumber.valueOf("12130019"), PublicRecipientNumber.valueOf("1234566"));
    public static final DeclarationContent FORM = formWith(true, 20);

    private DeskFixture() {}

    public static DeclarationContent formWith(boolean issued, @Nullable Integer ratio) {
        return new DeclarationContent(
                issued,
                InsuranceKind.EMPLOYEES,
                null,
                "見本株式会社",
                null,
                ratio,
                "新橋 太郎",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "03-0000-0000");
    }

    public static AskOutcome known(Validity validity) {
        Copay copay = validity == Validity.VALID
                ? new Copay(30, CopayClause.ONLINE_CHECK)
                : new Copay(30, CopayClause.NOTICE_2_2);
        return new AskOutcome.Known(answer(validity, copay));
    }

    public static Answer answer(Validity validity, @Nullable Copay copay) {
        return new Answer(new UUID(7, 1), validity, TODAY, null, null, copay, false);
    }

    public static AskOutcome lineDown() {
        return new AskOutcome.CouldNotAsk(Cause.LINE_DOWN);
    }

    /** Something done at the desk, of no visit. */
    public static DeskActionRecorded action() {
        return new DeskActionRecorded(
                UUID.randomUUID(),
                CLINIC,
                new UUID(5, 5),
                NOW,
                "uketsuke",
                false,
                DeskAction.PARKED_ASSIGNED,
                null,
                null,
                null);
    }

    /** An ordinary desk of a clinic, today; whatever day a visit has, somebody stated it. */
    public static DeskScene scene(AskOutcome outcome) {
        return new DeskScene(
                outcome,
                new DeskDay.Agreed(TODAY),
                true,
                false,
                false,
                false,
                InstitutionKind.CLINIC,
                RuleChoices.none());
    }

    public static Asked settled(AskOutcome outcome) {
        return new Asked.Settled(outcome);
    }

    public static Asked refused() {
        return new Asked.Refused(new Refusal("rule-violated", List.of("資格確認日は本日以前の日付にしてください")));
    }

    public static PersonFacts registered(String name) {
        return new PersonFacts(name, "ｼﾝﾊﾞｼ", null, LocalDate.of(1970, 3, 26), Sex.MALE, null, "東京都港区", null, null);
    }

    public static Intake intake(VisitBasis basis) {
        return new Draft(basis).intake();
    }

    public static NewVisit visit(UUID visitId) {
        return visit(visitId, false);
    }

    public static NewVisit visit(UUID visitId, boolean declared) {
        return visit(visitId, declared, NOW);
    }

    public static NewVisit visit(UUID visitId, boolean declared, Instant takenAt) {
        Intake intake =
                new Draft(VisitBasis.DECLARATION).visitId(visitId).form(FORM).intake();
        UUID declarationId = declared ? new UUID(8, visitId.getLeastSignificantBits()) : null;
        VisitRecorded visit = new VisitRecorded(
                visitId,
                CLINIC,
                takenAt,
                TODAY,
                TARO,
                VisitBasis.DECLARATION,
                null,
                null,
                Cause.LINE_DOWN,
                null,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                declarationId,
                true,
                List.of(),
                null,
                null);
        return new NewVisit(
                intake,
                visit,
                declarationId == null
                        ? null
                        : new DeclarationTaken(
                                declarationId,
                                visitId,
                                CLINIC,
                                takenAt,
                                new SealedContent(new UUID(9, 9), "a.b.c.d.e")));
    }

    public static Presentation presentation(UUID visitId, @Nullable AskOutcome outcome) {
        return new Presentation(
                visitId,
                NOW,
                CheckMethod.CARD,
                TODAY,
                NUMBERS,
                Validity.VALID,
                new Bearer(TARO.name(), TARO.nameKana(), TARO.birthDate(), TARO.sex(), TARO.address(), null),
                outcome,
                null,
                null);
    }

    /** 受付の申し出を組み立てる. */
    public static final class Draft {
        private final VisitBasis basis;
        private UUID visitId = new UUID(1, 1);
        private CardKind card = CardKind.MY_NUMBER_CARD;
        private CardFace patient = TARO;
        private LocalDate date = TODAY;
        private @Nullable InsuredNumbers shown = NUMBERS;
        private @Nullable Integer ratio;
        private @Nullable DeclarationContent form;
        private boolean paper;
        private Set<VisitBasis> tried = Set.of();
        private Presence presence = Presence.PRESENT;
        private VerificationMethod verification = VerificationMethod.NONE;
        private EarlierVisit earlier = EarlierVisit.FIRST;
        private Issued issued = Issued.YES;
        private Set<Evidence> evidence;
        private @Nullable String decidedBy;
        private @Nullable String secondLookBy;
        private @Nullable AssistanceTicket ticket;

        public Draft(VisitBasis basis) {
            this.basis = basis;
            this.ticket = basis == VisitBasis.ASSISTANCE_TICKET ? TICKET : null;
            this.evidence = Evidence.impliedBy(basis).map(Set::of).orElse(Set.of());
        }

        public Draft visitId(UUID value) {
            visitId = value;
            return this;
        }

        public Draft card(CardKind value) {
            card = value;
            return this;
        }

        public Draft born(LocalDate value) {
            patient = new CardFace("見本 花子", null, value, Sex.FEMALE, null, null, null);
            return this;
        }

        public Draft on(LocalDate value) {
            date = value;
            return this;
        }

        public Draft shown(@Nullable InsuredNumbers value) {
            shown = value;
            return this;
        }

        public Draft ratio(@Nullable Integer value) {
            ratio = value;
            return this;
        }

        public Draft form(@Nullable DeclarationContent value) {
            form = value;
            return this;
        }

        public Draft paper(boolean isIssued) {
            paper = true;
            issued = isIssued ? Issued.YES : Issued.NO;
            return this;
        }

        public Draft issued(Issued value) {
            issued = value;
            return this;
        }

        public Draft earlier(EarlierVisit value) {
            earlier = value;
            return this;
        }

        public Draft presence(Presence value) {
            presence = value;
            return this;
        }

        public Draft verified(VerificationMethod value) {
            verification = value;
            return this;
        }

        public Draft showing(Evidence... values) {
            evidence = Set.of(values);
            return this;
        }

        public Draft decidedBy(@Nullable String value) {
            decidedBy = value;
            return this;
        }

        public Draft secondLookBy(@Nullable String value) {
            secondLookBy = value;
            return this;
        }

        public Draft ticket(@Nullable AssistanceTicket value) {
            ticket = value;
            return this;
        }

        public Draft tried(VisitBasis... values) {
            tried = Set.of(values);
            return this;
        }

        public Intake intake() {
            return new Intake(
                    visitId,
                    basis,
                    card,
                    patient,
                    date,
                    shown,
                    ratio,
                    form,
                    paper,
                    tried,
                    presence,
                    verification,
                    earlier,
                    issued,
                    evidence,
                    decidedBy,
                    secondLookBy,
                    ticket);
        }
    }
}
