package jp.madoguchi.testing.architecture.house.persistence;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.testing.architecture.house.application.LooksOut;

/** An adapter that turns a failure into an absence. */
public class Cellar {
    /** Loses what went wrong. */
    public Uni<LooksOut> lost() {
        return Uni.createFrom().item(out()).onFailure().recoverWithNull();
    }

    /** Knows the use case. */
    public LooksOut out() {
        return new LooksOut();
    }
}
