package jp.madoguchi.outage.domain;

import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.WireValue;

/** 突き合わせる番号: the numbers a claim is made with. */
public enum ComparedItem {
    /** 保険者番号. */
    INSURER("保険者番号", numbers -> Optional.of(numbers.insurerNumber())),
    /** 記号. */
    SYMBOL("記号", numbers -> Optional.ofNullable(numbers.symbol())),
    /** 番号. */
    NUMBER("番号", numbers -> Optional.of(numbers.number())),
    /** 枝番: compared only where both sides know it. */
    BRANCH("枝番", numbers -> Optional.ofNullable(numbers.branch()));

    private final String label;
    private final Function<InsuredNumbers, Optional<? extends WireValue>> part;

    ComparedItem(String label, Function<InsuredNumbers, Optional<? extends WireValue>> part) {
        this.label = label;
        this.part = part;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    Optional<String> of(InsuredNumbers numbers) {
        return part.apply(numbers).map(WireValue::wire);
    }

    boolean differs(InsuredNumbers one, InsuredNumbers other) {
        boolean bothKnown = of(one).isPresent() && of(other).isPresent();
        return (bothKnown || this != BRANCH) && !of(one).equals(of(other));
    }
}
