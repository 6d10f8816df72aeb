package jp.madoguchi.rules;

/** 証の扱い: what something laid on the desk is worth on a day. */
public enum EvidenceTreatment {
    /** それだけで資格を確認できる. */
    PROOF("それだけで資格を確認できる"),
    /** カードと一緒なら資格を確認できる. */
    WITH_CARD("カードと一緒なら資格を確認できる"),
    /** カードと一緒か、番号をオンライン資格確認で確かめれば資格を確認できる. */
    WITH_CARD_OR_IF_ASKED("カードと一緒か、番号をオンライン資格確認で確かめれば資格を確認できる"),
    /** 番号をオンライン資格確認で確かめれば資格を確認できる. */
    IF_ASKED("番号をオンライン資格確認で確かめれば資格を確認できる"),
    /** 番号の手がかりになるだけ. */
    ASK_ONLY("番号の手がかりになるだけ"),
    /** 資格の確認には使えない. */
    NONE("資格の確認には使えない");

    private final String label;

    EvidenceTreatment(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /**
     * Whether it proves the coverage.
     *
     * @param withCard a マイナンバーカード lies beside it
     * @param confirmed its numbers were asked for and found valid
     */
    public boolean isProof(boolean withCard, boolean confirmed) {
        return switch (this) {
            case PROOF -> true;
            case WITH_CARD -> withCard;
            case WITH_CARD_OR_IF_ASKED -> withCard || confirmed;
            case IF_ASKED -> confirmed;
            case ASK_ONLY, NONE -> false;
        };
    }

    /** Whether its numbers may be asked for, or noted to be asked for later. */
    public boolean givesNumbers() {
        return this != NONE;
    }
}
