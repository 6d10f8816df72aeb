package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.ReviewOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * 案件の見本: facts from words, one a fact, so that a table can say them: {@code visit:BASIS:…}, {@code answer:VALIDITY},
 * {@code reconciled:RESULT}, {@code merged}, {@code declared:…}, {@code contacted:OUTCOME}, {@code charge}. Synthetic
 * people only.
 */
public final class CaseFixture {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    public static final InsuredNumbers CURRENT_NUMBERS = numbers("06139000", "9550", "12345", "01");
    public static final InsuredNumbers LOST_NUMBERS = numbers("02199990", "102000", "1020001", "01");
    public static final UUID VISIT = UUID.fromString("019a9f00-0000-7000-8000-000000000002");
    public static final UUID CHECK = UUID.fromString("019a9f00-0000-7000-8000-000000000001");
    public static final UUID DECLARATION = UUID.fromString("019a9f00-0000-7000-8000-000000000005");
    private static final Instant MORNING = Instant.parse("2026-11-21T00:30:00Z");

    private CaseFixture() {}

    public static Evidence evidence(String words) {
        return evidence(words, YearMonth.of(2026, 12));
    }

    public static Evidence evidence(String words, YearMonth claimMonth) {
        return new Evidence(facts(Arrays.asList(words.split(" "))), claimMonth, ReviewOrganisation.PAYMENT_FUND);
    }

    public static CaseFacts facts(List<String> words) {
        CaseFacts facts = CaseFacts.NONE;
        for (String word : words) {
            List<String> parts = Arrays.asList(word.split(":"));
            facts = switch (parts.get(0)) {
                case "visit" -> facts.with(visit(parts));
                case "answer" -> facts.with(answer(Validity.valueOf(parts.get(1)), parts.contains("hidden")));
                case "reconciled" ->
                    facts.with(reconciled(ReconcileResult.valueOf(parts.get(1)), parts.contains("hidden")));
                case "declared" -> facts.with(declared(parts));
                case "contacted" -> facts.with(contacted(parts));
                case "merged" -> facts.with(SameVisit.NONE.with(merge()));
                case "charge" -> facts.with(charge(DAY));
                case "charge-next-day" -> facts.with(charge(DAY.plusDays(1)));
                default -> throw new IllegalArgumentException(word);
            };
        }
        return facts;
    }

    public static InsuredNumbers numbers(
            String insurer, @Nullable String symbol, String number, @Nullable String branch) {
        return new InsuredNumbers(
                InsurerNumber.valueOf(insurer),
                symbol == null ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));
    }

    public static CoverageFacts coverage(InsuredNumbers numbers, @Nullable LocalDate lostOn, @Nullable Integer ratio) {
        return new CoverageFacts(
                numbers,
                "東京新橋サンプル保険者",
                Relationship.SELF,
                "新橋 一郎",
                CoverageClass.GENERAL,
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2021, 2, 1),
                lostOn == null ? null : lostOn.minusDays(1),
                lostOn,
                null,
                ratio,
                null);
    }

    public static CardFace face(String birthDate) {
        return new CardFace("新橋 一郎", "ｼﾝﾊﾞｼ ｲﾁﾛｳ", LocalDate.parse(birthDate), Sex.MALE, "東京都港区試験1-1", null, null);
    }

    private static VisitRecorded visit(List<String> parts) {
        Set<String> words = Set.copyOf(parts);
        VisitBasis basis = VisitBasis.valueOf(parts.get(1));
        return new VisitRecorded(
                VISIT,
                CLINIC,
                MORNING,
                DAY,
                face(born(words)),
                basis,
                words.contains("checked") ? CHECK : null,
                member(Validity.class, words),
                member(Cause.class, words),
                shown(words),
                former(words),
                copay(basis, words),
                basis == VisitBasis.DECLARATION ? DECLARATION : null,
                words.contains("certificate"),
                List.of(),
                null,
                null);
    }

    private static Copay copay(VisitBasis basis, Set<String> words) {
        if (basis == VisitBasis.ASSISTANCE_TICKET) {
            return new Copay(0, CopayClause.PUBLIC_ASSISTANCE);
        }
        return words.contains("paid-in-full")
                ? new Copay(100, CopayClause.NOTICE_2_3)
                : new Copay(words.contains("paid-20") ? 20 : 30, CopayClause.NOTICE_2_2);
    }

    private static String born(Set<String> words) {
        if (words.contains("unborn")) {
            return "2027-01-01";
        }
        return words.contains("elderly") ? "1954-03-26" : "1984-04-01";
    }

    private static @Nullable InsuredNumbers shown(Set<String> words) {
        if (words.contains("shown-lost")) {
            return LOST_NUMBERS;
        }
        if (words.contains("shown-unlisted")) {
            return numbers("99000002", "1", "1", null);
        }
        if (words.contains("shown-disaster")) {
            return numbers("99999999", null, "1", null);
        }
        return words.contains("shown") ? CURRENT_NUMBERS : null;
    }

    private static @Nullable CoverageFacts former(Set<String> words) {
        if (words.contains("remembered")) {
            return coverage(CURRENT_NUMBERS, null, null);
        }
        if (words.contains("former-until")) {
            return until(coverage(CURRENT_NUMBERS, LocalDate.of(2026, 11, 1), null));
        }
        return words.contains("former") ? coverage(LOST_NUMBERS, LocalDate.of(2026, 10, 1), null) : null;
    }

    /** Whose validity ended without a 喪失日. */
    private static CoverageFacts until(CoverageFacts lost) {
        return new CoverageFacts(
                lost.numbers(),
                lost.insurerName(),
                lost.relationship(),
                lost.insuredName(),
                lost.classification(),
                lost.qualifiedOn(),
                lost.validFrom(),
                lost.validUntil(),
                null,
                null,
                null,
                null);
    }

    private static EligibilityAnswered answer(Validity validity, boolean hidden) {
        CoverageFacts coverage = switch (validity) {
            case VALID -> coverage(CURRENT_NUMBERS, null, 20);
            case INVALID, INVALID_NEWER_EXISTS -> coverage(LOST_NUMBERS, LocalDate.of(2026, 10, 1), null);
            case NOT_FOUND, MULTIPLE, VALID_UNREGISTERED -> null;
        };
        return new EligibilityAnswered(
                CHECK,
                CLINIC,
                VISIT,
                CheckMethod.CARD,
                DAY,
                MORNING,
                validity,
                hidden ? null : coverage,
                new Copay(30, CopayClause.ONLINE_CHECK),
                false);
    }

    private static VisitReconciled reconciled(ReconcileResult result, boolean hidden) {
        CoverageFacts coverage = switch (result) {
            case CURRENT -> coverage(CURRENT_NUMBERS, null, null);
            case LOST -> coverage(LOST_NUMBERS, LocalDate.of(2026, 10, 1), null);
            case NOT_FOUND, AMBIGUOUS -> null;
        };
        return new VisitReconciled(
                VISIT,
                CLINIC,
                DAY,
                CheckMethod.FOUR_ITEMS,
                null,
                result,
                hidden ? null : coverage,
                null,
                MORNING.plusSeconds(result == ReconcileResult.CURRENT ? 3700 : 3600));
    }

    private static DeclarationFact declared(List<String> parts) {
        Set<String> words = Set.copyOf(parts);
        Integer percent = words.contains("20") ? Integer.valueOf(20) : null;
        return new DeclarationFact(
                DECLARATION, words.contains("certificate"), member(InsuranceKind.class, words), percent, MORNING);
    }

    private static PatientContacted contacted(List<String> parts) {
        ContactOutcome outcome = ContactOutcome.valueOf(parts.get(1));
        return new PatientContacted(
                DECLARATION,
                VISIT,
                CLINIC,
                LocalDate.of(2026, 11, 25),
                outcome,
                parts.contains("numbers") ? CURRENT_NUMBERS : null,
                MORNING.plusSeconds(7200));
    }

    private static SameVisit.Merge merge() {
        return new SameVisit.Merge(
                new UUID(7, 1), List.of(SameVisitGround.NAME), false, "kanri", MORNING.plusSeconds(7400));
    }

    /** What a person asked to be settled. */
    public static SettlementAsked asked(ResolutionKind kind, int chargedPercent, @Nullable Integer rightPercent) {
        return new SettlementAsked(VISIT, CLINIC, kind, chargedPercent, rightPercent, MORNING.plusSeconds(7300));
    }

    public static Charge charge(LocalDate day) {
        return new Charge(
                day, List.of(new Disease("急性上気道炎", DAY, "1")), List.of(new ServiceLine("11", "111000110", 291, 1)));
    }

    private static <E extends Enum<E>> @Nullable E member(Class<E> type, Set<String> words) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> words.contains(value.name()))
                .findFirst()
                .orElse(null);
    }
}
