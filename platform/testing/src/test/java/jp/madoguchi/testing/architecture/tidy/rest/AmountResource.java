package jp.madoguchi.testing.architecture.tidy.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.testing.architecture.tidy.application.CountAmount;

/** A door. */
@ApplicationScoped
public class AmountResource {
    private final CountAmount count;

    AmountResource(CountAmount count) {
        this.count = count;
    }

    /** Asks. */
    public Uni<String> ask() {
        return count.count(1).map(amount -> amount.yen() + "");
    }
}
