package jp.madoguchi.gateway.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.DeskEvidence;

/** 提示されたもの: what was laid on the desk. What it is worth depends on the day. */
public enum Evidence {
    /** マイナポータルの資格情報画面. */
    MYNAPORTAL_SCREEN("マイナポータルの資格情報画面", VisitBasis.MYNAPORTAL_SCREEN, DeskEvidence.MYNAPORTAL_SCREEN),
    /** マイナポータルから保存したPDF. */
    MYNAPORTAL_FILE("マイナポータルから保存したPDF", VisitBasis.MYNAPORTAL_SCREEN, DeskEvidence.MYNAPORTAL_FILE),
    /** 資格確認書. */
    ELIGIBILITY_CERTIFICATE("資格確認書", VisitBasis.ELIGIBILITY_CERTIFICATE, DeskEvidence.ELIGIBILITY_CERTIFICATE),
    /** 資格情報のお知らせ. */
    ELIGIBILITY_NOTICE("資格情報のお知らせ", VisitBasis.ELIGIBILITY_NOTICE, DeskEvidence.ELIGIBILITY_NOTICE),
    /** 健康保険証. */
    INSURANCE_CARD("健康保険証", VisitBasis.ELIGIBILITY_CERTIFICATE, DeskEvidence.INSURANCE_CARD),
    /** 有効期限の切れた健康保険証. */
    INSURANCE_CARD_EXPIRED("有効期限の切れた健康保険証", VisitBasis.ELIGIBILITY_CERTIFICATE, DeskEvidence.INSURANCE_CARD_EXPIRED),
    /** 処方箋. */
    PRESCRIPTION("処方箋", VisitBasis.PRESCRIPTION, DeskEvidence.PRESCRIPTION),
    /** 医療券・調剤券. */
    ASSISTANCE_TICKET("医療券・調剤券", VisitBasis.ASSISTANCE_TICKET, DeskEvidence.ASSISTANCE_TICKET);

    static final List<Evidence> ALL = List.of(values());

    private static final Map<VisitBasis, List<Evidence>> BY_BASIS = ALL.stream()
            .collect(
                    Collectors.groupingBy(Evidence::basis, () -> new EnumMap<>(VisitBasis.class), Collectors.toList()));

    private final String label;
    private final VisitBasis basis;
    private final DeskEvidence rule;

    Evidence(String label, VisitBasis basis, DeskEvidence rule) {
        this.label = label;
        this.basis = basis;
        this.rule = rule;
    }

    /** What a visit on this ground rests on where nothing else is named; none for a ground without evidence. */
    public static Optional<Evidence> impliedBy(VisitBasis basis) {
        return of(basis).stream().findFirst();
    }

    /** All that gives this ground, the usual one first. */
    static List<Evidence> of(VisitBasis basis) {
        return BY_BASIS.getOrDefault(basis, List.of());
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** The ground it gives a visit, on a day when it is a proof. */
    public VisitBasis basis() {
        return basis;
    }

    /** What it is worth, by the day. */
    DeskEvidence rule() {
        return rule;
    }
}
